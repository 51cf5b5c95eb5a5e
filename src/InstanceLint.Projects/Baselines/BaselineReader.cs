using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Baselines;

/// <summary>Reads a baseline. Each problem is reported at its place, and the other entries are used.</summary>
internal sealed class BaselineReader
{
    private const string Rewrite = "delete the file and write the baseline again";

    private readonly List<Finding> _findings = [];
    private readonly List<BaselineEntry> _entries = [];
    private readonly string _folder;

    private BaselineReader(string path) => _folder = System.IO.Path.GetDirectoryName(path) ?? string.Empty;

    /// <summary>Reads a text. JSON is YAML too, and the reader of YAML knows the place of each value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    internal static Baseline Read(string text, Source source)
    {
        var reader = new BaselineReader(source.Path);
        var isReadable = reader.ReadFile(SingleDocument.Read(text, source), source);
        return new Baseline(source.Path) { Entries = reader._entries, Findings = reader._findings, IsReadable = isReadable };
    }

    /// <summary>Returns a baseline that can't be read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reason">The reason and the remedy, as a sentence.</param>
    internal static Baseline Unreadable(Source source, string reason)
    {
        var reader = new BaselineReader(source.Path);
        reader.Report(new SourceSpan(source, Position.First, Position.First), reason);
        return new Baseline(source.Path) { Findings = reader._findings, IsReadable = false };
    }

    private bool ReadFile(SingleDocument document, Source source)
    {
        if (document.Problem is { } problem)
        {
            Report(problem.Span, problem.Message);
        }

        if (document.Root?.Target is not YamlMapping root)
        {
            if (document.Problem is null)
            {
                Report(new SourceSpan(source, Position.First, Position.First), $"the baseline must be a JSON object with 'version' and 'findings'; {Rewrite}");
            }

            return false;
        }

        if (root.Find("version") is not { Value: YamlScalar { Text: "1" } })
        {
            Report(root.Find("version")?.Key.Span ?? root.Span, $"the version of the baseline must be 1; {Rewrite}, or update InstanceLint");
            return false;
        }

        if (root.Find("findings")?.Value is not YamlSequence findings)
        {
            Report(root.Find("findings")?.Key.Span ?? root.Span, $"the baseline must have a list 'findings'; {Rewrite}");
            return false;
        }

        foreach (var item in findings.Items)
        {
            ReadEntry(item);
        }

        return document.Problem is null;
    }

    private void ReadEntry(YamlNode item)
    {
        if (item.Target is not YamlMapping entry
            || Text(entry, "rule") is not { Length: > 0 } rule
            || Text(entry, "path") is not { Length: > 0 } path)
        {
            Report(item.Span, $"this is not an entry of a baseline, which must have 'rule' and 'path'; {Rewrite}");
            return;
        }

        var count = 1;
        if (Text(entry, "count") is { } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1))
        {
            Report(entry.Find("count")!.Value.Value.Span, $"count is {Wording.Quote(number)}; use a whole number of at least 1");
            return;
        }

        var span = entry.Find("rule")!.Value.Value.Span;
        if (RuleCatalog.Find(rule) is not { } known)
        {
            Report(span, $"{Wording.Quote(rule)} is not an InstanceLint rule; remove this entry");
        }
        else if (!Baseline.CanHold(known))
        {
            Report(span, $"a baseline cannot hold findings of {known.Id}; remove this entry");
        }
        else
        {
            _entries.Add(new BaselineEntry(
                new BaselineKey(
                    known.Id,
                    FilePaths.Combine(_folder, path),
                    Text(entry, "definition") ?? string.Empty,
                    Text(entry, "field") ?? string.Empty,
                    Text(entry, "value") ?? string.Empty),
                count,
                span));
        }
    }

    private void Report(SourceSpan span, string message) => _findings.Add(SettingMustBeValid.Rule.Invalid(span, message));

    private static string? Text(YamlMapping entry, string key) => (entry.Find(key)?.Value as YamlScalar)?.Text;
}
