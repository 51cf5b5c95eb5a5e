using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a cluster sees of a Kubernetes online deployment: names, amounts, and where they are written.</summary>
public sealed class DeploymentOutline : DefinitionOutline
{
    private readonly bool _isKindKnown;

    /// <summary>The outline of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="findings">What is wrong with it in any cluster in which it is a Kubernetes deployment.</param>
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
        _isKindKnown = definition.Type.State != ScalarState.Unknown && definition.ModelType.State != ScalarState.Unknown;
    }

    /// <summary><c>name</c>.</summary>
    public Scalar Name { get; }

    /// <summary><c>endpoint_name</c>.</summary>
    public Scalar Endpoint { get; }

    /// <summary>The place that stands for the whole.</summary>
    public SourceSpan Span { get; }

    /// <summary>What it says about its instance type.</summary>
    public InstanceTypeReference Reference { get; }

    /// <summary>Whether it certainly deploys an MLflow model.</summary>
    public bool IsMlflow { get; }

    /// <summary>Whether <c>resources</c> is written, or may be if that cannot be seen.</summary>
    public bool HasResources { get; }

    /// <summary><c>resources.requests</c>.</summary>
    public ResourceSection Requests { get; }

    /// <summary><c>resources.limits</c>.</summary>
    public ResourceSection Limits { get; }

    /// <summary>
    /// Whether it is a Kubernetes deployment by itself; otherwise it is one only in a cluster that defines its instance type.
    /// </summary>
    public bool IsCertain { get; }

    /// <summary>What is wrong with it in any cluster in which it is a Kubernetes deployment.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How messages call it, such as <c>deployment 'blue'</c>.</summary>
    public string Subject => DeploymentDefinition.SubjectOf(Name);

    /// <inheritdoc/>
    internal override bool IsFullyKnown =>
        Requests.IsKnown && Limits.IsKnown && Reference.Name.State != ScalarState.Unknown && _isKindKnown;

    /// <inheritdoc/>
    internal override bool IsIn(ClusterDefinition cluster) => cluster.Runs(this);

    /// <summary>What it asks for of a resource. If it has resources, only what is written there counts.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="type">The instance type that it runs on, or <see langword="null"/> if that cannot be seen.</param>
    public EffectiveResource RequestOn(InstanceTypeOutline? type, ResourceKind kind) =>
        HasResources ? EffectiveResource.From(Requests, kind, isOwn: true) : EffectiveResource.From(type?.Requests, kind, isOwn: false);

    /// <summary>How much it can use of a resource: as much as it says, else all that its instance type has.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="type">The instance type that it runs on, or <see langword="null"/> if that cannot be seen.</param>
    public EffectiveResource LimitOn(InstanceTypeOutline? type, ResourceKind kind)
    {
        var own = EffectiveResource.From(Limits, kind, isOwn: true);
        return own.Resource is not null || !own.IsKnown ? own : EffectiveResource.From(type?.Limits, kind, isOwn: false);
    }
}
