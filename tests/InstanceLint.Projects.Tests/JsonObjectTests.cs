using System.Linq;
using System.Text.Json;
using InstanceLint.Projects.Sarif;

namespace InstanceLint.Projects.Tests;

/// <summary>The output is JSON with the original values.</summary>
public class JsonObjectTests
{
    [Fact]
    public void Is_indented_in_the_order_of_its_members_without_those_that_have_no_value() => Assert.Equal(
        """
        {
          "b": "text",
          "a": [
            1,
            -20
          ],
          "nothing": {},
          "none": [],
          "inner": {
            "yes": true,
            "no": false
          }
        }
        """.ReplaceLineEndings("\n"),
        new JsonObject
        {
            { "b", "text" },
            { "left out", null },
            { "a", new object[] { 1, -20 } },
            { "nothing", new JsonObject() },
            { "none", System.Array.Empty<object>() },
            { "inner", new JsonObject { { "yes", true }, { "no", false } } },
        }.ToString());

    [Fact]
    public void Every_character_of_a_text_comes_back()
    {
        var text = string.Concat(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)).Select(c => (char)c)) + "\U0001F600";
        using var json = JsonDocument.Parse(new JsonObject { { text, text } }.ToString());
        var member = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal(text, member.Name);
        Assert.Equal(text, member.Value.GetString());
    }

    [Fact]
    public void Text_that_needs_no_escaping_has_none() =>
        Assert.Equal("{\n  \"a/b\": \"<ü> & 'x' \\\"y\\\" \\\\ \\u000a\"\n}", new JsonObject { { "a/b", "<ü> & 'x' \"y\" \\ \n" } }.ToString());
}
