using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Tests;

public class NamePatternTests
{
    [Theory]
    [InlineData("[a-z]+-.*", "gpu-a100", true)]
    [InlineData("[a-z]+-.*", "1gpu-a100", false)]
    [InlineData("gpu", "gpu-small", false)]
    [InlineData("gpu|cpu", "cpu", true)]
    [InlineData("gpu|cpu", "cpus", false)]
    [InlineData("(cpu|gpu)(-[a-z0-9]+)?", "gpu-a1", true)]
    [InlineData("(?:cpu|gpu)?", "", true)]
    [InlineData("[*+(]+", "x", false)]
    [InlineData(@"\(a\+\)+", "(a+)", true)]
    [InlineData("[]a]+", "a]", true)]
    [InlineData("I", "i", false)]
    public void Matches_the_whole_name(string pattern, string name, bool expected)
    {
        var actual = NamePattern.TryCreate(pattern, default, out var problem);
        Assert.Null(problem);
        Assert.Equal(expected, actual!.IsMatch(name));
    }

    [Theory]
    [InlineData("(a+)+", "repeats a group that contains a repetition, which is not supported")]
    [InlineData("(cpu|gpu)(-[a-z0-9]+){1,3}", "repeats a group that contains a repetition, which is not supported")]
    [InlineData("(a*){2,}", "repeats a group that contains a repetition, which is not supported")]
    [InlineData("((a?)b)*", "repeats a group that contains a repetition, which is not supported")]
    [InlineData("(?=a)b", "has a construct with '(?' other than '(?:', which is not supported")]
    [InlineData("(?<!a)b", "has a construct with '(?' other than '(?:', which is not supported")]
    [InlineData("(?i)gpu", "has a construct with '(?' other than '(?:', which is not supported")]
    [InlineData("(?>a|b)c", "has a construct with '(?' other than '(?:', which is not supported")]
    [InlineData("(a)\\1", "has a backreference, which is not supported")]
    [InlineData("(a)\\k<1>", "has a backreference, which is not supported")]
    [InlineData("a(", "is not a valid .NET regular expression")]
    [InlineData("a)", "is not a valid .NET regular expression")]
    [InlineData("[a", "is not a valid .NET regular expression")]
    [InlineData("*", "is not a valid .NET regular expression")]
    [InlineData("a\\", "is not a valid .NET regular expression")]
    public void Is_refused(string pattern, string expected)
    {
        Assert.Null(NamePattern.TryCreate(pattern, default, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void A_long_pattern_is_refused()
    {
        Assert.Null(NamePattern.TryCreate(new string('a', 1_001), default, out var problem));
        Assert.Equal("is longer than 1,000 characters", problem);
    }

    // No single part of it is refused, but together they take longer than the time limit.
    [Fact]
    public void A_pattern_that_takes_too_long_matches_nothing_from_then_on()
    {
        var pattern = NamePattern.TryCreate("(aa|a|aaa)*c", default, out _)!;
        Assert.Null(pattern.IsMatch(new string('a', 200)));
        Assert.True(pattern.IsTooSlow);
        Assert.Null(pattern.IsMatch("c"));
    }
}
