using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InstanceLint.Yaml;

/// <summary>Builds the trees of a text from parser events, to a bounded depth, up to the first error.</summary>
internal sealed class YamlTreeReader
{
    private readonly string _path;
    private readonly string _text;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);

    internal YamlTreeReader(string text, string path)
    {
        _text = text;
        _path = path;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>What ended the reading before the end of the text, or <see langword="null"/>.</summary>
    internal Finding? Break { get; private set; }

    /// <summary>The next document's root, whole or up to the break; <see langword="null"/> after the last.</summary>
    internal YamlNode? ReadDocument()
    {
        while (Break is null && Advance())
        {
            if (_parser.Current is DocumentStart)
            {
                _anchors.Clear();
                return Advance() ? ReadNode(0) : null;
            }
        }

        return null;
    }

    private bool Advance()
    {
        var last = _parser.Current;
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException exception)
        {
            Break = YamlProblem.Describe(exception, _text, _path);
        }
#pragma warning disable CA1031 // The parser lets other exceptions out on some broken texts; a build must survive them all.
        catch (Exception)
#pragma warning restore CA1031
        {
            Break = YamlProblem.Unexplained(last, _path);
        }

        return false;
    }

    // Leaves the node's last event as the current one.
    private YamlNode? ReadNode(int depth)
    {
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                var name = alias.Value.Value;
                var isKnown = _anchors.TryGetValue(name, out var target);
                return new YamlAlias(Locate(alias.Start, alias.End), name, target) { IsDangling = !isKnown };
            case Scalar scalar:
                var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
                return Anchored(scalar, new YamlScalar(
                    Locate(scalar.Start, scalar.End), (int)scalar.Start.Index, scalar.Value, scalar.Style == ScalarStyle.Plain, tag));
            case SequenceStart or MappingStart when depth >= ManifestMustBeReadable.MaxDepth:
                Break = ManifestMustBeReadable.Rule.TooDeep(Locate(_parser.Current.Start, _parser.Current.End));
                return null;
            case SequenceStart start:
                return Anchored(start, ReadSequence(start, depth));
            case MappingStart start:
                return Anchored(start, ReadMapping(start, depth));
            default:
                return null;
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        HideAnchor(start);
        var sequence = new YamlSequence(Locate(start.Start, start.End));
        while (Advance() && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is { } item)
            {
                sequence.Items.Add(item);
            }

            if (Break is not null)
            {
                break;
            }
        }

        return sequence;
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        HideAnchor(start);
        var mapping = new YamlMapping(Locate(start.Start, start.End), start.Style == MappingStyle.Flow);
        while (Advance() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = Break is null && key is not null && Advance() ? ReadNode(depth + 1) : null;
            if (key is not null && value is not null)
            {
                mapping.Entries.Add(new YamlEntry(key, value));
            }

            if (Break is not null)
            {
                break;
            }
        }

        mapping.IsWhole = Break is null;
        return mapping;
    }

    // An alias of what is still being read stands for something without end.
    private void HideAnchor(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = null;
        }
    }

    private T Anchored<T>(NodeEvent node, T tree)
        where T : YamlNode
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = tree;
        }

        return tree;
    }

    private Origin Locate(Mark start, Mark end) => YamlProblem.Locate(_path, start, end);
}
