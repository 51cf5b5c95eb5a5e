using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>A Kubernetes online deployment.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Span">The place that stands for the whole.</param>
/// <param name="Type"><c>type</c>.</param>
/// <param name="InstanceType"><c>instance_type</c>.</param>
/// <param name="ModelType"><c>model.type</c>.</param>
/// <param name="HasResources">Whether <c>resources</c> is written, or may be where it cannot be seen.</param>
/// <param name="Requests"><c>resources.requests</c>.</param>
/// <param name="Limits"><c>resources.limits</c>.</param>
/// <param name="IsCertain">
/// Whether it is a Kubernetes deployment by itself; otherwise it is one only in a cluster that defines its instance type.
/// </param>
/// <param name="Findings">What the reader found wrong with it.</param>
public sealed record DeploymentDefinition(
    Scalar Name,
    SourceSpan Span,
    Scalar Type,
    Scalar InstanceType,
    Scalar ModelType,
    bool HasResources,
    ResourceSection Requests,
    ResourceSection Limits,
    bool IsCertain,
    IReadOnlyList<Finding> Findings) : ResourceDefinition(Requests, Limits)
{
    /// <summary>What it is.</summary>
    public const string KindName = "deployment";

    private InstanceTypeReference? _reference;

    /// <summary>The <c>type</c> of a Kubernetes deployment.</summary>
    public const string KubernetesType = "kubernetes";

    /// <summary>The <c>model.type</c> of an MLflow model.</summary>
    public const string MlflowModelType = "mlflow_model";

    /// <summary><c>endpoint_name</c>, which may come from the command line instead.</summary>
    public Scalar Endpoint { get; init; } = Scalar.Absent(default);

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => SubjectOf(Name);

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Span;

    /// <summary>How messages call the deployment of a name.</summary>
    /// <param name="name">The name.</param>
    public static string SubjectOf(Scalar name) => name.Text.Length == 0 ? "deployment" : "deployment " + Wording.Quote(name.Text);

    /// <summary>The same on another instance type.</summary>
    /// <param name="instanceType"><c>instance_type</c>.</param>
    public DeploymentDefinition On(Scalar instanceType) => this with { InstanceType = instanceType, _reference = null };

    /// <summary>What it says of its instance type.</summary>
    internal InstanceTypeReference Reference =>
        _reference ??= new(Subject, "instance_type", InstanceType, Type.IsString && Type.Value == KubernetesType);
}
