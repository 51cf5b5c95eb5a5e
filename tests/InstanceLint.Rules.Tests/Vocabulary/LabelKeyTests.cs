using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>The descriptions of problems with label keys and values. Validity is tested with the tables of Kubernetes.</summary>
public class LabelKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("agentpool")]
    [InlineData("kubernetes.io/os")]
    [InlineData("a.b-c/D.E_F-g")]
    [InlineData("localhost/x")]
    public void No_problem_in_a_key(string key) => Assert.Null(LabelKey.FindProblem(key));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/", "has before the '/' a domain that is empty")]
    [InlineData("a/", "has no name after the '/'")]
    [InlineData("/a", "has before the '/' a domain that is empty")]
    [InlineData("a//b", "has more than one '/'")]
    [InlineData("a b", "has the character ' '")]
    [InlineData("A/b", "has before the '/' a domain that has the upper-case letter 'A'")]
    [InlineData("a-/b", "has before the '/' a domain that ends with '-'")]
    [InlineData("a/-b", "has after the '/' a name that starts with '-'")]
    [InlineData("a/b.", "has after the '/' a name that ends with '.'")]
    [InlineData("a/b\r\nc", "has after the '/' a name that has the character '\\u000D'")]
    public void Problem_of_a_key(string key, string expected) => Assert.Equal(expected, LabelKey.FindProblem(key));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Standard_NC6s_v3")]
    [InlineData("1.2.3")]
    [InlineData("true")]
    public void No_problem_in_a_value(string value) => Assert.Null(LabelValue.FindProblem(value));

    [Theory]
    [InlineData("a/b", "has the character '/'")]
    [InlineData("_a", "starts with '_'")]
    [InlineData("a-", "ends with '-'")]
    [InlineData("é", "has the character 'é'")]
    [InlineData("a\u001Bb", "has the character '\\u001B'")]
    public void Problem_of_a_value(string value, string expected) => Assert.Equal(expected, LabelValue.FindProblem(value));

    [Theory]
    [InlineData(64, "has 64 characters where at most 63 are allowed")]
    [InlineData(1 << 20, "has 1,048,576 characters where at most 63 are allowed")]
    public void Too_long(int length, string expected)
    {
        Assert.Equal(expected, LabelKey.FindProblem(new string('a', length)));
        Assert.Equal(expected, LabelValue.FindProblem(new string('a', length)));
        Assert.Equal(expected, Culture.Under("pt-PT", () => LabelValue.FindProblem(new string('a', length))));
    }
}
