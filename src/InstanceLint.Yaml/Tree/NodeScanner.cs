using System.Collections.Generic;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Keeps from the parser what is no part of a value. It takes <c>{ a: &amp;x 1, b: 2 }</c> for a mistake, and an anchor for part of
/// the value that it names; the reader of the tree takes each one for the node that follows. Comments it would have in few places only.
/// </summary>
internal sealed class NodeScanner(IScanner scanner) : IScanner
{
    private string? _anchor;

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    /// <summary>The comments before what was read last, in order, where the scanner gives any.</summary>
    internal List<Comment> Comments { get; } = [];

    /// <summary>The anchor before the node that was read last, once.</summary>
    internal string? TakeAnchor()
    {
        var anchor = _anchor;
        _anchor = null;
        return anchor;
    }

    public bool MoveNext()
    {
        while (scanner.MoveNext())
        {
            if (!IsKept())
            {
                return true;
            }
        }

        return false;
    }

    public bool MoveNextWithoutConsuming()
    {
        while (scanner.MoveNextWithoutConsuming())
        {
            if (!IsKept())
            {
                return true;
            }

            scanner.ConsumeCurrent();
        }

        return false;
    }

    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private bool IsKept()
    {
        switch (scanner.Current)
        {
            case Anchor anchor:
                _anchor = anchor.Value.Value;
                return true;
            case Comment comment:
                Comments.Add(comment);
                return true;
            default:
                return false;
        }
    }
}
