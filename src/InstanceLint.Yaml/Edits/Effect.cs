using System.Collections.Generic;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>A change that a fix intends in the content of a text. All other content must stay the same.</summary>
internal abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>The part of the tree that changes, or <see langword="null"/> for a comment.</summary>
    internal virtual YamlNode? Node => null;

    /// <summary>
    /// Whether the part may be used in several places through an anchor, so it changes in all of them. They must be similar, because the
    /// same change may be wrong elsewhere.
    /// </summary>
    internal virtual bool IsSharable => false;

    /// <summary>A scalar gets another value.</summary>
    /// <param name="Scalar">The scalar.</param>
    /// <param name="Value">The new value, as in <see cref="ScalarValue.Of(YamlScalar)"/>.</param>
    internal sealed record NewValue(YamlScalar Scalar, string Value) : Effect
    {
        internal override YamlNode Node => Scalar;

        internal override bool IsSharable => true;
    }

    /// <summary>A field is renamed.</summary>
    /// <param name="Key">The key of the field.</param>
    /// <param name="Name">The new name.</param>
    internal sealed record NewName(YamlNode Key, string Name) : Effect
    {
        internal override YamlNode Node => Key;

        internal override bool IsSharable => true;
    }

    /// <summary>A field is removed.</summary>
    /// <param name="Key">The key of the field.</param>
    internal sealed record Removal(YamlNode Key) : Effect
    {
        internal override YamlNode Node => Key;
    }

    /// <summary>Fields are added.</summary>
    /// <param name="Target">The mapping, or the empty value that becomes one.</param>
    /// <param name="Fields">The fields.</param>
    internal sealed record Addition(YamlNode Target, IReadOnlyList<NewField> Fields) : Effect
    {
        internal override YamlNode Node => Target;
    }

    /// <summary>A comment is changed or removed.</summary>
    /// <param name="Start">The index at which it starts.</param>
    /// <param name="Text">The new text, or <see langword="null"/> if it's removed.</param>
    internal sealed record NewComment(int Start, string? Text) : Effect;
}
