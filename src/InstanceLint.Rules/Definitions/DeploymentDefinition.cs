using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>A Kubernetes online deployment.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Span">The span of findings about the deployment as a whole.</param>
/// <param name="Type"><c>type</c>.</param>
/// <param name="InstanceType"><c>instance_type</c>.</param>
/// <param name="ModelType"><c>model.type</c>.</param>
/// <param name="HasResources">Whether <c>resources</c> is written, or may be in a part that can't be seen.</param>
/// <param name="Requests"><c>resources.requests</c>.</param>
/// <param name="Limits"><c>resources.limits</c>.</param>
/// <param name="IsCertain">
/// Whether it's a Kubernetes deployment in every cluster. Otherwise it's one only in a cluster that defines its instance type.
/// </param>
/// <param name="Findings">The findings that the reader made in it.</param>
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
    /// <summary>The kind of definition in counts.</summary>
    public const string KindName = "deployment";

    private InstanceTypeReference? _reference;

    /// <summary>The path of the number of instances in a manifest.</summary>
    internal const string InstanceCountPath = "instance_count";

    /// <summary>The path of the minimum number of instances in a manifest.</summary>
    internal const string MinInstancesPath = "scale_settings.min_instances";

    /// <summary>The value of <c>type</c> in a Kubernetes deployment.</summary>
    public const string KubernetesType = "kubernetes";

    /// <summary>The value of <c>model.type</c> for an MLflow model.</summary>
    public const string MlflowModelType = "mlflow_model";

    /// <summary><c>endpoint_name</c>, which can be passed to the CLI instead.</summary>
    public Scalar Endpoint { get; init; } = Scalar.Absent(default);

    /// <summary><c>instance_count</c>.</summary>
    public Scalar InstanceCount { get; init; } = Scalar.Absent(default);

    /// <summary><c>scale_settings.min_instances</c>.</summary>
    public Scalar MinInstances { get; init; } = Scalar.Absent(default);

    /// <summary><c>scale_settings.max_instances</c>.</summary>
    public Scalar MaxInstances { get; init; } = Scalar.Absent(default);

    /// <summary>Whether <c>$schema</c> is that of a Kubernetes online deployment.</summary>
    public bool HasKubernetesSchema { get; init; }

    /// <summary>Whether <c>type</c> is missing or null, so the CLI uses its default.</summary>
    internal bool HasNoType => Type is { State: ScalarState.Absent } or { State: ScalarState.Known, Kind: ScalarKind.Null };

    /// <summary>The span at which to report that <c>type</c> is missing.</summary>
    internal SourceSpan TypeSpan => Type.State == ScalarState.Absent ? Span : Type.Span;

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => SubjectOf(Name);

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Span;

    /// <summary>Returns the name of a deployment in messages.</summary>
    /// <param name="name">The value of <c>name</c>.</param>
    public static string SubjectOf(Scalar name) => name.Text.Length == 0 ? "deployment" : "deployment " + Wording.Quote(name.Text);

    /// <summary>Returns the same deployment on another instance type.</summary>
    /// <param name="instanceType">The new value of <c>instance_type</c>.</param>
    public DeploymentDefinition On(Scalar instanceType) => this with { InstanceType = instanceType, _reference = null };

    /// <summary>The deployment's reference to its instance type.</summary>
    internal InstanceTypeReference Reference =>
        _reference ??= new(Subject, "instance_type", InstanceType, Type.IsString && Type.Value == KubernetesType);
}
