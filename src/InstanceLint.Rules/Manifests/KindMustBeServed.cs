using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1005.</summary>
public sealed class KindMustBeServed : ManifestRule
{
    /// <summary>The API group of instance types.</summary>
    public const string Group = "amlarc.azureml.com";

    /// <summary>The one version of the group that a cluster serves.</summary>
    public const string ApiVersion = Group + "/v1alpha1";

    /// <summary>The kind of an instance type.</summary>
    public const string InstanceType = "InstanceType";

    /// <summary>The kind of a list of instance types.</summary>
    public const string InstanceTypeList = "InstanceTypeList";

    private KindMustBeServed()
        : base(
            RuleIds.KindMustBeServed, RuleSource.AzureMachineLearning, "The apiVersion and the kind must be ones that the cluster serves")
    {
    }

    /// <summary>The rule.</summary>
    public static KindMustBeServed Rule { get; } = new();

    /// <summary>Another version of our group.</summary>
    /// <param name="span">The apiVersion's value.</param>
    /// <param name="apiVersion">What is written.</param>
    public Finding OtherVersion(SourceSpan span, string apiVersion) =>
        At(span, $"no cluster serves apiVersion {Wording.Quote(apiVersion)}; write '{ApiVersion}'", Write(ApiVersion));

    /// <summary>A kind of our group that is not spelt right.</summary>
    /// <param name="span">The kind's value.</param>
    /// <param name="kind">What is written.</param>
    /// <param name="meant">The kind that was probably meant.</param>
    /// <param name="isCertain">Whether no other kind can have been meant.</param>
    public Finding OtherKind(SourceSpan span, string kind, string meant, bool isCertain = true)
    {
        var name = new SuggestedName(meant, isCertain);
        return At(span, $"{Group} has no kind {Wording.Quote(kind)}; {name.Remedy}", Write(name.CertainName));
    }

    /// <summary>An instance type that does not say of which group it is.</summary>
    /// <param name="span">The kind's value.</param>
    /// <param name="kind">The kind.</param>
    public Finding NoVersion(SourceSpan span, string kind) => At(
        span,
        $"{kind} lacks apiVersion, without which kubectl refuses it; add 'apiVersion: {ApiVersion}'",
        new Fix.Addition("apiVersion", ApiVersion));
}
