using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST3013.</summary>
public sealed class WorkloadMustBeAlone : ManifestRule
{
    private WorkloadMustBeAlone()
        : base(RuleIds.WorkloadMustBeAlone, RuleSource.AzureMachineLearning, "A job or deployment must be the only document in its file")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static WorkloadMustBeAlone Rule { get; } = new();

    /// <inheritdoc/>
    /// <remarks>In C#, each definition writes its own file.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.Document;

    /// <summary>A file with a workload has more than one document.</summary>
    /// <param name="span">The <c>---</c> with which the second document starts.</param>
    /// <param name="subject">The workload's name in messages.</param>
    /// <param name="isEmpty">Whether there are only two documents and one of them is empty.</param>
    public Finding NotAlone(SourceSpan span, string subject, bool isEmpty) => At(
        span,
        isEmpty
            ? $"{subject}: this '---' makes an empty document, but the Azure ML CLI reads only files with one document; remove it"
            : $"{subject}: another document starts here, but the Azure ML CLI reads only files with one document; move each to its own file");
}
