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
        : base(RuleIds.FieldMustBeKnown, RuleSource.AzureMachineLearning, "A field must be part of an instance type")
    {
    }

    /// <summary>The rule.</summary>
    public static FieldMustBeKnown Rule { get; } = new();

    /// <summary>A field that is no part of what it stands in.</summary>
    /// <param name="subject">What it is part of, as messages call it.</param>
    /// <param name="span">The field's key.</param>
    /// <param name="path">The path of what it stands in, such as <c>spec.resources</c>; empty at the top.</param>
    /// <param name="field">The field.</param>
    /// <param name="known">The fields that may stand there.</param>
    /// <param name="place">Where a field of that name belongs, or <see langword="null"/> if nowhere.</param>
    public Finding Unknown(string subject, SourceSpan span, string path, string field, IReadOnlyList<string> known, string? place)
    {
        var parent = path.Length == 0 ? "the document" : path;
        var isToleration = Suggestion.Nearest(field, Tolerations) is not null;
        var meant = isToleration || place is not null ? default : Suggestion.Find(field, known);
        var remedy = isToleration ? "tolerations belong to the extension's workLoadToleration settings, not to an instance type"
            : place is not null ? $"it belongs under {place}"
            : meant.Remedy ?? $"only {string.Join(", ", known)} may stand there";
        return At(span, $"{subject}: {parent} has no field {Wording.Quote(field)}; {remedy}", Write(meant.CertainName));
    }
}
