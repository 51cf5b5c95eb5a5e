using System.Collections.Generic;
using InstanceLint.Rules.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace InstanceLint.Yaml.Tree;

/// <summary>Where a node starts, and where the last of what is written of it ends: a key with its value, or a list item.</summary>
internal sealed record NodeSpan(Position Start, Position End);

/// <summary>A document: where it begins, and where its first node starts, if it has any.</summary>
internal sealed record DocumentSpan(Position Start, Position? FirstNode);

/// <summary>The places of all keys, list items and documents of a text, for those who ask what stands on a line.</summary>
internal sealed class NodeMap(string text)
{
    private readonly List<NodeSpan> _nodes = [];
    private readonly Stack<int> _open = [];
    private Dictionary<int, int>? _lastEndOn;
    private Position _reached = Position.First;
    private Position _reachedBefore = Position.First;
    private bool _isEnded;

    /// <summary>The documents, in order.</summary>
    internal List<DocumentSpan> Documents { get; } = [];

    /// <summary>Takes note of what was read. Where a block ends nothing is written; it ends with the last that is in it.</summary>
    internal void Reach(ParsingEvent read)
    {
        _reachedBefore = _reached;
        switch (read)
        {
            case DocumentStart:
                Documents.Add(new DocumentSpan(Documents.Count == 0 || _isEnded ? _reached : PlaceOf(read.Start), null));
                break;
            case DocumentEnd end:
                _isEnded = !end.IsImplicit;
                _reached = _isEnded ? PlaceOf(read.Start, "...".Length) : _reached;
                break;
            case SequenceEnd or MappingEnd:
                // The event of a bracket ends before it, that of a block where the next thing starts.
                _reached = IsBracket(read.Start) ? PlaceOf(read.Start, 1) : _reached;
                break;
            case var _ when IsWritten(read):
                _reached = PlaceOf(read.End);
                break;
        }
    }

    /// <summary>A key or a list item begins.</summary>
    /// <param name="read">What was read of it last.</param>
    internal void Open(ParsingEvent read)
    {
        // A pair in a flow list has no place of its own.
        var start = PlaceOf(read.Start);
        _open.Push(_nodes.Count);
        _nodes.Add(new NodeSpan(start < _reachedBefore ? _reachedBefore : start, default));
    }

    /// <summary>The one that began last is read, as far as it could be.</summary>
    internal void Close()
    {
        var node = _open.Pop();
        _nodes[node] = _nodes[node] with { End = _reached };
    }

    /// <summary>The root of a document begins, of which nothing may be written.</summary>
    internal void StartRoot(ParsingEvent root)
    {
        if (root is not Scalar || IsWritten(root))
        {
            Documents[Documents.Count - 1] = Documents[Documents.Count - 1] with { FirstNode = PlaceOf(root.Start) };
        }
    }

    /// <summary>The nodes that start on a line, but for those that are part of another one of them.</summary>
    internal List<NodeSpan> StartingOn(int line)
    {
        var found = new List<NodeSpan>();
        for (var i = FirstFrom(line); i < _nodes.Count && _nodes[i].Start.Line == line; i++)
        {
            if (found.Count == 0 || found[found.Count - 1].End <= _nodes[i].Start)
            {
                found.Add(_nodes[i]);
            }
        }

        return found;
    }

    /// <summary>The last node that starts before a line, if it goes on there: its value, or what is left of it, stands there.</summary>
    internal NodeSpan? GoingOnAt(int line) =>
        FirstFrom(line) - 1 is >= 0 and var last && _nodes[last].End > new Position(line, 1) ? _nodes[last] : null;

    /// <summary>The smallest node that ends on a line, or <see langword="null"/>.</summary>
    internal NodeSpan? EndingOn(int line)
    {
        if (_lastEndOn is null)
        {
            _lastEndOn = [];
            for (var i = 0; i < _nodes.Count; i++)
            {
                _lastEndOn[_nodes[i].End.Line] = i;
            }
        }

        return _lastEndOn.TryGetValue(line, out var node) ? _nodes[node] : null;
    }

    /// <summary>The smallest node that starts at a place, or <see langword="null"/>.</summary>
    internal NodeSpan? StartingAt(Position start)
    {
        NodeSpan? found = null;
        for (var i = FirstFrom(start.Line); i < _nodes.Count && _nodes[i].Start <= start; i++)
        {
            found = _nodes[i].Start == start ? _nodes[i] : found;
        }

        return found;
    }

    private static bool IsWritten(ParsingEvent read) => read.End.Index > read.Start.Index;

    private bool IsBracket(Mark mark) => mark.Index < text.Length && text[(int)mark.Index] is ']' or '}';

    private int FirstFrom(int line)
    {
        var (from, to) = (0, _nodes.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _nodes[middle].Start.Line < line ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static Position PlaceOf(Mark mark, int length = 0) => new((int)mark.Line, (int)mark.Column + length);
}
