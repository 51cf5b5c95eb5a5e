using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Builds the lists of a document.</summary>
/// <param name="nodes">Reads the items.</param>
/// <param name="mappings">Reads the items that are pairs.</param>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="anchors">The anchors of the document.</param>
/// <param name="map">Receives the spans of items, or <see langword="null"/>.</param>
internal sealed class ListReader(NodeReader nodes, MappingReader mappings, TokenReader tokens, Anchors anchors, NodeMap? map)
{
    /// <summary>Reads a list, up to an error.</summary>
    /// <param name="open">Its first token. A list at the level of its key has none but its first item.</param>
    /// <param name="properties">What is before it.</param>
    /// <param name="depth">How deep it's nested.</param>
    internal YamlSequence Read(Token open, NodeProperties properties, int depth)
    {
        var isFlow = open.Kind == TokenKind.ListOpen;
        var span = tokens.Locate(properties.Start, open.Kind == TokenKind.BlockList ? open.Start : open.End);
        anchors.Add(properties.Anchor, span, null);
        var list = new YamlSequence(span) { Tag = properties.Tag };
        if (isFlow)
        {
            ReadFlow(list, depth);
        }
        else
        {
            ReadBlock(list, isIndented: open.Kind == TokenKind.BlockList, depth);
        }

        list.IsIncomplete = tokens.IsStopped;
        anchors.Complete(properties.Anchor, list);
        return list;
    }

    private void ReadBlock(YamlSequence list, bool isIndented, int depth)
    {
        if (isIndented)
        {
            tokens.Take();
        }

        while (tokens.Peek() is { Kind: TokenKind.Item } item)
        {
            tokens.Take();
            var isEmpty = tokens.Next is TokenKind.Item or TokenKind.BlockEnd
                || (!isIndented && tokens.Next is TokenKind.Key or TokenKind.Value);
            Add(list, isEmpty ? nodes.NoEntry(item.End) : nodes.ReadNode(depth + 1, NodeRole.Entry, isBlock: true));
            if (tokens.IsStopped)
            {
                return;
            }
        }

        if (isIndented)
        {
            tokens.Expect(TokenKind.BlockEnd, ProblemKind.MissingItem);
        }
    }

    private void ReadFlow(YamlSequence list, int depth)
    {
        var open = tokens.Take();
        map?.Reach(tokens.PlaceOf(open.End));
        while (!tokens.IsStopped && tokens.Peek() is { Kind: not TokenKind.ListClose } first)
        {
            if (first.Kind == TokenKind.Key)
            {
                map?.Open(tokens.PlaceOf(first.Start));
                Add(list, mappings.ReadPair(first, depth + 1));
            }
            else
            {
                Add(list, nodes.ReadNode(depth + 1, NodeRole.Entry, isBlock: false));
            }

            if (!tokens.IsStopped && tokens.Next != TokenKind.ListClose)
            {
                tokens.Expect(TokenKind.Comma, ProblemKind.MissingBracket, open.Start);
            }
        }

        if (!tokens.IsStopped)
        {
            map?.Reach(tokens.PlaceOf(tokens.Peek().End));
            tokens.Take();
        }
    }

    private void Add(YamlSequence list, YamlNode? item)
    {
        if (item is not null)
        {
            list.Items.Add(item);
        }

        map?.Close();
    }
}
