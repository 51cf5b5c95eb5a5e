using System;
using System.Collections.Generic;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Removes anchors and comments from the tokens that the parser sees. The parser rejects <c>{ a: &amp;x 1, b: 2 }</c>, includes an anchor
/// in the span of its value, and accepts comments in few places only. The tree reader assigns each anchor to the node after it.
/// </summary>
/// <param name="scanner">The parser's scanner.</param>
/// <param name="tabs">Sees each token, or <see langword="null"/> if the text has no tabs.</param>
internal sealed class NodeScanner(IScanner scanner, TabChecks? tabs) : IScanner
{
    private string? _anchor;

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    /// <summary>The comments before the last event, in order, if the scanner returns comments.</summary>
    internal List<Comment> Comments { get; } = [];

    /// <summary>Returns the anchor before the last node, once.</summary>
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
        if (scanner.Current is { } token)
        {
            tabs?.Check(token);
        }

        switch (scanner.Current)
        {
            case Error error when error.Value.IndexOf("invalid comment", StringComparison.Ordinal) >= 0:
                // Only this parser demands a blank between a quote or bracket and a comment.
                return true;
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
