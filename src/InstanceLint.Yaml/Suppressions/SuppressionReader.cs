using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Suppressions;

/// <summary>
/// Finds the nodes that suppression comments apply to, regardless of indentation. A comment at the end of a line applies to the node that
/// starts on the line, a comment on its own line to the node on the next line, and a comment before the first node of a document to the
/// whole document.
/// </summary>
internal sealed class SuppressionReader(string text, Source source, NodeMap map)
{

    private readonly string[] _lines = TextLines.Split(text);
    private int _document = -1;

    // For each line, from 1, the next line from there that isn't a comment.
    private int[]? _below;

    /// <summary>Whether a text may contain suppressions.</summary>
    internal static bool MayHave(string text) =>
        text.IndexOf('#') is var comment and >= 0
        && text.IndexOf(SuppressionComment.Name, comment, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Returns the suppressions in the comments of a text, in order.</summary>
    /// <param name="reader">The reader that has read the text.</param>
    /// <param name="findings">Receives the findings about the comments.</param>
    internal IReadOnlyList<Suppression> Read(YamlTreeReader reader, List<Finding> findings)
    {
        var suppressions = new List<Suppression>();
        foreach (var comment in reader.Comments)
        {
            var written = text.Substring(comment.Start, comment.End - comment.Start);
            if (MayHave(written))
            {
                var (line, column) = reader.PlaceOf(comment.Start);
                var span = new SourceSpan(source, new(line, column), new(line, column + written.TrimEnd().Length));
                if (SuppressionComment.Read(written, span, Cover(new Position(line, column)), findings) is { } suppression)
                {
                    suppressions.Add(suppression);
                }
            }
        }

        return suppressions;
    }

    private List<SourceSpan> Cover(Position comment)
    {
        var (line, column) = comment;
        while (_document + 1 < map.Documents.Count && map.Documents[_document + 1].Start <= comment)
        {
            _document++;
        }

        if (_document < 0 || map.Documents[_document] is not { Start: var start, FirstNode: { } firstNode })
        {
            return [];
        }

        var end = _document + 1 < map.Documents.Count ? map.Documents[_document + 1].Start : Position.End;
        if (firstNode > comment)
        {
            return [new SourceSpan(source, start, end)];
        }

        var isAlone = string.IsNullOrWhiteSpace(_lines[line - 1].Substring(0, column - 1));
        var nodes = FindNodes(isAlone ? Below(line + 1) : line, isAlone);
        nodes.RemoveAll(node => node.Start >= end);
        return nodes.ConvertAll(node => new SourceSpan(source, node.Start, node.End));
    }

    private List<NodeSpan> FindNodes(int line, bool isAlone)
    {
        while (IsWritten(line))
        {
            if (map.StartingOn(line) is { Count: > 0 } nodes)
            {
                return nodes;
            }

            if (!IsSign(_lines[line - 1].TrimStart()))
            {
                var node = map.GoingOnAt(line) ?? (isAlone ? null : map.EndingOn(line));
                return node is null ? [] : [node];
            }

            // A list item can have its dash alone on a line and its content on the next.
            line = SkipBlankLines(line + 1);
        }

        return [];
    }

    private static bool IsSign(string line) => line[0] is '-' or '?' && (line.Length == 1 || line[1] is ' ' or '\t');

    private bool IsWritten(int line) => line <= _lines.Length && _lines[line - 1].Trim().Length > 0;

    private int SkipBlankLines(int line)
    {
        line = Below(line);
        while (line <= _lines.Length && !IsWritten(line))
        {
            line = Below(line + 1);
        }

        return line;
    }

    private int Below(int line)
    {
        if (_below is null)
        {
            _below = new int[_lines.Length + 2];
            for (var i = _lines.Length + 1; i > 0; i--)
            {
                _below[i] = i <= _lines.Length && _lines[i - 1].TrimStart().StartsWith("#", StringComparison.Ordinal) ? _below[i + 1] : i;
            }
        }

        return _below[Math.Min(line, _lines.Length + 1)];
    }
}
