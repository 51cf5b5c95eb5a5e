using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST3015.</summary>
public sealed class WorkloadFieldMustBeKnown : ManifestRule
{
    private const int MostTypingErrors = 2;

    private WorkloadFieldMustBeKnown()
        : base(RuleIds.WorkloadFieldMustBeKnown, RuleSource.AzureMachineLearning, "Fields of jobs and deployments must have the names that the Azure ML CLI reads")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static WorkloadFieldMustBeKnown Rule { get; } = new();

    /// <inheritdoc/>
    /// <remarks>In C#, the library writes the names.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    /// <summary>Returns the field that was certainly meant by a name, if the name has at most two typing errors.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="fields">The fields that could have been meant.</param>
    public static string? FindNear(string name, IReadOnlyList<string> fields) =>
        Suggestion.Find(name, fields).CertainName is { } meant
        && Suggestion.Distance(Bare(name), Bare(meant)) <= MostTypingErrors
            ? meant
            : null;

    /// <summary>A field is misspelled.</summary>
    /// <param name="span">The key of the field.</param>
    /// <param name="subject">The workload's name in messages.</param>
    /// <param name="path">The path of the parent, such as <c>resources</c>; empty at the top level.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="meant">The field that was meant.</param>
    /// <param name="isFree">Whether the parent doesn't have that field, so that the other can be renamed.</param>
    public Finding Misspelt(SourceSpan span, string subject, string path, string field, string meant, bool isFree) =>
        At(span, Describe(subject, path, field, "use " + Wording.Quote(meant)), isFree ? Write(meant) : null);

    /// <summary>A field belongs somewhere else.</summary>
    /// <param name="span">The key of the field.</param>
    /// <param name="subject">The workload's name in messages.</param>
    /// <param name="path">The path of the parent; empty at the top level.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="remedy">What to do instead.</param>
    public Finding Elsewhere(SourceSpan span, string subject, string path, string field, string remedy) =>
        At(span, Describe(subject, path, field, remedy));

    private static string Describe(string subject, string path, string field, string remedy) =>
        $"{subject}: {(path.Length == 0 ? "the document" : Wording.Plain(path))} has no field {Wording.Quote(field)}; {remedy}";

    private static string Bare(string name) => name.ToLowerInvariant().Replace("_", string.Empty).Replace("-", string.Empty);
}
