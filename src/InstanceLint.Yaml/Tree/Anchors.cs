using System;
using System.Collections.Generic;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>The anchors of a document.</summary>
internal sealed class Anchors
{
    private Dictionary<string, Anchor>? _anchors;
    private RejectedText _rejected = new();

    /// <summary>Starts a document, in which no anchor is known.</summary>
    /// <param name="rejected">Receives what one program rejects.</param>
    internal void StartDocument(RejectedText rejected) => (_anchors, _rejected) = (null, rejected);

    /// <summary>Adds an anchor. For kubectl, it replaces one with the same name.</summary>
    /// <param name="name">Its name, or <see langword="null"/> if there is no anchor.</param>
    /// <param name="span">The span of its value.</param>
    /// <param name="node">Its value, or <see langword="null"/> while that is not complete: an alias of it would be infinitely deep.</param>
    internal void Add(string? name, SourceSpan span, YamlNode? node)
    {
        if (name is null)
        {
            return;
        }

        _anchors ??= new Dictionary<string, Anchor>(StringComparer.Ordinal);
        if (_anchors.TryGetValue(name, out var first))
        {
            _rejected.AddForAzureCli(ManifestMustParse.Rule.RepeatedAnchor(span, name, first.FirstSpan));
        }

        _anchors[name] = new Anchor(first?.FirstSpan ?? span, node);
    }

    /// <summary>Sets the value of an anchor that has been added.</summary>
    internal void Complete(string? name, YamlNode node)
    {
        if (name is not null)
        {
            _anchors![name] = _anchors[name] with { Node = node };
        }
    }

    /// <summary>Returns the alias of an anchor.</summary>
    internal YamlAlias Refer(string name, SourceSpan span)
    {
        var anchor = _anchors is not null && _anchors.TryGetValue(name, out var found) ? found : null;
        if (anchor is { Node: null })
        {
            _rejected.AddForKubectl(ManifestMustParse.Rule.AliasInAnchor(span, name));
        }

        return new YamlAlias(span, name, anchor?.Node) { IsDangling = anchor is null };
    }

    private sealed record Anchor(SourceSpan FirstSpan, YamlNode? Node);
}
