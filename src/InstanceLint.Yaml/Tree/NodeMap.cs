using System.Collections.Generic;
using InstanceLint.Rules.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace InstanceLint.Yaml.Tree;

/// <summary>The span of a node: a key with its value, or a list item.</summary>
internal sealed record NodeSpan(Position Start, Position End);

/// <summary>The start of a document, and the start of its first node if it has one.</summary>
internal sealed record DocumentSpan(Position Start, Position? FirstNode);

/// <summary>The spans of all keys, list items and documents of a text, for lookups by line.</summary>
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

    /// <summary>Forgets everything, so the text can be read again.</summary>
    internal void Clear()
    {
        _nodes.Clear();
        _open.Clear();
        Documents.Clear();
        (_lastEndOn, _reached, _reachedBefore, _isEnded) = (null, Position.First, Position.First, false);
    }

    /// <summary>Records a parsing event. A block has no end of its own, so it ends with the last text in it.</summary>
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
                // The event at the end of braces is before the bracket; that of a block is at the start of the next node.
                _reached = IsBracket(read.Start) ? PlaceOf(read.Start, 1) : _reached;
                break;
            case var _ when IsWritten(read):
                _reached = PlaceOf(read.End);
                break;
        }
    }

    /// <summary>Starts a key or a list item.</summary>
    /// <param name="read">The last event.</param>
    internal void Open(ParsingEvent read)
    {
        // A pair in a flow list has no position of its own.
        var start = PlaceOf(read.Start);
        _open.Push(_nodes.Count);
        _nodes.Add(new NodeSpan(start < _reachedBefore ? _reachedBefore : start, default));
    }

    /// <summary>Ends the key or list item that was started last.</summary>
    internal void Close()
    {
        var node = _open.Pop();
        _nodes[node] = _nodes[node] with { End = _reached };
    }

    /// <summary>Starts the root of a document, which may be empty.</summary>
    internal void StartRoot(ParsingEvent root)
    {
        if (root is not Scalar || IsWritten(root))
        {
            Documents[Documents.Count - 1] = Documents[Documents.Count - 1] with { FirstNode = PlaceOf(root.Start) };
        }
    }

    /// <summary>Returns the nodes that start on a line, without those that are nested in another one of them.</summary>
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

    /// <summary>Returns the last node that starts before a line if it extends to that line, for example with its value.</summary>
    internal NodeSpan? GoingOnAt(int line) =>
        FirstFrom(line) - 1 is >= 0 and var last && _nodes[last].End > new Position(line, 1) ? _nodes[last] : null;

    /// <summary>Returns the smallest node that ends on a line, or <see langword="null"/>.</summary>
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

    /// <summary>Returns the smallest node that starts at a position, or <see langword="null"/>.</summary>
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
