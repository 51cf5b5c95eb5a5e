using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Parity.Tests;

/// <summary>Judges a case's C#, as the program itself does when it runs.</summary>
internal static class RunTimeSide
{
    internal static IReadOnlyList<string> Check(Case @case) => FindingLines.From(@case.Validate().Select(finding => (finding.Id, finding.Message)));
}
