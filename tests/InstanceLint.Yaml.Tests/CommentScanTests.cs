using System;
using System.Text;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Reading with comments gives the same YAML as reading without.</summary>
public class CommentScanTests
{
    [Fact]
    public void Every_text_of_the_corpus_is_read_the_same_with_comments_and_without() => Assert.All(
        CorpusCases.Texts,
        text =>
        {
            foreach (var commented in new[] { text, text.Replace("\n", " # a\n", StringComparison.Ordinal), text.Replace("\n", "\n# a\n", StringComparison.Ordinal) })
            {
                Assert.Equal(Read(commented, null), Read(commented, new NodeMap()));
            }
        });

    private static string Read(string text, NodeMap? map)
    {
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length), map);
        var trees = new StringBuilder();
        while (reader.ReadDocument() is { } root)
        {
            Print(root, trees.AppendLine());
        }

        return trees.Append(reader.Break).ToString();
    }

    private static void Print(YamlNode node, StringBuilder trees)
    {
        trees.Append(node.GetType().Name).Append(node.Span).Append('(');
        switch (node)
        {
            case YamlScalar scalar:
                trees.Append(scalar.Text).Append(scalar.Tag).Append(scalar.IsPlain);
                break;
            case YamlAlias alias:
                trees.Append(alias.Name).Append(alias.IsDangling);
                break;
            case YamlSequence sequence:
                sequence.Items.ForEach(item => Print(item, trees));
                break;
            case YamlMapping mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    Print(key, trees);
                    Print(value, trees);
                }

                break;
        }

        trees.Append(')');
    }
}
