using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Generators;

/// <summary>Texts that a template engine must render before they are YAML.</summary>
internal static class TemplateText
{
    private static readonly (string Open, string Close)[] Statements = [("{{", "}}"), ("{%", "%}")];

    /// <summary>
    /// Whether a line consists only of a statement of Helm or Jinja, such as <c>{{- if .Values.gpu }}</c> or <c>{% endif %}</c>. It can
    /// add or remove lines, so nothing in the text is certain. Lines of a value, such as a prompt, don't count.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static bool Is(string text, CancellationToken cancellation = default)
    {
        var lines = new List<int>();
        foreach (var statement in Statements)
        {
            AddLines(text, statement.Open, statement.Close, lines);
        }

        if (lines.Count == 0)
        {
            return false;
        }

        var values = ReadLongValues(text, cancellation);
        return values is null || !lines.TrueForAll(line => Contains(values, TextLines.PlaceOf(text, line).Line));
    }

    private static void AddLines(string text, string open, string close, List<int> lines)
    {
        for (var at = text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var end = text.IndexOf('\n', at) is >= 0 and var next ? next : text.Length;
            if (string.IsNullOrWhiteSpace(text.Substring(start, at - start))
                && text.Substring(at, end - at).TrimEnd().EndsWith(close, StringComparison.Ordinal))
            {
                lines.Add(at);
            }

            at = end;
        }
    }

    private static bool Contains(List<(int First, int Last)> values, int line) =>
        values.Exists(value => value.First < line && line <= value.Last);

    // Returns the lines of values of several lines, or null if the text isn't YAML.
    private static List<(int First, int Last)>? ReadLongValues(string text, CancellationToken cancellation)
    {
        var values = new List<(int First, int Last)>();
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length), cancellation: cancellation);
        while (reader.ReadDocument() is { } root)
        {
            AddLongValues(root, values);
        }

        return reader.Break is null ? values : null;
    }

    private static void AddLongValues(YamlNode node, List<(int First, int Last)> values)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AddLongValues(entry.Value, values);
                }

                break;
            case YamlSequence sequence:
                sequence.Items.ForEach(item => AddLongValues(item, values));
                break;
            case YamlScalar scalar when scalar.Span.End.Line > scalar.Span.Start.Line:
                values.Add((scalar.Span.Start.Line, scalar.Span.End.Line));
                break;
        }
    }
}
