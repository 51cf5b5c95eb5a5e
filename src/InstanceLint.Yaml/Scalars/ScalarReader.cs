using System;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Scalars;

/// <summary>Converts nodes to the scalars of a definition.</summary>
internal sealed class ScalarReader(string text, Func<YamlScalar, TypedScalar> resolve, string reader)
{
    /// <summary>Creates a reader for documents that kubectl reads.</summary>
    internal static ScalarReader ForKubectl(string text) => new(text, KubectlScalars.Resolve, Scalar.Kubectl);

    /// <summary>Creates a reader for documents that the Azure ML CLI reads.</summary>
    internal static ScalarReader ForAzureCli(string text) => new(text, AzureCliScalars.Resolve, Scalar.AzureCli);

    /// <summary>Reads a field's key.</summary>
    internal static Scalar ReadKey(YamlScalar key) => TemplateVariable.IsIn(key.Text)
        ? Scalar.Unknown(key.Text, key.Span)
        : Scalar.Known(ScalarKind.String, key.Text, key.Text, key.Span);

    /// <summary>Reads a field's key with the text that it gets in JSON.</summary>
    internal static Scalar ReadKubectlKey(YamlScalar key)
    {
        var name = KubectlScalars.ResolveKey(key);
        return name == key.Text ? ReadKey(key)
            : name.Length == 0 ? Scalar.Unknown(key.Text, key.Span)
            : Scalar.Known(ScalarKind.String, name, name, key.Span);
    }

    /// <summary>Reads a field's value, or returns <see langword="null"/> if it's a mapping or a list.</summary>
    internal Scalar? Read(YamlEntry field) => Read(field.Value, field.Key.Span);

    /// <summary>Reads a value, or returns <see langword="null"/> if it's a mapping or a list.</summary>
    /// <param name="node">The value.</param>
    /// <param name="place">The span to use if no value is written.</param>
    internal Scalar? Read(YamlNode node, SourceSpan place)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Read(scalar, scalar.IsNothing ? place : scalar.Span);
            case YamlMapping { IsTemplate: true } or YamlAlias:
                return Scalar.Unknown(string.Empty, node.Span);
            default:
                return null;
        }
    }

    private Scalar Read(YamlScalar scalar, SourceSpan span)
    {
        if (TemplateVariable.IsIn(scalar.Text))
        {
            return Scalar.Unknown(scalar.Text, span);
        }

        var typed = resolve(scalar);
        return typed.IsRefused || (scalar.IsNothing && IsTokenAfter(scalar.Offset))
            ? Scalar.Unknown(scalar.Text, span)
            : Scalar.Known(typed.Kind, scalar.Text, typed.Value, span, reader);
    }

    // YAML takes the variable #{x}# for a comment.
    private bool IsTokenAfter(int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
        {
            offset++;
        }

        return offset + 1 < text.Length
            && text[offset] == '#'
            && text[offset + 1] == '{'
            && TemplateVariable.IsIn(TextLines.LineAt(text, offset));
    }
}
