using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1005.</summary>
public sealed class KindMustBeServed : ManifestRule
{
    /// <summary>The API group of instance types.</summary>
    public const string Group = "amlarc.azureml.com";

    /// <summary>The only version of the group that a cluster serves.</summary>
    public const string ApiVersion = Group + "/v1alpha1";

    /// <summary>The kind of an instance type.</summary>
    public const string InstanceType = "InstanceType";

    /// <summary>The kind of a list of instance types.</summary>
    public const string InstanceTypeList = "InstanceTypeList";

    private KindMustBeServed()
        : base(
            RuleIds.KindMustBeServed, RuleSource.AzureMachineLearning, "The apiVersion and kind must exist on the cluster")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static KindMustBeServed Rule { get; } = new();

    /// <summary>The API group of instance types has another version.</summary>
    /// <param name="span">The value of <c>apiVersion</c>.</param>
    /// <param name="apiVersion">The text of the value.</param>
    public Finding OtherVersion(SourceSpan span, string apiVersion) =>
        At(span, $"apiVersion {Wording.Quote(apiVersion)} does not exist; use '{ApiVersion}'", Write(ApiVersion));

    /// <summary>The kind is misspelled.</summary>
    /// <param name="span">The value of <c>kind</c>.</param>
    /// <param name="kind">The text of the value.</param>
    /// <param name="meant">The kind that was probably meant.</param>
    /// <param name="isCertain">Whether no other kind can have been meant.</param>
    public Finding OtherKind(SourceSpan span, string kind, string meant, bool isCertain = true)
    {
        var name = new SuggestedName(meant, isCertain);
        return At(span, $"{Group} has no kind {Wording.Quote(kind)}; {name.Remedy}", Write(name.CertainName));
    }

    /// <summary>The <c>apiVersion</c> is missing.</summary>
    /// <param name="span">The value of <c>kind</c>.</param>
    /// <param name="kind">The text of the value.</param>
    public Finding NoVersion(SourceSpan span, string kind) => At(
        span,
        $"apiVersion is missing from this {kind}, so kubectl rejects it; add 'apiVersion: {ApiVersion}'",
        new Fix.Addition("apiVersion", ApiVersion));
}
