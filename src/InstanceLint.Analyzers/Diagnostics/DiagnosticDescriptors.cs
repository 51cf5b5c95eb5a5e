using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// The rules that C# can break, as Roslyn wants them: fields, so that release tracking sees them.
/// What is tagged with the end of the compilation needs all of the cluster.
/// </summary>
internal static class DiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor PlaceholderMustBeReplaced = new(
        RuleIds.PlaceholderMustBeReplaced, TitleOf(RuleIds.PlaceholderMustBeReplaced), "{0}", "Manifests", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.PlaceholderMustBeReplaced));

    internal static readonly DiagnosticDescriptor NameMustBePresent = new(
        RuleIds.NameMustBePresent, TitleOf(RuleIds.NameMustBePresent), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NameMustBePresent));

    internal static readonly DiagnosticDescriptor NameMustBeValid = new(
        RuleIds.NameMustBeValid, TitleOf(RuleIds.NameMustBeValid), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NameMustBeValid));

    internal static readonly DiagnosticDescriptor ResourceMustBePresent = new(
        RuleIds.ResourceMustBePresent, TitleOf(RuleIds.ResourceMustBePresent), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.ResourceMustBePresent));

    internal static readonly DiagnosticDescriptor QuantityMustParse = new(
        RuleIds.QuantityMustParse, TitleOf(RuleIds.QuantityMustParse), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.QuantityMustParse));

    internal static readonly DiagnosticDescriptor QuantityMustBePositive = new(
        RuleIds.QuantityMustBePositive, TitleOf(RuleIds.QuantityMustBePositive), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.QuantityMustBePositive));

    internal static readonly DiagnosticDescriptor GpuBelongsInLimits = new(
        RuleIds.GpuBelongsInLimits, TitleOf(RuleIds.GpuBelongsInLimits), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.GpuBelongsInLimits));

    internal static readonly DiagnosticDescriptor GpuMustBeWholeNumber = new(
        RuleIds.GpuMustBeWholeNumber, TitleOf(RuleIds.GpuMustBeWholeNumber), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.GpuMustBeWholeNumber));

    internal static readonly DiagnosticDescriptor RequestMustNotExceedLimit = new(
        RuleIds.RequestMustNotExceedLimit, TitleOf(RuleIds.RequestMustNotExceedLimit), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.RequestMustNotExceedLimit));

    internal static readonly DiagnosticDescriptor UnitMustSuitResource = new(
        RuleIds.UnitMustSuitResource, TitleOf(RuleIds.UnitMustSuitResource), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.UnitMustSuitResource));

    internal static readonly DiagnosticDescriptor ResourceMustBeSupported = new(
        RuleIds.ResourceMustBeSupported, TitleOf(RuleIds.ResourceMustBeSupported), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.ResourceMustBeSupported));

    internal static readonly DiagnosticDescriptor NodeSelectorKeyMustBeValid = new(
        RuleIds.NodeSelectorKeyMustBeValid, TitleOf(RuleIds.NodeSelectorKeyMustBeValid), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NodeSelectorKeyMustBeValid));

    internal static readonly DiagnosticDescriptor NodeSelectorValueMustBeValid = new(
        RuleIds.NodeSelectorValueMustBeValid, TitleOf(RuleIds.NodeSelectorValueMustBeValid), "{0}", "InstanceTypes", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NodeSelectorValueMustBeValid));

    internal static readonly DiagnosticDescriptor RequestsMustBePresent = new(
        RuleIds.RequestsMustBePresent, TitleOf(RuleIds.RequestsMustBePresent), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.RequestsMustBePresent));

    internal static readonly DiagnosticDescriptor MemoryRequestMustBeOneMegabyte = new(
        RuleIds.MemoryRequestMustBeOneMegabyte, TitleOf(RuleIds.MemoryRequestMustBeOneMegabyte), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.MemoryRequestMustBeOneMegabyte));

    internal static readonly DiagnosticDescriptor GpuNeedsLimits = new(
        RuleIds.GpuNeedsLimits, TitleOf(RuleIds.GpuNeedsLimits), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.GpuNeedsLimits));

    internal static readonly DiagnosticDescriptor ResourcesMustFitInstanceType = new(
        RuleIds.ResourcesMustFitInstanceType, TitleOf(RuleIds.ResourcesMustFitInstanceType), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.ResourcesMustFitInstanceType), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor LimitMustBeBelowInstanceType = new(
        RuleIds.LimitMustBeBelowInstanceType, TitleOf(RuleIds.LimitMustBeBelowInstanceType), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.LimitMustBeBelowInstanceType), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor MlflowNeedsTwoCpuAndFourGigabytes = new(
        RuleIds.MlflowNeedsTwoCpuAndFourGigabytes, TitleOf(RuleIds.MlflowNeedsTwoCpuAndFourGigabytes), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.MlflowNeedsTwoCpuAndFourGigabytes), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor InstanceTypeMustExist = new(
        RuleIds.InstanceTypeMustExist, TitleOf(RuleIds.InstanceTypeMustExist), "{0}", "Workloads", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.InstanceTypeMustExist), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor DefaultInstanceTypeIsSmall = new(
        RuleIds.DefaultInstanceTypeIsSmall, TitleOf(RuleIds.DefaultInstanceTypeIsSmall), "{0}", "Workloads", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.DefaultInstanceTypeIsSmall), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NameMustBeUniqueInCluster = new(
        RuleIds.NameMustBeUniqueInCluster, TitleOf(RuleIds.NameMustBeUniqueInCluster), "{0}", "Clusters", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NameMustBeUniqueInCluster), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NodeSelectorMustNotContradictExtension = new(
        RuleIds.NodeSelectorMustNotContradictExtension, TitleOf(RuleIds.NodeSelectorMustNotContradictExtension), "{0}", "Clusters", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NodeSelectorMustNotContradictExtension), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor NodeSelectorMustBeWithinExtension = new(
        RuleIds.NodeSelectorMustBeWithinExtension, TitleOf(RuleIds.NodeSelectorMustBeWithinExtension), "{0}", "Clusters", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.NodeSelectorMustBeWithinExtension), customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor DefinitionMustBeUsed = new(
        RuleIds.DefinitionMustBeUsed, TitleOf(RuleIds.DefinitionMustBeUsed), "{0}", "CSharp", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.DefinitionMustBeUsed));

    internal static readonly DiagnosticDescriptor QuantityMustNotDependOnCulture = new(
        RuleIds.QuantityMustNotDependOnCulture, TitleOf(RuleIds.QuantityMustNotDependOnCulture), "{0}", "CSharp", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: LinkOf(RuleIds.QuantityMustNotDependOnCulture));

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = FieldsOf(typeof(DiagnosticDescriptors));

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.ToImmutableArray();

    /// <summary>The descriptor of a rule, or <see langword="null"/> where C# cannot break it.</summary>
    internal static DiagnosticDescriptor? Find(Rule rule) => ById.TryGetValue(rule.Id, out var descriptor) ? descriptor : null;

    /// <summary>Whether a rule needs all of the cluster.</summary>
    internal static bool NeedsCluster(DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd, StringComparer.Ordinal);

    /// <summary>The descriptors that a class has as fields, by rule.</summary>
    internal static ImmutableDictionary<string, DiagnosticDescriptor> FieldsOf(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToImmutableDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    internal static string TitleOf(string id) => RuleOf(id).Title;

    internal static string LinkOf(string id) => RuleOf(id).HelpLink;

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);
}
