// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

internal static partial class DiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor PlaceholderMustBeReplaced = new(
        RuleIds.PlaceholderMustBeReplaced,
        TitleOf(RuleIds.PlaceholderMustBeReplaced),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.PlaceholderMustBeReplaced));

    internal static readonly DiagnosticDescriptor NameMustBePresent = new(
        RuleIds.NameMustBePresent,
        TitleOf(RuleIds.NameMustBePresent),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NameMustBePresent));

    internal static readonly DiagnosticDescriptor NameMustBeValid = new(
        RuleIds.NameMustBeValid,
        TitleOf(RuleIds.NameMustBeValid),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NameMustBeValid));

    internal static readonly DiagnosticDescriptor ResourceMustBePresent = new(
        RuleIds.ResourceMustBePresent,
        TitleOf(RuleIds.ResourceMustBePresent),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.ResourceMustBePresent));

    internal static readonly DiagnosticDescriptor QuantityMustParse = new(
        RuleIds.QuantityMustParse,
        TitleOf(RuleIds.QuantityMustParse),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.QuantityMustParse));

    internal static readonly DiagnosticDescriptor QuantityMustBePositive = new(
        RuleIds.QuantityMustBePositive,
        TitleOf(RuleIds.QuantityMustBePositive),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.QuantityMustBePositive));

    internal static readonly DiagnosticDescriptor GpuBelongsInLimits = new(
        RuleIds.GpuBelongsInLimits,
        TitleOf(RuleIds.GpuBelongsInLimits),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.GpuBelongsInLimits));

    internal static readonly DiagnosticDescriptor GpuMustBeWholeNumber = new(
        RuleIds.GpuMustBeWholeNumber,
        TitleOf(RuleIds.GpuMustBeWholeNumber),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.GpuMustBeWholeNumber));

    internal static readonly DiagnosticDescriptor RequestMustNotExceedLimit = new(
        RuleIds.RequestMustNotExceedLimit,
        TitleOf(RuleIds.RequestMustNotExceedLimit),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.RequestMustNotExceedLimit));

    internal static readonly DiagnosticDescriptor UnitMustSuitResource = new(
        RuleIds.UnitMustSuitResource,
        TitleOf(RuleIds.UnitMustSuitResource),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.UnitMustSuitResource));

    internal static readonly DiagnosticDescriptor ResourceMustBeSupported = new(
        RuleIds.ResourceMustBeSupported,
        TitleOf(RuleIds.ResourceMustBeSupported),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.ResourceMustBeSupported));

    internal static readonly DiagnosticDescriptor NodeSelectorKeyMustBeValid = new(
        RuleIds.NodeSelectorKeyMustBeValid,
        TitleOf(RuleIds.NodeSelectorKeyMustBeValid),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NodeSelectorKeyMustBeValid));

    internal static readonly DiagnosticDescriptor NodeSelectorValueMustBeValid = new(
        RuleIds.NodeSelectorValueMustBeValid,
        TitleOf(RuleIds.NodeSelectorValueMustBeValid),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NodeSelectorValueMustBeValid));

    internal static readonly DiagnosticDescriptor ExtendedResourceMustBeWholeNumber = new(
        RuleIds.ExtendedResourceMustBeWholeNumber,
        TitleOf(RuleIds.ExtendedResourceMustBeWholeNumber),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.ExtendedResourceMustBeWholeNumber));

    internal static readonly DiagnosticDescriptor ExtendedResourceRequestMustEqualLimit = new(
        RuleIds.ExtendedResourceRequestMustEqualLimit,
        TitleOf(RuleIds.ExtendedResourceRequestMustEqualLimit),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.ExtendedResourceRequestMustEqualLimit));

    internal static readonly DiagnosticDescriptor RequestsMustBePresent = new(
        RuleIds.RequestsMustBePresent,
        TitleOf(RuleIds.RequestsMustBePresent),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.RequestsMustBePresent));

    internal static readonly DiagnosticDescriptor MemoryRequestMustBeOneMegabyte = new(
        RuleIds.MemoryRequestMustBeOneMegabyte,
        TitleOf(RuleIds.MemoryRequestMustBeOneMegabyte),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.MemoryRequestMustBeOneMegabyte));

    internal static readonly DiagnosticDescriptor GpuNeedsLimits = new(
        RuleIds.GpuNeedsLimits,
        TitleOf(RuleIds.GpuNeedsLimits),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.GpuNeedsLimits));

    internal static readonly DiagnosticDescriptor ResourcesMustFitInstanceType = new(
        RuleIds.ResourcesMustFitInstanceType,
        TitleOf(RuleIds.ResourcesMustFitInstanceType),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.ResourcesMustFitInstanceType),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor LimitMustBeBelowInstanceType = new(
        RuleIds.LimitMustBeBelowInstanceType,
        TitleOf(RuleIds.LimitMustBeBelowInstanceType),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.LimitMustBeBelowInstanceType),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor MlflowNeedsTwoCpuAndFourGigabytes = new(
        RuleIds.MlflowNeedsTwoCpuAndFourGigabytes,
        TitleOf(RuleIds.MlflowNeedsTwoCpuAndFourGigabytes),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.MlflowNeedsTwoCpuAndFourGigabytes),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor InstanceTypeMustExist = new(
        RuleIds.InstanceTypeMustExist,
        TitleOf(RuleIds.InstanceTypeMustExist),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.InstanceTypeMustExist),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor DefaultInstanceTypeIsSmall = new(
        RuleIds.DefaultInstanceTypeIsSmall,
        TitleOf(RuleIds.DefaultInstanceTypeIsSmall),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.DefaultInstanceTypeIsSmall),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor GpuRequestIsRedundant = new(
        RuleIds.GpuRequestIsRedundant,
        TitleOf(RuleIds.GpuRequestIsRedundant),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.GpuRequestIsRedundant));

    internal static readonly DiagnosticDescriptor InstanceCountMustBeValid = new(
        RuleIds.InstanceCountMustBeValid,
        TitleOf(RuleIds.InstanceCountMustBeValid),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.InstanceCountMustBeValid));

    internal static readonly DiagnosticDescriptor NameMustBeUniqueInCluster = new(
        RuleIds.NameMustBeUniqueInCluster,
        TitleOf(RuleIds.NameMustBeUniqueInCluster),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NameMustBeUniqueInCluster),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NodeSelectorMustNotContradictExtension = new(
        RuleIds.NodeSelectorMustNotContradictExtension,
        TitleOf(RuleIds.NodeSelectorMustNotContradictExtension),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NodeSelectorMustNotContradictExtension),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NodeSelectorMustBeWithinExtension = new(
        RuleIds.NodeSelectorMustBeWithinExtension,
        TitleOf(RuleIds.NodeSelectorMustBeWithinExtension),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NodeSelectorMustBeWithinExtension),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor DefinitionMustBeUsed = new(
        RuleIds.DefinitionMustBeUsed,
        TitleOf(RuleIds.DefinitionMustBeUsed),
        "{0}",
        "CSharp",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.DefinitionMustBeUsed));

    internal static readonly DiagnosticDescriptor QuantityMustNotDependOnCulture = new(
        RuleIds.QuantityMustNotDependOnCulture,
        TitleOf(RuleIds.QuantityMustNotDependOnCulture),
        "{0}",
        "CSharp",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.QuantityMustNotDependOnCulture));

    internal static readonly DiagnosticDescriptor AmountMustBeAllowed = new(
        RuleIds.AmountMustBeAllowed,
        TitleOf(RuleIds.AmountMustBeAllowed),
        "{0}",
        "Policy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.AmountMustBeAllowed),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NameMustMatchPattern = new(
        RuleIds.NameMustMatchPattern,
        TitleOf(RuleIds.NameMustMatchPattern),
        "{0}",
        "Policy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NameMustMatchPattern),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NodeSelectorKeyMustBePresent = new(
        RuleIds.NodeSelectorKeyMustBePresent,
        TitleOf(RuleIds.NodeSelectorKeyMustBePresent),
        "{0}",
        "Policy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: LinkOf(RuleIds.NodeSelectorKeyMustBePresent),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
