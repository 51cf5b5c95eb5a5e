using System;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml;

/// <summary>Turns nodes into the scalars of a definition.</summary>
internal sealed class ScalarReader(string text)
{
    /// <summary>A field's key.</summary>
    internal static Scalar ReadKey(YamlScalar key) => TemplateVariable.IsIn(key.Text)
        ? Scalar.Unknown(key.Text, key.Origin)
        : Scalar.Known(ScalarKind.String, key.Text, key.Text, key.Origin);

    /// <summary>A field's value, or <see langword="null"/> where it is a mapping or a list.</summary>
    internal Scalar? Read(YamlField field)
    {
        switch (field.Value)
        {
            case YamlScalar scalar:
                // Nothing has no place of its own.
                return Read(scalar, scalar.IsNothing ? field.Key.Origin : scalar.Origin);
            case YamlMapping { IsTemplate: true } or YamlAlias:
                return Scalar.Unknown(string.Empty, field.Value.Origin);
            default:
                return null;
        }
    }

    private Scalar Read(YamlScalar scalar, Origin origin)
    {
        if (TemplateVariable.IsIn(scalar.Text))
        {
            return Scalar.Unknown(scalar.Text, origin);
        }

        var typed = KubectlScalars.Resolve(scalar);
        return typed.IsRefused || (scalar.IsNothing && IsTokenBehind(scalar.Offset))
            ? Scalar.Unknown(scalar.Text, origin)
            : Scalar.Known(typed.Kind, scalar.Text, typed.Value, origin);
    }

    // To YAML the variable #{x}# is a comment.
    private bool IsTokenBehind(int offset)
    {
        var end = text.IndexOfAny(['\r', '\n'], offset);
        end = end < 0 ? text.Length : end;
        var comment = text.IndexOf("#{", offset, end - offset, StringComparison.Ordinal);
        return comment >= 0 && text.IndexOf("}#", comment, end - comment, StringComparison.Ordinal) >= 0;
    }
}
