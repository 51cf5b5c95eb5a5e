using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Clusters;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Workloads;

namespace InstanceLint.Rules;

/// <summary>The table of contents: every rule, once, by ID.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by ID.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ManifestMustParse.Rule,
        KeyMustBeUnique.Rule,
        FieldMustHaveItsShape.Rule,
        FieldMustBeKnown.Rule,
        KindMustBeServed.Rule,
        ManifestMustBeReadable.Rule,
        PlaceholderMustBeReplaced.Rule,
        SuppressionMustBeUsed.Rule,
        new NameMustBePresent(),
        new NameMustBeValid(),
        new ResourceMustBePresent(),
        new QuantityMustParse(),
        new QuantityMustBePositive(),
        new QuantityMustBeString(),
        new GpuBelongsInLimits(),
        new GpuMustBeWholeNumber(),
        new RequestMustNotExceedLimit(),
        new UnitMustSuitResource(),
        new ResourceMustBeSupported(),
        new NodeSelectorKeyMustBeValid(),
        new NodeSelectorValueMustBeValid(),
        new RequestsMustBePresent(),
        new MemoryRequestMustBeOneMegabyte(),
        new GpuNeedsLimits(),
        new ResourcesMustFitInstanceType(),
        new LimitMustBeBelowInstanceType(),
        new MlflowNeedsTwoCpuAndFourGigabytes(),
        InstanceTypeMustExist.Rule,
        new DefaultInstanceTypeIsSmall(),
        new DeploymentMustSayKubernetes(),
        FieldMustBeInItsPlace.Rule,
        new DeploymentGpuShouldBeQuoted(),
        new NameMustBeUniqueInCluster(),
        new NodeSelectorMustNotContradictExtension(),
        new NodeSelectorMustBeWithinExtension(),
        DefinitionMustBeUsed.Rule,
        QuantityMustNotDependOnCulture.Rule,
    ];

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of an ID, in whatever case it is written, or <see langword="null"/>.</summary>
    /// <param name="id">The ID.</param>
    public static Rule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The rules that judge requests and limits, wherever they stand.</summary>
    internal static ResourceRule[] ResourceRules { get; } = [.. All.OfType<ResourceRule>()];

    /// <summary>The rules that judge a deployment by itself.</summary>
    internal static DeploymentRule[] DeploymentRules { get; } = [.. All.OfType<DeploymentRule>()];

    /// <summary>The rules that judge a deployment on its instance type.</summary>
    internal static PlacementRule[] PlacementRules { get; } = [.. All.OfType<PlacementRule>()];

    /// <summary>The rules that judge a cluster.</summary>
    internal static ClusterRule[] ClusterRules { get; } = [.. All.OfType<ClusterRule>()];

    /// <summary>The rules that judge an instance type.</summary>
    internal static InstanceTypeRule[] InstanceTypeRules { get; } = [.. All.OfType<InstanceTypeRule>()];
}
