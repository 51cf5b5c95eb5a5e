using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Parity.Tests;

/// <summary>Formats the findings of a case so they can be compared.</summary>
internal static partial class FindingLines
{
    /// <summary>Returns one line for each finding, in alphabetical order.</summary>
    internal static IReadOnlyList<string> From(IEnumerable<(string Id, string Message)> findings) =>
        [.. findings.Select(finding => $"{finding.Id}: {Place().Replace(finding.Message, string.Empty)}").Order(StringComparer.Ordinal)];

    // Such as " (line 5)" or " (gpu.yaml:12)", which differ between YAML, C# and run time.
    [GeneratedRegex(@" \((?:line |[^()]+:)[0-9]+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
