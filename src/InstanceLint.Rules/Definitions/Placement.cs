using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A deployment in a cluster that runs it.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Cluster">The cluster.</param>
internal readonly record struct Placement(DeploymentOutline Deployment, ClusterDefinition Cluster) : ISubject
{
    /// <summary>The instance type that the deployment runs on, or <see langword="null"/> if that is unknown.</summary>
    internal InstanceTypeOutline? InstanceType => Cluster.InstanceTypeOf(Deployment);

    /// <summary>What to do about an amount that the instance type doesn't allow, as the end of a message.</summary>
    internal string Remedy => InstanceType == ClusterDefinition.BuiltInDefault
        ? "lower it, or list the name in KnownInstanceTypes if defined elsewhere"
        : "lower it or use a larger instance type";

    string ISubject.Subject => Deployment.Subject;

    SourceSpan ISubject.Span => Deployment.Span;
}

/// <summary>A workload's reference to an instance type, in a cluster.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Cluster">The cluster.</param>
internal readonly record struct PlacedReference(InstanceTypeReference Reference, ClusterDefinition Cluster) : ISubject
{
    string ISubject.Subject => Reference.Subject;

    SourceSpan ISubject.Span => Reference.Name.Span;
}
