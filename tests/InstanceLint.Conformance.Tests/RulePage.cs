using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>A page of docs/rules: a head that the code dictates, and sections with examples.</summary>
internal sealed class RulePage(Rule rule)
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

    /// <summary>The examples below a heading.</summary>
    internal IEnumerable<Example> Examples(string heading) => Example.In(Section(heading));

    /// <summary>What stands below a heading.</summary>
    internal string Section(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Text[start..(end < 0 ? Text.Length : end)];
    }

    internal static string SourceOf(Rule rule) => rule.Source switch
    {
        RuleSource.AzureMachineLearning => "Azure Machine Learning",
        RuleSource.Kubernetes => "Kubernetes",
        _ => "InstanceLint",
    };
}
