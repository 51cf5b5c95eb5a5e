using System;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Builds the mappings of a document.</summary>
/// <param name="nodes">Reads the keys and values.</param>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="anchors">The anchors of the document.</param>
/// <param name="budget">Limits the number of fields to read.</param>
/// <param name="map">Receives the spans of entries, or <see langword="null"/>.</param>
/// <param name="isPatch">Whether the text is only a part of a definition.</param>
/// <param name="skips">Whether a list or mapping isn't needed, by its key, or <see langword="null"/> if all are.</param>
internal sealed class MappingReader(
    NodeReader nodes, TokenReader tokens, Anchors anchors, AliasBudget budget, NodeMap? map, bool isPatch, Func<string, bool>? skips)
{
    /// <summary>Reads a mapping, up to an error.</summary>
    /// <param name="open">Its first token.</param>
    /// <param name="properties">What is before it.</param>
    /// <param name="depth">How deep it's nested.</param>
    internal YamlMapping Read(Token open, NodeProperties properties, int depth)
    {
        var isFlow = open.Kind == TokenKind.MappingOpen;
        var span = tokens.Locate(properties.Start, open.End);
        anchors.Add(properties.Anchor, span, null);
        var mapping = new YamlMapping(span, isFlow, budget) { IsComplete = !isPatch, Tag = properties.Tag };
        tokens.Take();
        var end = isFlow ? ReadFlow(mapping, open, depth) : ReadBlock(mapping, depth);
        SetEnd(mapping, end);
        anchors.Complete(properties.Anchor, mapping);
        if (properties.Anchor is not null)
        {
            // Each mapping is resolved when it's read. To resolve a long chain of merge keys from its end would overflow the stack.
            _ = mapping.Fields;
        }

        return mapping;
    }

    /// <summary>Reads a mapping of one entry that is in brackets, without braces.</summary>
    /// <param name="key">Its first token.</param>
    /// <param name="depth">How deep it's nested.</param>
    internal YamlMapping? ReadPair(Token key, int depth)
    {
        if (depth >= ManifestMustBeReadable.MaxDepth)
        {
            tokens.Stop(ManifestMustBeReadable.Rule.TooDeep(tokens.Locate(key)));
            return null;
        }

        var mapping = new YamlMapping(tokens.Locate(key.Start, key.Start), isFlow: true, budget) { IsComplete = !isPatch };
        ReadEntry(mapping, TokenKind.ListClose, depth);
        SetEnd(mapping, tokens.PeekQuietly().Start);
        return mapping;
    }

    private int ReadBlock(YamlMapping mapping, int depth)
    {
        while (!tokens.IsStopped && tokens.Next == TokenKind.Key)
        {
            ReadEntry(mapping, TokenKind.BlockEnd, depth);
        }

        var end = tokens.Peek().Start;
        tokens.Expect(TokenKind.BlockEnd, ProblemKind.MissingKey);
        return end;
    }

    private int ReadFlow(YamlMapping mapping, Token open, int depth)
    {
        map?.Reach(tokens.PlaceOf(open.End));
        while (!tokens.IsStopped && tokens.Next != TokenKind.MappingClose)
        {
            ReadEntry(mapping, TokenKind.MappingClose, depth);
            if (!tokens.IsStopped && tokens.Next != TokenKind.MappingClose)
            {
                tokens.Expect(TokenKind.Comma, ProblemKind.MissingBrace, open.Start);
            }
        }

        var close = tokens.Peek();
        if (!tokens.IsStopped)
        {
            map?.Reach(tokens.PlaceOf(close.End));
            tokens.Take();
        }

        return close.Start;
    }

    private void SetEnd(YamlMapping mapping, int end)
    {
        if (!tokens.IsStopped)
        {
            mapping.End = tokens.PlaceOf(end);
        }
    }

    // In braces, a key can be without a value, and then has no token before it.
    private void ReadEntry(YamlMapping mapping, TokenKind close, int depth)
    {
        var isBlock = close == TokenKind.BlockEnd;
        var first = tokens.Peek();
        var isPair = first.Kind == TokenKind.Key;
        if (isPair)
        {
            tokens.Take();
        }

        var next = tokens.Peek();
        var key = isPair && IsEnd(next.Kind, close)
            ? nodes.NoEntry(close == TokenKind.MappingClose ? next.Start : first.End)
            : nodes.ReadNode(depth + 1, NodeRole.Entry, isBlock, isBlock);
        var isSkipped = skips is not null && key is YamlScalar name && skips(name.Text);
        var value = tokens.IsStopped ? null : ReadValue(isPair, close, depth, isSkipped);
        if (key is not null && value is not null && IsFollowed(value, close) && !(isPatch && PatchEntries.IsDirective(key, value)))
        {
            mapping.Entries.Add(new YamlEntry(key, value));
        }

        map?.Close();
    }

    // Returns null if nothing can be read, or nothing of it is needed.
    private YamlNode? ReadValue(bool isPair, TokenKind close, int depth, bool isSkipped)
    {
        var colon = tokens.Peek();
        if (!isPair || colon.Kind != TokenKind.Value)
        {
            return tokens.IsStopped ? null : nodes.Nothing(colon.Start);
        }

        tokens.Take();
        var isBlock = close == TokenKind.BlockEnd;
        var next = tokens.Peek();
        if (isSkipped && IsNested(next.Kind))
        {
            SkipValue(close);
            return null;
        }

        return IsEnd(next.Kind, close)
            ? nodes.Nothing(isBlock ? colon.End : next.Start)
            : nodes.ReadNode(depth + 1, NodeRole.Value, isBlock, isBlock);
    }

    private static bool IsNested(TokenKind kind) => kind
        is TokenKind.BlockMapping or TokenKind.BlockList or TokenKind.Item or TokenKind.MappingOpen or TokenKind.ListOpen;

    // Up to the next entry of the same mapping, whatever is nested in between.
    private void SkipValue(TokenKind close)
    {
        var depth = 0;
        while (!tokens.IsStopped && !(depth == 0 && IsAfterValue(tokens.Next, close)))
        {
            depth += tokens.Take().Kind switch
            {
                TokenKind.BlockMapping or TokenKind.BlockList or TokenKind.MappingOpen or TokenKind.ListOpen => 1,
                TokenKind.BlockEnd or TokenKind.MappingClose or TokenKind.ListClose => -1,
                _ => 0,
            };
        }
    }

    private static bool IsAfterValue(TokenKind next, TokenKind close) =>
        next == close || next == (close == TokenKind.BlockEnd ? TokenKind.Key : TokenKind.Comma) || next == TokenKind.TextEnd;

    // Whether a key or value is empty, because of what follows it.
    private static bool IsEnd(TokenKind next, TokenKind close) => next == close
        || (close == TokenKind.BlockEnd ? next is TokenKind.Key or TokenKind.Value : next is TokenKind.Comma or TokenKind.Value);

    // An error right after a single value can mean that the value isn't what it seems.
    private bool IsFollowed(YamlNode value, TokenKind close) => value is not YamlScalar
        || tokens.Next is var next && (next == close || next == (close == TokenKind.BlockEnd ? TokenKind.Key : TokenKind.Comma));
}
