using System;
using System.Runtime.InteropServices;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>What is before the content of a node.</summary>
/// <param name="Start">The index at which the node starts: at its tag or its content. An anchor is not a part of it.</param>
/// <param name="End">The index after its anchor and tag.</param>
/// <param name="Anchor">The name of its anchor, or <see langword="null"/>.</param>
/// <param name="Tag">Its tag in full, or <see langword="null"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NodeProperties(int Start, int End, string? Anchor, string? Tag);

/// <summary>What a node is to the one around it.</summary>
internal enum NodeRole
{
    /// <summary>The root of a document.</summary>
    Root,

    /// <summary>A key or a list item, whose span is recorded.</summary>
    Entry,

    /// <summary>The value of a key.</summary>
    Value,
}

/// <summary>Builds the trees of documents from their tokens, to a maximum depth, up to the first error.</summary>
internal sealed class NodeReader
{
    private readonly TokenReader _tokens;
    private readonly NodeMap? _map;
    private readonly Anchors _anchors = new();
    private readonly MappingReader _mappings;
    private readonly ListReader _lists;
    private Directives _directives;

    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="budget">Limits the number of fields to read.</param>
    /// <param name="map">Receives the spans of nodes, or <see langword="null"/>.</param>
    /// <param name="isPatch">Whether the text is only a part of a definition.</param>
    /// <param name="skips">Whether a list or mapping isn't needed, by its key, or <see langword="null"/> if all are.</param>
    internal NodeReader(TokenReader tokens, AliasBudget budget, NodeMap? map, bool isPatch, Func<string, bool>? skips)
    {
        (_tokens, _directives, _map) = (tokens, new Directives(tokens), map);
        _mappings = new MappingReader(this, tokens, _anchors, budget, map, isPatch, skips);
        _lists = new ListReader(this, _mappings, tokens, _anchors, map);
    }

    /// <summary>Reads the root of a document; <see langword="null"/> if it can't be read at all.</summary>
    /// <param name="isExplicit">Whether it starts with <c>---</c>, so it can be empty.</param>
    /// <param name="directives">The directives of the document.</param>
    /// <param name="rejected">Receives what one program rejects.</param>
    internal YamlNode? ReadRoot(bool isExplicit, Directives directives, RejectedText rejected)
    {
        _directives = directives;
        _anchors.StartDocument(rejected);
        var first = _tokens.Peek();
        var isEmpty = first.Kind is TokenKind.Directive or TokenKind.DocumentStart or TokenKind.DocumentEnd or TokenKind.TextEnd;
        return isExplicit && isEmpty ? Nothing(first.Start) : ReadNode(0, NodeRole.Root, isBlock: true);
    }

    /// <summary>Reads a node; <see langword="null"/> if it can't be read at all.</summary>
    /// <param name="depth">How deep it's nested.</param>
    /// <param name="role">What it is to the one around it.</param>
    /// <param name="isBlock">Whether it's outside of brackets and braces.</param>
    /// <param name="mayBeList">Whether it can be a list at the level of its key.</param>
    internal YamlNode? ReadNode(int depth, NodeRole role, bool isBlock, bool mayBeList = false)
    {
        var token = _tokens.Peek();
        if (token.Kind == TokenKind.Alias)
        {
            Start(role, token.Start);
            _map?.Reach(_tokens.PlaceOf(token.End));
            return _anchors.Refer(_tokens.Take().Text!, _tokens.Locate(token));
        }

        var isBare = token.Kind is not (TokenKind.Anchor or TokenKind.Tag);
        var properties = isBare ? new NodeProperties(token.Start, token.Start, null, null) : ReadProperties(ref token);
        var isNode = IsNode(token.Kind, isBlock, mayBeList);
        if (isNode && properties.Tag is null)
        {
            properties = properties with { Start = token.Start };
        }

        Start(role, properties.Start);
        return isNode ? ReadContent(token, properties, depth) : ReadNothing(token, properties, isBare);
    }

    /// <summary>Returns a missing value.</summary>
    internal YamlScalar Nothing(int at) => new(_tokens.Locate(at, at), at, string.Empty, isPlain: true);

    /// <summary>Returns a missing key or list item.</summary>
    internal YamlScalar NoEntry(int at)
    {
        Start(NodeRole.Entry, at);
        return Nothing(at);
    }

    private static bool IsNode(TokenKind kind, bool isBlock, bool mayBeList) => kind switch
    {
        TokenKind.Scalar or TokenKind.ListOpen or TokenKind.MappingOpen => true,
        TokenKind.BlockList or TokenKind.BlockMapping => isBlock,
        TokenKind.Item => mayBeList,
        _ => false,
    };

    private void Start(NodeRole role, int at)
    {
        if (role == NodeRole.Root)
        {
            _map?.StartRoot(_tokens.PlaceOf(at));
        }
        else if (role == NodeRole.Entry)
        {
            _map?.Open(_tokens.PlaceOf(at));
        }
    }

    // An anchor and a tag, in any order. Without a tag, the start is after the anchor.
    private NodeProperties ReadProperties(ref Token token)
    {
        string? anchor = null;
        string? tag = null;
        var (start, end) = (-1, token.End);
        while ((token.Kind == TokenKind.Anchor && anchor is null) || (token.Kind == TokenKind.Tag && tag is null))
        {
            _tokens.Take();
            end = token.End;
            if (token.Kind == TokenKind.Anchor)
            {
                anchor = token.Text;
            }
            else
            {
                (start, tag) = (token.Start, _directives.TagOf(token));
            }

            token = _tokens.Peek();
        }

        _map?.Reach(_tokens.PlaceOf(end));
        return new NodeProperties(start < 0 ? end : start, end, anchor, tag);
    }

    // With an anchor or a tag, a node can be empty.
    private YamlScalar? ReadNothing(Token next, NodeProperties properties, bool isBare)
    {
        if (isBare)
        {
            _tokens.Fail(ProblemKind.MissingValue, next);
            return null;
        }

        return ReadScalar(new Token(TokenKind.Scalar, properties.End, properties.End, string.Empty), properties);
    }

    private YamlNode? ReadContent(Token token, NodeProperties properties, int depth)
    {
        if (token.Kind == TokenKind.Scalar)
        {
            _tokens.Take();
            _map?.Reach(_tokens.PlaceOf(token.End));
            return ReadScalar(token, properties);
        }

        if (depth >= ManifestMustBeReadable.MaxDepth)
        {
            _tokens.Stop(ManifestMustBeReadable.Rule.TooDeep(_tokens.Locate(properties.Start, token.End)));
            return null;
        }

        return token.Kind is TokenKind.BlockMapping or TokenKind.MappingOpen
            ? _mappings.Read(token, properties, depth)
            : _lists.Read(token, properties, depth);
    }

    private YamlScalar ReadScalar(Token token, NodeProperties properties)
    {
        var span = _tokens.Locate(properties.Start, token.End);
        var scalar = new YamlScalar(span, token.Start, token.Text!, token.Form == ScalarForm.Plain)
        {
            Tag = properties.Tag,
            IsUnended = token.Form == ScalarForm.OpenBlock,
        };
        _anchors.Add(properties.Anchor, span, scalar);
        return scalar;
    }
}
