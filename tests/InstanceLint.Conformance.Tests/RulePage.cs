using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>A page in docs/rules. Its head and last section are generated; the sections between have examples.</summary>
internal sealed partial class RulePage(Rule rule)
{
    internal string FilePath { get; } = Repository.PathOf("docs", "rules", rule.Id + ".md");

    internal string Text => File.ReadAllText(FilePath).ReplaceLineEndings("\n");

    /// <summary>The symptoms on the page: where they appear, and their text.</summary>
    internal IEnumerable<(string Place, string Text)> Symptoms => SymptomPattern().Matches(Section("Symptoms"))
        .Select(match => (match.Groups["place"].Value, match.Groups["text"].Value));

    /// <summary>Returns the text with the generated head and last section.</summary>
    internal string WithMetadata()
    {
        // A new page can begin with its first section.
        var text = "\n" + Text;
        var start = text.IndexOf("\n## ", StringComparison.Ordinal);
        var end = text.IndexOf($"\n## {TurnOffSection.Heading}\n", StringComparison.Ordinal);
        return Head + (start < 0 ? string.Empty : end < 0 ? text[start..] : text[start..end]) + new TurnOffSection(rule).Write();
    }

    private string Head =>
        $"""
        # {rule.Id}: {rule.Name}

        {rule.Title}.

        | Severity | Category | Required by |
        |---|---|---|
        | {rule.Severity} | {rule.Category} | {SourceOf(rule)} |

        """.ReplaceLineEndings("\n");

    /// <summary>Returns the examples below a heading.</summary>
    internal IEnumerable<Example> Examples(string heading) => Example.In(Section(heading));

    /// <summary>Returns the text below a heading.</summary>
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
        RuleSource.Policy => "Your policy",
        _ => "InstanceLint",
    };

    [GeneratedRegex("^- (?<place>[^:\n]+): (?<text>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SymptomPattern();
}
