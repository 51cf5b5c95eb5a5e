using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Yaml.Tests;

/// <summary>Whatever a file contains, a text in it has the lines of the file, and no column changes.</summary>
public class EmbeddedTextTests
{
    private const string Script = """
        #!/bin/bash
        set -e # it's safe
        f() { echo "$((1 << 2)) ${1:-'a'} `date`"; }
        cat <<EOF | kubectl apply -f -
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: ${NAME} }
        spec: { nodeSelector: { a: "$(echo "b")" } }
        EOF
        x="$(cat <<-'END'
        	---
        	kind: InstanceType
        	END
        )"
        ssh host <<\A <<"B"
        cat <<C
        a: \
        C
        A
        b: `c`
        B
        """;

    private const string Page = """
        # Types

        1. Apply this:

           ```yaml title=a
           ---
           kind: InstanceType
             a: 1
           ```

        > ```yaml
        > a: 1

        - ~~~~ yml
          a: 1
          ~~~
          ~~~~
        ```sh
        cat <<EOF
        ```
        ````YAML
        ```
        """;

    private static readonly string[] Words = ["<<", "<<-", "EOF", "'", "\"", "$(", "((", ")", "`", "${", "}", "\\\n", "```", "~~~yaml\n", "- ", "\t", "\r", "\r\n", "#"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_files_keep_their_places(int seed)
    {
        var random = new Random(seed);
        var found = 0;
        for (var round = 0; round < 2000; round++)
        {
            var (text, other) = round % 2 == 0 ? (Script, Page) : (Page, Script);
            found += Check(TextMutator.Mutate(random, text, other, Words));
        }

        Assert.True(found > 2000);
    }

    [Fact]
    public void Beginnings_and_ends_of_files_keep_their_places()
    {
        foreach (var text in new[] { Script, Page, Script.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            for (var i = 0; i <= text.Length; i++)
            {
                Check(text[..i]);
                Check(text[i..]);
            }
        }
    }

    [Theory]
    [InlineData("cat <<A\n", 200_000)]
    [InlineData("$(", 200_000)]
    [InlineData("\"`", 200_000)]
    [InlineData("- ", 200_000)]
    [InlineData("```", 200_000)]
    [InlineData("cat <<'", 100_000)]
    [InlineData("```yaml\n", 100_000)]
    [InlineData("$(a ${b `c` \\$", 50_000)]
    public void Large_files_are_survived(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));
        Assert.All(new[] { ShellScript.Read(text), MarkdownPage.Read(text), ShellScript.Read($"cat <<EOF\n{text}\nEOF\n") }, texts => Assert.True(texts.Count < count));
        Assert.False(ArmTemplate.ReadInstanceTypeNames("{" + text).IsComplete);
    }

    private static int Check(string file) => Check(file, ShellScript.Read(file)) + Check(file, MarkdownPage.Read(file));

    private static int Check(string file, IReadOnlyList<EmbeddedText> texts)
    {
        _ = ArmTemplate.ReadInstanceTypeNames(file);
        var expected = LinesOf(file);
        var end = 0;
        foreach (var text in texts)
        {
            var lines = LinesOf(text.Text);
            var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
            Assert.True(text.Line > end && count <= expected.Length, file);
            Assert.All(lines.Take(text.Line - 1), line => Assert.Empty(line));
            end = text.Line - 1;
            foreach (var (line, original) in lines.Zip(expected).Skip(text.Line - 1))
            {
                // Only the markers of documents have moved, and blanks can be missing in lines with nothing else.
                Assert.True(
                    line.Length == original.Length
                    || (original.EndsWith(line, StringComparison.Ordinal) && (line.Length == 0 || line[..3] is "---" or "..." || line.AsSpan().Trim().IsEmpty)),
                    file);
            }

            end = Math.Max(end, count);
        }

        return texts.Count;
    }

    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
