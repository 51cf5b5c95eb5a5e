using System.Collections.Generic;
using System.Runtime.InteropServices;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>The span of a node: a key with its value, or a list item.</summary>
internal sealed record NodeSpan(Position Start, Position End);

/// <summary>The start of a document, and the start of its first node if it has one.</summary>
internal sealed record DocumentSpan(Position Start, Position? FirstNode);

/// <summary>What is in a <see cref="NodeMap"/> at some time.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NodeMapState(int Nodes, int Documents, Position Reached, bool IsEnded);

/// <summary>The spans of all keys, list items and documents of a text, for lookups by line.</summary>
internal sealed class NodeMap
{
    private readonly List<NodeSpan> _nodes = [];
    private readonly Stack<int> _open = [];
    private Dictionary<int, int>? _lastEndOn;
    private Position _reached = Position.First;
    private bool _isEnded;

    /// <summary>The documents, in order.</summary>
    internal List<DocumentSpan> Documents { get; } = [];

    /// <summary>Records the end of written text. A block has no end of its own, so it ends with the last text in it.</summary>
    internal void Reach(Position end) => _reached = end;

    /// <summary>Starts a document. The first one, and one after <c>...</c>, includes the comments before it.</summary>
    /// <param name="start">The position of its <c>---</c>.</param>
    internal void StartDocument(Position start)
    {
        Documents.Add(new DocumentSpan(Documents.Count == 0 || _isEnded ? _reached : start, null));
        _isEnded = false;
    }

    /// <summary>Ends a document at its <c>...</c>.</summary>
    internal void EndDocument(Position end) => (_reached, _isEnded) = (end, true);

    /// <summary>Starts the root of a document.</summary>
    internal void StartRoot(Position start) => Documents[Documents.Count - 1] = Documents[Documents.Count - 1] with { FirstNode = start };

    /// <summary>Starts a key or a list item.</summary>
    internal void Open(Position start)
    {
        _open.Push(_nodes.Count);
        _nodes.Add(new NodeSpan(start, default));
    }

    /// <summary>Ends the key or list item that was started last.</summary>
    internal void Close()
    {
        var node = _open.Pop();
        _nodes[node] = _nodes[node] with { End = _reached };
    }

    /// <summary>Returns the state, to which <see cref="Return"/> goes back.</summary>
    internal NodeMapState Save() => new(_nodes.Count, Documents.Count, _reached, _isEnded);

    /// <summary>Forgets everything since the state was saved.</summary>
    internal void Return(NodeMapState state)
    {
        _nodes.RemoveRange(state.Nodes, _nodes.Count - state.Nodes);
        Documents.RemoveRange(state.Documents, Documents.Count - state.Documents);
        (_reached, _isEnded) = (state.Reached, state.IsEnded);
        _open.Clear();
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
}
