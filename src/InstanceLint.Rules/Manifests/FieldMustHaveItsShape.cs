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
            "A field must be a mapping, a list or a single value, as its kind demands")
    {
    }

    /// <summary>The rule.</summary>
    public static FieldMustHaveItsShape Rule { get; } = new();

    /// <summary>A field has another shape than it must have.</summary>
    /// <param name="subject">What it is part of, as messages call it.</param>
    /// <param name="span">The field's value, or its key where the value is too long to point at.</param>
    /// <param name="path">The field's path, such as <c>spec.resources</c>.</param>
    /// <param name="found">What it is, such as <c>a list</c>.</param>
    /// <param name="wanted">What it must be, such as <c>a mapping of cpu and memory</c>.</param>
    public Finding Misshapen(string subject, SourceSpan span, string path, string found, string wanted) =>
        At(span, $"{subject}: {Wording.Plain(path)} is {found}; write {wanted}");
}
