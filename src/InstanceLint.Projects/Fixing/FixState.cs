using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>The texts of a project with their findings. Immutable: changed texts make another state.</summary>
internal sealed class FixState
{
    private readonly ReadProject _project;
    private readonly Dictionary<string, ParsedText> _parsed;
    private readonly Dictionary<string, (ParsedText Text, TextMap Map)> _originals;
    private readonly HashSet<Finding> _hidden;
    private Dictionary<FixKey, Finding>? _byKey;

    private FixState(
        ReadProject project,
        Dictionary<string, string> texts,
        Dictionary<string, ParsedText> parsed,
        Dictionary<string, (ParsedText Text, TextMap Map)> originals,
        CancellationToken cancellation)
    {
        (_project, Texts, _parsed, _originals) = (project, texts, parsed, originals);
        var active = project.LintAll(cancellation).Where(static finding => finding.IsActive).ToList();
        Findings = active.ConvertAll(static finding => finding.Finding);
        _hidden = [.. active.Where(static finding => !finding.IsReported).Select(static finding => finding.Finding)];
    }

    /// <summary>The texts that can be changed, by path.</summary>
    internal Dictionary<string, string> Texts { get; }

    /// <summary>All findings, including those that the baseline hides: a fix must not cause one of them.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that are reported.</summary>
    internal IReadOnlyList<Finding> Reported => [.. Findings.Where(finding => !_hidden.Contains(finding))];

    /// <summary>Creates the first state.</summary>
    internal static FixState Create(ReadProject project, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation) =>
        new(project, texts.ToDictionary(static text => text.Key, static text => text.Value, StringComparer.Ordinal), [], [], cancellation);

    /// <summary>Returns the state with other texts.</summary>
    /// <param name="changed">The texts by path.</param>
    /// <param name="changesOf">Returns the changes of a text.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal FixState With(
        IReadOnlyDictionary<string, ParsedText> changed, Func<string, IEnumerable<TextChange>> changesOf, CancellationToken cancellation)
    {
        var originals = new Dictionary<string, (ParsedText Text, TextMap Map)>(_originals, StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(Texts, StringComparer.Ordinal);
        var parsed = new Dictionary<string, ParsedText>(_parsed, StringComparer.Ordinal);
        foreach (var text in changed)
        {
            texts[text.Key] = text.Value.Text;
            parsed[text.Key] = text.Value;
            var (original, map) = OriginalOf(text.Key);
            originals[text.Key] = (original, map.With(changesOf(text.Key)));
        }

        return new FixState(_project.With(texts, cancellation), texts, parsed, originals, cancellation);
    }

    /// <summary>Returns a change in terms of the original text, or <see langword="null"/> if it touches other changes.</summary>
    internal ManifestChange? ToOriginal(string path, TextChange change)
    {
        var (original, map) = OriginalOf(path);
        return map.ToOriginal(change.Start) is { } start
            && map.ToOriginal(change.End) is { } end
            && end - start == change.End - change.Start
            ? new ManifestChange(path, original.PositionAt(start), original.PositionAt(end), change.Text)
            : null;
    }

    private (ParsedText Text, TextMap Map) OriginalOf(string path) =>
        _originals.TryGetValue(path, out var original) ? original : (Parse(path), TextMap.Unchanged);

    /// <summary>Returns the findings that have a fix and whose text can be changed, those of one definition together.</summary>
    /// <param name="isMeant">Whether to fix a finding.</param>
    internal IReadOnlyList<FixBatch> Fixable(Func<Finding, bool> isMeant) =>
    [
        .. ByKey.Where(finding => finding.Value.Fix is not null && !_hidden.Contains(finding.Value) && isMeant(finding.Value))
            .GroupBy(finding => (finding.Key.Path, finding.Key.Unit))
            .Select(group => new FixBatch([.. group.Select(finding => finding.Key)])),
    ];

    /// <summary>Returns a finding, or <see langword="null"/> if it is resolved.</summary>
    internal Finding? Find(FixKey key) => ByKey.TryGetValue(key, out var finding) ? finding : null;

    /// <summary>Returns the parsed text of a manifest that can be changed.</summary>
    internal ParsedText Parse(string path)
    {
        if (!_parsed.TryGetValue(path, out var parsed))
        {
            _parsed.Add(path, parsed = new ParsedText(Texts[path]));
        }

        return parsed;
    }

    /// <summary>Returns the part of the text with the definition that a finding is in.</summary>
    internal string UnitOf(Finding finding)
    {
        var parsed = Parse(finding.Span.Path);
        return finding.Span.IsText ? parsed.Units.At(parsed.OffsetOf(finding.Span.Start)) : TextUnits.None;
    }

    // Only texts with a fix are parsed.
    private Dictionary<FixKey, Finding> ByKey => _byKey ??= Index();

    private Dictionary<FixKey, Finding> Index()
    {
        var byKey = new Dictionary<FixKey, Finding>();
        var equal = new Dictionary<FixKey, int>();
        var fixable = new HashSet<string>(
            Findings.Where(finding => finding.Fix is not null).Select(finding => finding.Span.Path).Where(Texts.ContainsKey),
            StringComparer.Ordinal);
        foreach (var finding in Findings.Where(finding => fixable.Contains(finding.Span.Path)))
        {
            var key = new FixKey(finding.Span.Path, UnitOf(finding), finding.Rule.Id, finding.Message, 0);
            equal.TryGetValue(key, out var count);
            byKey.Add(key with { Ordinal = count }, finding);
            equal[key] = count + 1;
        }

        return byKey;
    }
}
