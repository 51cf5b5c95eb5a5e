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
    [InlineData("/", "has a prefix before the '/' that is empty")]
    [InlineData("a/", "has no name after the '/'")]
    [InlineData("/a", "has a prefix before the '/' that is empty")]
    [InlineData("a//b", "has more than one '/'")]
    [InlineData("a b", "contains a space")]
    [InlineData("A/b", "has a prefix before the '/' that contains the uppercase letter 'A'")]
    [InlineData("a-/b", "has a prefix before the '/' that ends with '-'")]
    [InlineData("a/-b", "has a name after the '/' that starts with '-'")]
    [InlineData("a/b.", "has a name after the '/' that ends with '.'")]
    [InlineData("a/b\r\nc", "has a name after the '/' that contains the character '\\u000D'")]
    public void Problem_of_a_key(string key, string expected) => Assert.Equal(expected, LabelKey.FindProblem(key));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Standard_NC6s_v3")]
    [InlineData("1.2.3")]
    [InlineData("true")]
    public void No_problem_in_a_value(string value) => Assert.Null(LabelValue.FindProblem(value));

    [Theory]
    [InlineData("a/b", "contains the character '/'")]
    [InlineData("_a", "starts with '_'")]
    [InlineData("a-", "ends with '-'")]
    [InlineData("é", "contains the character 'é'")]
    [InlineData("a\u001Bb", "contains the character '\\u001B'")]
    public void Problem_of_a_value(string value, string expected) => Assert.Equal(expected, LabelValue.FindProblem(value));

    [Theory]
    [InlineData(64, "has 64 characters, but at most 63 are allowed")]
    [InlineData(1 << 20, "has 1,048,576 characters, but at most 63 are allowed")]
    public void Too_long(int length, string expected)
    {
        Assert.Equal(expected, LabelKey.FindProblem(new string('a', length)));
        Assert.Equal(expected, LabelValue.FindProblem(new string('a', length)));
        Assert.Equal(expected, Culture.Under("pt-PT", () => LabelValue.FindProblem(new string('a', length))));
    }
}
