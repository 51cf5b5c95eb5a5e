using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Clusters;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Resources;
using InstanceLint.Rules.Vocabulary;
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
        new PlaceholderMustBeReplaced(),
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
        new InstanceTypeMustExist(),
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

    /// <summary>The ID that was probably meant by a word in a suppression: that of the rule of this name, or the one ID that is nearer than all others.</summary>
    /// <param name="word">The word.</param>
    public static SuggestedName Suggest(string word)
    {
        if (Find(word) is { } rule || (rule = All.FirstOrDefault(rule => string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase))) is not null)
        {
            return new SuggestedName(rule.Id, IsCertain: true);
        }

        // Nearly all IDs differ in their digits only, so hardly any of these may differ.
        string[] ids = [.. All.Where(static rule => rule is not SuppressionMustBeUsed).Select(static rule => rule.Id)];
        var first = Suggestion.Find(word, ids);
        return first.Name is { } id
            && id == Suggestion.Nearest(word, [.. ids.Reverse()])
            && (!SuppressionMustBeUsed.IsId(word) || Suggestion.Distance(word, id) == 1)
                ? first
                : default;
    }
}
