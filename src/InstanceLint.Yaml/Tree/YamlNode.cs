using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>A node of a YAML document. Trees are tolerant: they keep duplicate keys, and the nodes before an error.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    /// <summary>The span of the node or, for a mapping or a list, of its start.</summary>
    internal SourceSpan Span { get; } = span;

    /// <summary>The node that an alias refers to; otherwise the node itself.</summary>
    internal virtual YamlNode Target => this;

    /// <summary>The tag in full, such as <c>tag:yaml.org,2002:str</c>, or <see langword="null"/>.</summary>
    internal string? Tag { get; init; }
}

/// <summary>A single value.</summary>
internal sealed class YamlScalar(SourceSpan span, int offset, string text, bool isPlain) : YamlNode(span)
{
    /// <summary>The index in the text at which it starts.</summary>
    internal int Offset { get; } = offset;

    internal string Text { get; } = text;

    /// <summary>Whether it's written without quotes or block indicator, so its text determines its type.</summary>
    internal bool IsPlain { get; } = isPlain;

    /// <summary>Whether it's a block in a last line without a line end, which kubectl adds.</summary>
    internal bool IsUnended { get; init; }

    /// <summary>Whether the value is missing, as after a key without a value.</summary>
    internal bool IsNothing => IsPlain && Text.Length == 0 && Tag is null;

    /// <summary>Whether it's a merge key.</summary>
    internal bool IsMerge => Text == "<<" && (Tag is null ? IsPlain : Tag is YamlTags.NonSpecific or YamlTags.Merge);
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(SourceSpan span) : YamlNode(span)
{
    internal List<YamlNode> Items { get; } = [];

    /// <summary>Whether the text is incomplete within it, so it may be something other than a list.</summary>
    internal bool IsIncomplete { get; set; }
}

/// <summary>An alias. If its anchor doesn't exist or contains the alias, its value is unknown.</summary>
internal sealed class YamlAlias(SourceSpan span, string name, YamlNode? target) : YamlNode(span)
{
    internal string Name { get; } = name;

    /// <summary>Whether its anchor doesn't exist.</summary>
    internal bool IsDangling { get; init; }

    internal override YamlNode Target => target?.Target ?? this;
}
