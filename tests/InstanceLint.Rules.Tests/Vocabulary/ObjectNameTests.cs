using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>The descriptions of problems with names. Which ones are valid is tested with the tables of Kubernetes.</summary>
public class ObjectNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("a-b.c-d")]
    [InlineData("a--b")]
    [InlineData("myinstancetypename")]
    [InlineData("1.2.3")]
    public void No_problem(string name)
    {
        Assert.Null(ObjectName.FindProblem(name));
        Assert.Equal(name, ObjectName.Suggest(name));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("A", "contains the uppercase letter 'A'")]
    [InlineData("aB", "contains the uppercase letter 'B'")]
    [InlineData("a_b", "contains the character '_'")]
    [InlineData("a b", "contains a space")]
    [InlineData("a/b", "contains the character '/'")]
    [InlineData("a'b", "contains the character '''")]
    [InlineData("É", "contains the character 'É'")]
    [InlineData("a\tb", "contains the character '\\u0009'")]
    [InlineData("a\u202Eb", "contains the character '\\u202E'")]
    [InlineData("-", "has a part that starts with '-'")]
    [InlineData("-a", "has a part that starts with '-'")]
    [InlineData("a.-b", "has a part that starts with '-'")]
    [InlineData("a-.b", "has a part that ends with '-'")]
    [InlineData("a-", "ends with '-'")]
    [InlineData("a.", "ends with '.'")]
    [InlineData(".", "starts with '.' or contains '..'")]
    [InlineData(".a", "starts with '.' or contains '..'")]
    [InlineData("a..b", "starts with '.' or contains '..'")]
    public void FindProblem(string name, string expected) => Assert.Equal(expected, ObjectName.FindProblem(name));

    [Theory]
    [InlineData(254, "has 254 characters, but at most 253 are allowed")]
    [InlineData(1 << 20, "has 1,048,576 characters, but at most 253 are allowed")]
    public void Too_long(int length, string expected)
    {
        var name = new string('a', length);
        Assert.Equal(expected, ObjectName.FindProblem(name));
        Assert.Equal(expected, Culture.Under("de-DE", () => ObjectName.FindProblem(name)));
        Assert.Null(ObjectName.Suggest(name));
    }

    [Theory]
    [InlineData("GPU_Large", "gpu-large")]
    [InlineData(" GPU Large ", "gpu-large")]
    [InlineData("--a--", "a")]
    [InlineData("_.a._", "a")]
    [InlineData("INSTANCE", "instance")]
    [InlineData("", null)]
    [InlineData("---", null)]
    [InlineData("a/b", null)]
    [InlineData("a..b", null)]
    [InlineData("a_.b", null)]
    [InlineData("größe", null)]
    [InlineData("İ", null)]
    public void Fix(string name, string? expected)
    {
        Assert.Equal(expected, ObjectName.Suggest(name));
        Assert.Equal(expected, Culture.Under("tr-TR", () => ObjectName.Suggest(name)));
        Assert.True(expected is null || ObjectName.IsValid(expected));
    }
}
