using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>The part of a Kubernetes online deployment that is needed to check a cluster: names, amounts and their spans.</summary>
public sealed class DeploymentOutline : DefinitionOutline
{
    private readonly bool _isKindKnown;

    /// <summary>Creates the outline of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="findings">The findings in it, for any cluster in which it's a Kubernetes deployment.</param>
    public DeploymentOutline(DeploymentDefinition definition, IReadOnlyList<Finding> findings)
        : base(definition)
    {
        Name = definition.Name;
        Endpoint = definition.Endpoint;
        Span = definition.Span;
        Reference = definition.Reference;
        IsMlflow = definition.ModelType.IsString && definition.ModelType.Value == DeploymentDefinition.MlflowModelType;
        HasResources = definition.HasResources;
        Requests = definition.Requests;
        Limits = definition.Limits;
        IsCertain = definition.IsCertain;
        Findings = findings;
        (InstancesPath, Instances) = definition.MinInstances.State == ScalarState.Absent
            ? (DeploymentDefinition.InstanceCountPath, definition.InstanceCount)
            : (DeploymentDefinition.MinInstancesPath, definition.MinInstances);
        _isKindKnown = definition.Type.State != ScalarState.Unknown && definition.ModelType.State != ScalarState.Unknown;
    }

    /// <summary><c>name</c>.</summary>
    public Scalar Name { get; }

    /// <summary><c>endpoint_name</c>.</summary>
    public Scalar Endpoint { get; }

    /// <summary>The span of findings about the deployment as a whole.</summary>
    public SourceSpan Span { get; }

    /// <summary>The deployment's reference to its instance type.</summary>
    public InstanceTypeReference Reference { get; }

    /// <summary>Whether it certainly deploys an MLflow model.</summary>
    public bool IsMlflow { get; }

    /// <summary>Whether <c>resources</c> is written, or may be in a part that can't be seen.</summary>
    public bool HasResources { get; }

    /// <summary><c>resources.requests</c>.</summary>
    public ResourceSection Requests { get; }

    /// <summary><c>resources.limits</c>.</summary>
    public ResourceSection Limits { get; }

    /// <summary>The number of instances that always run.</summary>
    public Scalar Instances { get; }

    /// <summary>The path of the number in a manifest.</summary>
    public string InstancesPath { get; }

    /// <summary>
    /// Whether it's a Kubernetes deployment in every cluster. Otherwise it's one only in a cluster that defines its instance type.
    /// </summary>
    public bool IsCertain { get; }

    /// <summary>The findings in it, for any cluster in which it's a Kubernetes deployment.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The deployment's name in messages, such as <c>deployment 'blue'</c>.</summary>
    public string Subject => DeploymentDefinition.SubjectOf(Name);

    /// <inheritdoc/>
    internal override bool IsFullyKnown =>
        Requests.IsKnown && Limits.IsKnown && Reference.Name.State != ScalarState.Unknown && _isKindKnown;

    /// <inheritdoc/>
    internal override bool IsIn(ClusterDefinition cluster) => cluster.Runs(this);

    /// <summary>Returns its request of a resource. If it has <c>resources</c>, the instance type's requests don't apply.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="type">The instance type that it runs on, or <see langword="null"/> if that is unknown.</param>
    public EffectiveResource RequestOn(InstanceTypeOutline? type, ResourceKind kind) =>
        HasResources ? EffectiveResource.From(Requests, kind, isOwn: true) : EffectiveResource.From(type?.Requests, kind, isOwn: false);

    /// <summary>Returns its limit of a resource: its own or, if it has none, that of the instance type.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="type">The instance type that it runs on, or <see langword="null"/> if that is unknown.</param>
    public EffectiveResource LimitOn(InstanceTypeOutline? type, ResourceKind kind)
    {
        var own = EffectiveResource.From(Limits, kind, isOwn: true);
        return own.Resource is not null || !own.IsKnown ? own : EffectiveResource.From(type?.Limits, kind, isOwn: false);
    }
}
