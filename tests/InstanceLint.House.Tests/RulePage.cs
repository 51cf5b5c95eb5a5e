using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using InstanceLint.Rules;

namespace InstanceLint.Tests;

/// <summary>A page of docs/rules: a head that the code dictates, and sections with examples.</summary>
internal sealed partial class RulePage(Rule rule)
{
    internal string FilePath { get; } = Repository.PathOf("docs", "rules", rule.Id + ".md");

    internal string Text => File.ReadAllText(FilePath).ReplaceLineEndings("\n");

    /// <summary>What the page must start with.</summary>
    internal string Head =>
        $"""
        # {rule.Id}: {rule.Name}

        {rule.Title}.

        | Severity | Category | Demanded by |
        |---|---|---|
        | {rule.Severity} | {rule.Category} | {SourceOf(rule)} |

        """.ReplaceLineEndings("\n");

    /// <summary>The YAML examples below a heading, each with the extension's node selector that a comment before it gives, and the output shown after it.</summary>
    internal IEnumerable<(string Yaml, string Extension, string Output)> Examples(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            yield break;
        }

        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = Text[start..(end < 0 ? Text.Length : end)];
        foreach (Match match in ExamplePattern().Matches(section))
        {
            yield return (match.Groups["yaml"].Value, match.Groups["extension"].Value, match.Groups["output"].Value);
        }
    }

    internal static string SourceOf(Rule rule) => rule.Source switch
    {
        RuleSource.AzureMachineLearning => "Azure Machine Learning",
        RuleSource.Kubernetes => "Kubernetes",
        _ => "InstanceLint",
    };

    [GeneratedRegex("(?:^<!-- extension: (?<extension>[^\n]*) -->\n)?^```yaml\n(?<yaml>.*?)^```\n(?:\n```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ExamplePattern();
}
