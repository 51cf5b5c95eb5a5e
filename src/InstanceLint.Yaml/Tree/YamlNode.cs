using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>A node of a YAML document. The tree is tolerant: it keeps duplicate keys, and what was read before an error.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    /// <summary>Where it is written; for a mapping or a list, where it starts.</summary>
    internal SourceSpan Span { get; } = span;

    /// <summary>What an alias stands for; otherwise the node itself.</summary>
    internal virtual YamlNode Target => this;
}

/// <summary>A single value.</summary>
internal sealed class YamlScalar(SourceSpan span, int offset, string text, bool isPlain, string? tag) : YamlNode(span)
{
    /// <summary>Where in the text it starts.</summary>
    internal int Offset { get; } = offset;

    internal string Text { get; } = text;

    /// <summary>Whether it is written without quotes or block indicator, so that its text decides on its type.</summary>
    internal bool IsPlain { get; } = isPlain;

    /// <summary>The tag in full, such as <c>tag:yaml.org,2002:str</c>, or <see langword="null"/>.</summary>
    internal string? Tag { get; } = tag;

    /// <summary>Whether nothing at all is written where a value could be.</summary>
    internal bool IsNothing => IsPlain && Text.Length == 0 && Tag is null;

    /// <summary>Whether it is the merge key.</summary>
    internal bool IsMerge => Text == "<<" && (Tag is null ? IsPlain : Tag == "tag:yaml.org,2002:merge");
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(SourceSpan span) : YamlNode(span)
{
    internal List<YamlNode> Items { get; } = [];

    /// <summary>Whether the text breaks off within it, so that it may never have been meant for a list.</summary>
    internal bool IsIncomplete { get; set; }
}

/// <summary>An alias of an anchor. What an anchor inside itself or no anchor at all stands for cannot be seen.</summary>
internal sealed class YamlAlias(SourceSpan span, string name, YamlNode? target) : YamlNode(span)
{
    internal string Name { get; } = name;

    /// <summary>Whether there is no such anchor before it.</summary>
    internal bool IsDangling { get; init; }

    internal override YamlNode Target => target?.Target ?? this;
}
