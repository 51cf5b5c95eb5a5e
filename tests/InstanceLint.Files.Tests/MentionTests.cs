using System.Collections.Generic;
using System.Linq;
using System.Text;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Files.Tests;

/// <summary>Searching the bytes of a file has the same result as searching its text.</summary>
public class MentionTests
{
    private const string Others = "apiVersion: apps/v1\nkind: Deployment\nspec: { replicas: 2 } # ä\n";

    public static IEnumerable<TheoryDataRow<string>> Lines => DocumentKinds.Words.Select(words => new TheoryDataRow<string>(string.Join(" ", words)));

    [Theory]
    [MemberData(nameof(Lines))]
    public void All_words_of_a_line_are_wanted(string line)
    {
        var words = line.Split(' ');
        Assert.True(MayBeIn(Others + string.Concat(words.Select(word => $"# x{word}y\n"))), line);
        Assert.True(MayBeIn(string.Join(" ", words.Reverse())), line);
        Assert.False(MayBeIn(Others + words[0][..^1]), line);
        Assert.All(words.Skip(1), word => Assert.False(MayBeIn(Others + word), word));
    }

    [Fact]
    public void Nothing_else_is()
    {
        Assert.False(MayBeIn(string.Empty));
        Assert.False(MayBeIn(Others));
        Assert.False(MayBeIn("model: a\ncompute: b\njob: Job.schema.jso"));
    }

    private static bool MayBeIn(string text) => Mention.MayBeIn(Encoding.UTF8.GetBytes(text));
}
