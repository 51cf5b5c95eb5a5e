using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Correct ways to write definitions raise nothing, and wrong ones are reported at the right place.</summary>
public class WaysTests
{
    public static IEnumerable<TheoryDataRow<string>> CorrectNames => Ways.Correct.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> WrongNames => Ways.Wrong.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(CorrectNames))]
    public Task Correct_ways_raise_nothing(string name) => Roslyn.VerifyAsync(Ways.Correct[name]);

    [Theory]
    [MemberData(nameof(WrongNames))]
    public Task Wrong_ways_are_reported(string name) => Roslyn.VerifyAsync(Ways.Wrong[name]);
}
