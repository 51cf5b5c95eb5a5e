using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Parity.Tests;

/// <summary>What one side says of a case, in a form that can be compared with the others.</summary>
internal static partial class FindingLines
{
    /// <summary>One line a finding, in the order of the alphabet.</summary>
    internal static IReadOnlyList<string> From(IEnumerable<(string Id, string Message)> findings) =>
        [.. findings.Select(finding => $"{finding.Id}: {Place().Replace(finding.Message, string.Empty)}").Order(StringComparer.Ordinal)];

    // Such as " (line 5)" or " (gpu.yaml:12)": each side has places of its own, and run time has none.
    [GeneratedRegex(@" \((?:line |[^()]+:)[0-9]+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
