using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1003.</summary>
public sealed class FieldMustHaveItsShape : ManifestRule
{
    private FieldMustHaveItsShape()
        : base(
            RuleIds.FieldMustHaveItsShape,
            RuleSource.Kubernetes,
            "Fields must have the expected shape: a mapping, a list or a single value")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static FieldMustHaveItsShape Rule { get; } = new();

    /// <summary>A field has the wrong YAML type, such as a list instead of a mapping.</summary>
    /// <param name="subject">The definition's name in messages.</param>
    /// <param name="span">The value of the field, or its key if the value is too long to underline.</param>
    /// <param name="path">The path of the field, such as <c>spec.resources</c>.</param>
    /// <param name="found">The present type, such as <c>a list</c>.</param>
    /// <param name="wanted">The required type, such as <c>a mapping of cpu and memory</c>.</param>
    public Finding Misshapen(string subject, SourceSpan span, string path, string found, string wanted) =>
        At(span, $"{subject}: {Wording.Plain(path)} is {found}; expected {wanted}");

    /// <summary>A key and its value are one text because there is no space between them.</summary>
    /// <param name="subject">The definition's name in messages.</param>
    /// <param name="span">The text.</param>
    /// <param name="path">The path of the mapping, such as <c>spec.resources.limits</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="colon">The index of the colon in the text.</param>
    public Finding Glued(string subject, SourceSpan span, string path, string text, int colon) => At(
        span,
        $"{subject}: a space is missing after ':' in {Wording.Plain(path)}; "
            + $"use {Wording.Quote(text.Substring(0, colon) + ": " + text.Substring(colon + 1))}");
}
