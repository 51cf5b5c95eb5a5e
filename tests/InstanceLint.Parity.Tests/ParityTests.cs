using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Parity.Tests;

/// <summary>Each rule has the same ID and message in YAML, in C# and at run time.</summary>
public class ParityTests
{
    public static TheoryData<string> Names => [.. Case.All.Select(@case => @case.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_three_sides_say_the_same(string name)
    {
        var @case = new Case(name);
        var yaml = YamlSide.Check(@case);
        AssertSame(yaml, await CompilerSide.CheckAsync(@case, TestContext.Current.CancellationToken));
        if (YamlSide.SettingsFileOf(@case).Length == 0)
        {
            AssertSame(yaml, RunTimeSide.Check(@case));
        }

        if (@case.RuleId is { } id)
        {
            Assert.Contains(yaml, finding => finding.StartsWith(id + ": ", StringComparison.Ordinal));
        }
        else
        {
            Assert.Empty(yaml);
        }
    }

    // If they differ, the message shows both completely.
    private static void AssertSame(IReadOnlyList<string> yaml, IReadOnlyList<string> code) =>
        Assert.True(yaml.SequenceEqual(code), $"YAML:\n{string.Join('\n', yaml)}\nC#:\n{string.Join('\n', code)}");
}
