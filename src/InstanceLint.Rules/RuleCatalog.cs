using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Manifests;

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
    ];

    /// <summary>The rules that judge an instance type.</summary>
    internal static InstanceTypeRule[] InstanceTypeRules { get; } = [.. All.OfType<InstanceTypeRule>()];
}
