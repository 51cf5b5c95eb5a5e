using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Tests;

/// <summary>Judges a case's C#, as the program itself does when it runs.</summary>
internal static class RunTimeSide
{
    internal static IReadOnlyList<string> Judge(Case @case) => Verdict.Of(@case.Validate().Select(finding => (finding.Id, finding.Message)));
}
