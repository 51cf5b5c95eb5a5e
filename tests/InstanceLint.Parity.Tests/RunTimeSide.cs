using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Parity.Tests;

/// <summary>Checks a case's C# at run time.</summary>
internal static class RunTimeSide
{
    internal static IReadOnlyList<string> Check(Case @case) => FindingLines.From(@case.Validate().Select(finding => (finding.Id, finding.Message)));
}
