using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1004.</summary>
public sealed class FieldMustBeKnown : ManifestRule
{
    private static readonly string[] Tolerations = ["tolerations"];

    private FieldMustBeKnown()
        : base(RuleIds.FieldMustBeKnown, RuleSource.AzureMachineLearning, "Fields must be part of an instance type")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static FieldMustBeKnown Rule { get; } = new();

    /// <summary>A field doesn't exist in its parent.</summary>
    /// <param name="subject">The definition's name in messages.</param>
    /// <param name="span">The key of the field.</param>
    /// <param name="path">The path of the parent, such as <c>spec.resources</c>; empty at the top level.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="known">The fields that the parent can have.</param>
    /// <param name="place">The place in which a field with this name is allowed, or <see langword="null"/> if there is none.</param>
    public Finding Unknown(string subject, SourceSpan span, string path, string field, IReadOnlyList<string> known, string? place)
    {
        var parent = path.Length == 0 ? "the document" : path;
        var isToleration = Suggestion.Nearest(field, Tolerations) is not null;
        var meant = isToleration || place is not null ? default : Suggestion.Find(field, known);
        var remedy = isToleration ? "remove it and use the workLoadToleration setting of the Azure ML extension"
            : place is not null ? $"move it to {place}"
            : meant.Remedy ?? $"expected one of: {string.Join(", ", known)}";
        return At(span, $"{subject}: {parent} has no field {Wording.Quote(field)}; {remedy}", Write(meant.CertainName));
    }
}
