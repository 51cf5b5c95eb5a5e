using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fuzz;

/// <summary>The text of a manifest is read and linted.</summary>
internal sealed class YamlTarget : Target
{
    private const string Path = "manifest.yaml";

    internal override string Name => "yaml";

    internal override string Extension => ".yaml";

    internal override int Turn => 500;

    internal override IEnumerable<string> Seeds =>
        CorpusCases.Texts.Concat(Targets.TextsIn(".yaml", "samples"));

    protected override IReadOnlyList<string> Words => YamlGrammar.Words;

    internal override string Generate(Random random) => new YamlGrammar(random).Text();

    internal override (string Kind, TimeSpan Time) Check(string input)
    {
        var ((manifest, findings), time) = Timed(() => Lint(input));
        CheckPlaces(input, findings);
        CheckMessages(findings);
        Demand(findings.SequenceEqual(Lint(input).Findings), "is checked differently the second time");
        ManifestReader.Read(input, Path);
        CheckDocuments(input);
        FixLaws.Check(input);
        var ids = string.Join(' ', findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        var breaks = findings.FirstOrDefault(finding => finding.Rule.Id == RuleIds.ManifestMustParse)?.Message ?? string.Empty;
        var counts = (Math.Min(3, manifest.InstanceTypes.Count), Math.Min(3, manifest.Deployments.Count), Math.Min(3, manifest.Jobs.Count));
        return ($"{ids} {new string([.. breaks.Where(char.IsLetter)])} {counts} {ShapeOf(input)}", time);
    }

    /// <summary>Checks that a document doesn't change the findings in others, except for rules about the cluster.</summary>
    internal static void CheckDocuments(string input)
    {
        var parts = SplitDocuments(input);
        // Text after a separator, or a directive, makes kubectl reject the whole file.
        // At the start of a text only, braces can be JSON, and several documents of JSON need no line between them.
        if (parts.Count < 2
            || input.TrimStart('\uFEFF').Split('\n').Any(line => line.StartsWith('%') || (line.StartsWith("---", StringComparison.Ordinal) && line[3..].TrimStart() is [not '#', ..]))
            || parts.Skip(1).Any(part => part.Text.StartsWith('\uFEFF') || part.Text.TrimStart().StartsWith('{'))
            || parts.Exists(part => Breaks(part.Text) || Breaks("---\n" + part.Text) || Breaks(part.Text + "\n---\n")))
        {
            return;
        }

        var together = PlacesIn(input, 0);
        var apart = parts.SelectMany(part => PlacesIn(part.Text, part.FirstLine - 1)).Order().ToList();
        Demand(together.SequenceEqual(apart), $"is checked differently document by document\ntogether {string.Join(' ', together)}\napart {string.Join(' ', apart)}");

        // A finding in a document alone is also a finding in its cluster.
        var inCluster = Linter.Lint([ManifestReader.Read(input, Path, isNamed: true)]).Select(PlaceOf).ToHashSet();
        Demand(together.TrueForAll(inCluster.Contains), "says less of all documents together than of each");
    }

    // Splits only at lines that certainly separate two valid documents.
    private static List<(string Text, int FirstLine)> SplitDocuments(string input)
    {
        const string Mark = "---\n";
        var parts = new List<(string, int)>();
        var start = 0;
        for (var at = input.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = input.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            if (at == 0 || input[at - 1] == '\n')
            {
                parts.Add((input[start..at], Lines.PlaceOf(input, start).Line));
                start = at + Mark.Length;
            }
        }

        parts.Add((input[start..], Lines.PlaceOf(input, start).Line));
        return parts;
    }

    private static bool Breaks(string text)
    {
        var findings = ManifestReader.Read(text, Path, isNamed: true).Findings;
        return findings.Any(finding => finding.Rule.Id is RuleIds.ManifestMustParse or RuleIds.ManifestMustBeReadable);
    }

    private static List<(int, int, int, int, string)> PlacesIn(string text, int lines) =>
        [.. Linter.LintAlone(ManifestReader.Read(text, Path, isNamed: true))
            // This rule is about the file.
            .Where(finding => finding.Rule.Id != RuleIds.WorkloadMustBeAlone)
            .Select(PlaceOf)
            .Select(place => (place.Line + lines, place.Column, place.EndLine + lines, place.EndColumn, place.Id))
            .Order()];

    private static (int Line, int Column, int EndLine, int EndColumn, string Id) PlaceOf(Finding finding) =>
        (finding.Span.Start.Line, finding.Span.Start.Column, finding.Span.End.Line, finding.Span.End.Column, finding.Rule.Id);

    private static (Manifest Manifest, IReadOnlyList<Finding> Findings) Lint(string text)
    {
        var manifest = ManifestReader.Read(text, Path, isNamed: true);
        return (manifest, Linter.Lint([manifest]));
    }

    private static void CheckPlaces(string text, IReadOnlyList<Finding> findings)
    {
        var lengths = Lines.LengthsOf(text.StartsWith('\uFEFF') ? text[1..] : text);
        foreach (var finding in findings)
        {
            var ((line, column), (endLine, endColumn)) = (finding.Span.Start, finding.Span.End);
            var isInside = line >= 1 && endLine >= line && endLine <= lengths.Count
                && column >= 1 && column <= lengths[line - 1] + 1
                && endColumn >= (line == endLine ? column : 1) && endColumn <= lengths[endLine - 1] + 1;
            Demand(isInside, $"{finding.Rule.Id} stands outside the text\n{(line, column, endLine, endColumn)}");
        }
    }

    /// <summary>Messages are short, on one line, and harmless to a terminal.</summary>
    internal static void CheckMessages(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Demand(Array.TrueForAll([.. finding.Message], IsHarmless), $"{finding.Rule.Id} says what a terminal may obey\n{finding.Message}");
            Demand(finding.Message.Length < 1000, $"{finding.Rule.Id} says too much\n{finding.Message.Length} characters");
        }
    }

    private static bool IsHarmless(char c) => !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c)
        is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);

    // A limited number of shapes, so not every input is of a new kind.
    private static int ShapeOf(string text) => DocumentTrees.Read(text.Length > 4096 ? text[..4096] : text).Sum(document => ShapeOf(document, 0)) & 63;

    private static int ShapeOf(YamlNode node, int depth) => (depth * 7) + node switch
    {
        _ when depth > 6 => 0,
        YamlMapping mapping => 1 + mapping.Entries.Sum(entry => (3 * ShapeOf(entry.Key, depth + 1)) + ShapeOf(entry.Value, depth + 1)),
        YamlSequence sequence => 2 + sequence.Items.Sum(item => ShapeOf(item, depth + 1)),
        YamlAlias => 3,
        YamlScalar { Tag: not null } => 4,
        YamlScalar { IsPlain: true } => 5,
        _ => 6,
    };
}
