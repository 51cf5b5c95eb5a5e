using System.Linq;
using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Yaml.Tests;

/// <summary>Which YAML a Markdown page has in fenced code blocks.</summary>
public class MarkdownPageTests
{
    // Each page has one block with the line "a: 1".
    public static TheoryData<string, string> Blocks => new()
    {
        { "plain", "```yaml\na: 1\n```\n" },
        { "yml", "```yml\na: 1\n```\n" },
        { "capitals", "```YAML\na: 1\n```\n" },
        { "blank before the language", "``` yaml\na: 1\n```\n" },
        { "more words", "```yaml title=\"a.yaml\" {1}\na: 1\n```\n" },
        { "tildes", "~~~yaml\na: 1\n~~~\n" },
        { "tildes with backticks after the language", "~~~yaml `a`\na: 1\n~~~\n" },
        { "long", "`````yaml\na: 1\n`````\n" },
        { "longer at the end", "```yaml\na: 1\n`````  \n" },
        { "CRLF", "```yaml\r\na: 1\r\n```\r\n" },
        { "after text", "# Title\n\ntext\n```yaml\na: 1\n```\ntext\n" },
        { "not closed", "```yaml\na: 1\n" },
        { "indented", "  ```yaml\n  a: 1\n  ```\n" },
        { "in a list", "- item\n\n  ```yaml\n  a: 1\n  ```\n" },
        { "in a list in a list", "1. item\n   - item\n\n     ```yaml\n     a: 1\n     ```\n" },
        { "after the marker of an item", "- ```yaml\n  a: 1\n  ```\n" },
        { "after two markers", "1. - ```yaml\n     a: 1\n     ```\n" },
        { "indented by a tab", "- item\n\n\t```yaml\n\ta: 1\n\t```\n" },
        { "end with another indentation", "  ```yaml\n  a: 1\n```\n" },
        { "after another language", "```sh\n```yaml\n```\n```yaml\na: 1\n```\n" },
        { "after a longer fence", "````\n```yaml\nb: 1\n```\n````\n```yaml\na: 1\n```\n" },
        { "after code in a line", "```a``` b\n```yaml\na: 1\n```\n" },
        { "after a list that ends in a block", "- item\n\n      ```yaml\n\n```yaml\na: 1\n```\n" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_found(string name, string page)
    {
        var text = MarkdownPage.Read(page).Single(text => text.Body.Trim().Length > 0);
        Assert.True(text.Body.Trim() == "a: 1" && !text.IsUnknown, name);
        Assert.Equal(Lines.PlaceOf(page, page.IndexOf("a: 1", System.StringComparison.Ordinal)), Lines.PlaceOf(text.Text, text.Text.IndexOf("a: 1", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: 1\n")]
    [InlineData("```\na: 1\n```\n")]
    [InlineData("```json\na: 1\n```\n")]
    [InlineData("```yamllint\na: 1\n```\n")]
    [InlineData("``yaml\na: 1\n``\n")]
    [InlineData("```yaml a: `1`\n")]
    [InlineData("~~yaml\na: 1\n~~\n")]
    [InlineData("> ```yaml\n> a: 1\n> ```\n")]
    [InlineData("text ```yaml\na: 1\n```\n")]
    [InlineData("````md\n```yaml\na: 1\n```\n````\n")]
    [InlineData("---\na: 1\n---\n")]
    public void Other_text_is_none(string page) => Assert.Empty(MarkdownPage.Read(page));

    [Theory]
    [InlineData("```yaml\na: 1\n~~~\n``\n```x\n```\n", "a: 1\n~~~\n``\n```x\n")]
    [InlineData("```yaml\na: 1\n      ```\n```\n", "a: 1\n      ```\n")]
    [InlineData("  ```yaml\n  ---\n  a:\n    b: 1\n\n \n  ...\n  ```\n", "---\n  a:\n    b: 1\n\n\n...\n")]
    [InlineData("- ```yaml\n  a: 1\n", "  a: 1\n")]
    [InlineData("      ```yaml\n      a: 1\ntext\n", "      a: 1\n")]
    public void A_block_keeps_its_columns(string page, string expected)
    {
        var text = Assert.Single(MarkdownPage.Read(page));
        Assert.Equal((expected, false), (text.Body, text.IsUnknown));
    }

    [Theory]
    [InlineData("  ```yaml\n  a:\n b: 1\n  ```\n")]
    [InlineData("  ```yaml\na: 1\n  ```\n")]
    [InlineData("\t```yaml\n    a: 1\n\t```\n")]
    public void Another_indentation_makes_it_unknown(string page) => Assert.True(Assert.Single(MarkdownPage.Read(page)).IsUnknown);
}
