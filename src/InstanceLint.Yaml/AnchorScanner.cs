using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace InstanceLint.Yaml;

/// <summary>
/// Keeps anchors from the parser, which takes <c>{ a: &amp;x 1, b: 2 }</c> for a mistake, and for whom an anchor is part of
/// the value that it names. The reader of the tree takes each one for the node that follows.
/// </summary>
internal sealed class AnchorScanner(IScanner scanner) : IScanner
{
    private string? _anchor;

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

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
            if (!IsAnchor())
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
            if (!IsAnchor())
            {
                return true;
            }

            scanner.ConsumeCurrent();
        }

        return false;
    }

    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private bool IsAnchor()
    {
        if (scanner.Current is not Anchor anchor)
        {
            return false;
        }

        _anchor = anchor.Value.Value;
        return true;
    }
}
