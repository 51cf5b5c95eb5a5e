using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Settings;

/// <summary>Reads an <c>instancelint.yaml</c>. Each problem is reported at its place, and the rest is used.</summary>
internal sealed class SettingsFileReader
{
    private readonly SettingNodes _nodes = new();
    private readonly string _path;
    private readonly string _folder;
    private bool _hasUnknownMembers;

    private SettingsFileReader(string path) => (_path, _folder) = (path, System.IO.Path.GetDirectoryName(path) ?? string.Empty);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    internal static SettingsFile Read(string text, Source source) => new SettingsFileReader(source.Path).ReadFile(text, source);

    /// <summary>Returns the settings of a file that can't be read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reason">The reason and the remedy, as a sentence.</param>
    internal static SettingsFile Unreadable(Source source, string reason)
    {
        var reader = new SettingsFileReader(source.Path) { _hasUnknownMembers = true };
        reader._nodes.Report(new SourceSpan(source, Position.First, Position.First), reason);
        return new SettingsFile(source.Path) { Findings = reader._nodes.Findings, HasUnknownMembers = true };
    }

    private SettingsFile ReadFile(string text, Source source)
    {
        var document = SingleDocument.Read(text, source);
        if (document.Problem is { } problem)
        {
            _hasUnknownMembers = true;
            _nodes.Report(problem.Span, problem.Message);
        }

        if (document.Next is { } next)
        {
            _nodes.Report(next, "only the first document of this file is used; remove the others");
        }

        var file = new SettingsFile(_path);
        if (document.Root is { } root)
        {
            // A misspelled key can be the one that says which files belong to which cluster.
            var all = new SettingNode(SettingKeys.File, root.Target, root.Span, string.Empty);
            foreach (var node in ReadMembers(all, () => _nodes.ReadMapping(all)))
            {
                file = ReadKey(file, node);
            }
        }

        return file with { Findings = _nodes.Findings, HasUnknownMembers = _hasUnknownMembers };
    }

    private SettingsFile ReadKey(SettingsFile file, SettingNode node) => node.Key.Name switch
    {
        // If no pattern can be read, the default is checked.
        "manifests" => file with { Manifests = ReadPatterns(node) is { Count: > 0 } patterns ? patterns : null },
        "exclude" => file with { Exclude = ReadPatterns(node) },
        "clusters" => file with { Clusters = [.. ReadMembers(node, () => _nodes.ReadMap(node)).Select(ReadCluster)] },
        "policy" => file with { Policy = new PolicyReader(_nodes).Read(node) },
        _ => file with { Baseline = ReadPath(node) },
    };

    private ClusterEntry ReadCluster((SettingText Name, SettingNode Value) cluster)
    {
        var entry = new ClusterEntry(cluster.Name);
        if (cluster.Name.Text.Trim().Length == 0)
        {
            _nodes.Report(cluster.Name.Span, "the name of a cluster must not be empty; use a name such as 'prod'");
        }

        foreach (var node in ReadMembers(cluster.Value, () => _nodes.ReadMapping(cluster.Value)))
        {
            entry = ReadKey(entry, node);
        }

        return entry;
    }

    private ClusterEntry ReadKey(ClusterEntry entry, SettingNode node)
    {
        switch (node.Key.Name)
        {
            case "manifests":
                return entry with { Manifests = ReadPatterns(node) };
            case "extensionNodeSelector":
                return entry with { ExtensionNodeSelector = ReadLabels(node), SelectorSpan = node.Span };
            case "knownInstanceTypes":
                var before = _nodes.Findings.Count;
                var names = ReadNames(node);
                return entry with { KnownInstanceTypes = names, HasUnknownNames = _nodes.Findings.Count > before };
            default:
                return entry with { Nodes = new ClusterNodesReader(_nodes, ReadPath, ReadLabels).Read(entry.Nodes, node) };
        }
    }

    private List<SettingPattern> ReadPatterns(SettingNode node)
    {
        var patterns = new List<SettingPattern>();
        foreach (var (text, span) in ReadMembers(node, () => _nodes.ReadTexts(node)))
        {
            if (Glob.TryParse(text, out var problem) is { } glob)
            {
                patterns.Add(new SettingPattern(glob, span));
            }
            else
            {
                _nodes.Report(span, $"{node.Path}: the pattern {Wording.Quote(text)} {problem}");
                _hasUnknownMembers = true;
            }
        }

        return patterns;
    }

    // If a part that says which files belong to which cluster has problems, the members of clusters are unknown.
    private T[] ReadMembers<T>(SettingNode node, Func<IEnumerable<T>> read)
    {
        var before = _nodes.Findings.Count;
        T[] items = [.. read()];
        _hasUnknownMembers |= _nodes.Findings.Count > before || (node.Value is YamlSequence list && items.Length < list.Items.Count);
        return items;
    }

    private List<string> ReadNames(SettingNode node)
    {
        var names = new List<string>();
        foreach (var (text, span) in _nodes.ReadTexts(node))
        {
            if (ObjectName.FindProblem(text) is { } problem)
            {
                _nodes.Report(span, $"{node.Path}: the name {Wording.Quote(text)} {problem}; use a valid instance type name");
            }
            else
            {
                names.Add(text);
            }
        }

        return names;
    }

    /// <summary>Reads labels, or returns <see langword="null"/> if one of them is invalid.</summary>
    private Dictionary<string, string>? ReadLabels(SettingNode node)
    {
        var before = _nodes.Findings.Count;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, field) in _nodes.ReadMap(node))
        {
            var value = field.Value is YamlScalar scalar ? scalar.Text : _nodes.ReadText(field)?.Text;
            if (LabelKey.FindProblem(name.Text) is { } keyProblem)
            {
                _nodes.Report(name.Span, $"{node.Path}: the label key {Wording.Quote(name.Text)} {keyProblem}; use a valid label key");
            }
            else if (value is not null && LabelValue.FindProblem(value) is { } valueProblem)
            {
                _nodes.Report(field.Value.Span, $"{node.Path}: the label value {Wording.Quote(value)} {valueProblem}; use a valid label value");
            }

            labels[name.Text] = value ?? string.Empty;
        }

        return _nodes.Findings.Count > before || labels.Count == 0 ? null : labels;
    }

    private SettingPath? ReadPath(SettingNode node) => _nodes.ReadText(node) switch
    {
        null => null,
        { Text: "" } text => Refuse(text, "is empty"),
        { } text when text.Text.Any(Wording.IsControl) => Refuse(text, "contains a control character"),
        { } text => new SettingPath(text.Text, FilePaths.Combine(_folder, text.Text), text.Span),
    };

    private SettingPath? Refuse(SettingText text, string problem)
    {
        _nodes.Report(text.Span, $"the path {problem}; use a path that is relative to the folder of this file");
        return null;
    }
}
