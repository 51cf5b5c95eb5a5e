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
        if (!Array.Exists(Statements, statement => text.IndexOf(statement.Open, StringComparison.Ordinal) >= 0))
        {
            return false;
        }

        var lines = FindLines(text);
        return lines.Count > 0 && (ReadLongValues(text, cancellation) is not { } values || !IsWithin(lines, values));
    }

    private static List<int> FindLines(string text)
    {
        var lines = new List<int>();
        for (var (line, start) = (1, 0); start >= 0; (line, start) = (line + 1, TextLines.Next(text, start)))
        {
            var content = TextLines.LineAt(text, start).Trim();
            if (Array.Exists(Statements, statement => IsStatement(content, statement.Open, statement.Close)))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static bool IsStatement(string line, string open, string close) =>
        line.StartsWith(open, StringComparison.Ordinal) && line.EndsWith(close, StringComparison.Ordinal);

    // Both are in the order of the text.
    private static bool IsWithin(List<int> lines, List<(int First, int Last)> values)
    {
        var i = 0;
        return lines.TrueForAll(line =>
        {
            while (i < values.Count && values[i].Last < line)
            {
                i++;
            }

            return i < values.Count && values[i].First < line;
        });
    }

    // Returns the lines of quoted and block values of several lines, or null if the text isn't YAML.
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
            case YamlScalar { IsPlain: false } scalar when scalar.Span.End.Line > scalar.Span.Start.Line:
                values.Add((scalar.Span.Start.Line, scalar.Span.End.Line));
                break;
        }
    }
}
