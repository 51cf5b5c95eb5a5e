using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Edits;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Settings;

/// <summary>Adds an instance type that is defined elsewhere to a settings file.</summary>
internal static class KnownTypeEdit
{
    private const string Clusters = "clusters";
    private const string KnownTypes = "knownInstanceTypes";
    private const string FirstCluster = "default";

    /// <summary>Returns the new text, or <see langword="null"/> if the file says something else or can't be changed safely.</summary>
    /// <param name="text">The text of the file, or an empty text for a new one.</param>
    /// <param name="cluster">The name of the cluster, or an empty text for the only one, which has no name.</param>
    /// <param name="type">The name of the instance type.</param>
    internal static string? Add(string text, string cluster, string type)
    {
        var before = Read(text);
        if (before.HasUnknownMembers)
        {
            return null;
        }

        var after = cluster.Length > 0 ? Insert(text, cluster, Write(type)) : Start(text, before, Write(type));
        return after is not null && IsMeant(before, Read(after), cluster.Length > 0 ? cluster : FirstCluster, type) ? after : null;
    }

    // All manifests are in the cluster, as before.
    private static string? Start(string text, SettingsFile before, string type)
    {
        if (before.Clusters.Count > 0)
        {
            return null;
        }

        var parsed = new ParsedText(text);
        var lines = new[] { $"{Clusters}:", $"  {FirstCluster}:", "    manifests: [\"**\"]", $"    {KnownTypes}: [{type}]", string.Empty };
        var isOnNewLine = text.Length == 0 || parsed.StartOfLine(text.Length) == text.Length;
        return text + (isOnNewLine ? string.Empty : parsed.LineEnd) + string.Join(parsed.LineEnd, lines);
    }

    private static string? Insert(string text, string cluster, string type)
    {
        var parsed = new ParsedText(text);
        if (parsed.Documents is not [YamlMapping root]
            || Find(root, Clusters, null) is not { Entry.Value: YamlMapping clusters } parent
            || Find(clusters, cluster, parent) is not { } own)
        {
            return null;
        }

        if (own.Entry.Value is not YamlMapping settings || Find(settings, KnownTypes, own) is not { } known)
        {
            var changes = new List<TextChange>();
            var field = new NewField(KnownTypes, null, $"{KnownTypes}: [{type}]", []);
            return new FieldInsertion(parsed, parsed.Style, changes, []).Under(own, [field]) is null
                ? changes.OrderByDescending(static change => change.Start).Aggregate(text, static (all, change) => Apply(all, change))
                : null;
        }

        return known.Entry.Value is YamlSequence list && parsed.EndOf(known.Entry) is { } end ? Append(parsed, list, end, type) : null;
    }

    private static string? Append(ParsedText parsed, YamlSequence list, int end, string type)
    {
        var text = parsed.Text;
        if (end > 0 && text[end - 1] == ']')
        {
            return text.Insert(end - 1, list.Items.Count > 0 ? ", " + type : type);
        }

        if (list.Items.Count == 0)
        {
            return null;
        }

        var last = parsed.StartOf(list.Items[list.Items.Count - 1]);
        var start = parsed.StartOfLine(last);
        var before = text.Substring(start, last - start);
        return before.Trim() == "-" ? text.Insert(parsed.EndOfLine(last), parsed.LineEnd + before + type) : null;
    }

    private static EntryPlace? Find(YamlMapping mapping, string name, EntryPlace? parent)
    {
        var index = mapping.Entries.FindIndex(entry => entry.Key is YamlScalar key && key.Text == name);
        return index < 0 ? null : new EntryPlace(mapping, index, parent, IsKey: true);
    }

    private static string Apply(string text, TextChange change) =>
        text.Remove(change.Start, change.End - change.Start).Insert(change.Start, change.Text);

    private static string Write(string type) => FieldStyle.IsPlain(type) ? type : FieldStyle.InQuotes(type, '"');

    private static SettingsFile Read(string text) => SettingsFileReader.Read(text, Source.None);

    // Nothing else has changed: the same clusters, with one name more in one of them.
    private static bool IsMeant(SettingsFile before, SettingsFile after, string cluster, string type) =>
        after.Findings.Count == before.Findings.Count
        && after.Clusters.All(each => NamesOf(after, each.Name.Text)
            .SequenceEqual(NamesOf(before, each.Name.Text).Concat(each.Name.Text == cluster ? [type] : []), StringComparer.Ordinal))
        && after.Clusters.Count == (before.Clusters.Count == 0 ? 1 : before.Clusters.Count);

    private static IEnumerable<string> NamesOf(SettingsFile file, string cluster) =>
        file.Clusters.Where(each => each.Name.Text == cluster).SelectMany(static each => each.KnownInstanceTypes);
}
