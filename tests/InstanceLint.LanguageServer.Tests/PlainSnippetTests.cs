using InstanceLint.LanguageServer.Methods;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Snippets for clients that know no placeholders.</summary>
public class PlainSnippetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("name: $0", "name: ")]
    [InlineData("name: ${1:gpu}\nspec:\n  cpu: ${2:\"1\"}$0", "name: gpu\nspec:\n  cpu: \"1\"")]
    [InlineData("limits: { cpu: ${1:\"1\"}, gpu: $2 }", "limits: { cpu: \"1\", gpu:  }")]
    [InlineData("{ ${1:a} \\}", "{ a }")]
    [InlineData("\\$HOME \\\\", "$HOME \\")]
    [InlineData("a, b|c", "a, b|c")]
    public void Placeholders_are_what_they_propose(string snippet, string expected) => Assert.Equal(expected, PlainSnippet.Of(snippet));
}
