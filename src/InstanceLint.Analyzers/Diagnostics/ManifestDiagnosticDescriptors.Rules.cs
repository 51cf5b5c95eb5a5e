// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

internal static partial class ManifestDiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor ManifestMustParse = new(
        RuleIds.ManifestMustParse,
        DiagnosticDescriptors.TitleOf(RuleIds.ManifestMustParse),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.ManifestMustParse));

    internal static readonly DiagnosticDescriptor KeyMustBeUnique = new(
        RuleIds.KeyMustBeUnique,
        DiagnosticDescriptors.TitleOf(RuleIds.KeyMustBeUnique),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.KeyMustBeUnique));

    internal static readonly DiagnosticDescriptor FieldMustHaveItsShape = new(
        RuleIds.FieldMustHaveItsShape,
        DiagnosticDescriptors.TitleOf(RuleIds.FieldMustHaveItsShape),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.FieldMustHaveItsShape));

    internal static readonly DiagnosticDescriptor FieldMustBeKnown = new(
        RuleIds.FieldMustBeKnown,
        DiagnosticDescriptors.TitleOf(RuleIds.FieldMustBeKnown),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.FieldMustBeKnown));

    internal static readonly DiagnosticDescriptor KindMustBeServed = new(
        RuleIds.KindMustBeServed,
        DiagnosticDescriptors.TitleOf(RuleIds.KindMustBeServed),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.KindMustBeServed));

    internal static readonly DiagnosticDescriptor ManifestMustBeReadable = new(
        RuleIds.ManifestMustBeReadable,
        DiagnosticDescriptors.TitleOf(RuleIds.ManifestMustBeReadable),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.ManifestMustBeReadable));

    internal static readonly DiagnosticDescriptor SuppressionMustBeUsed = new(
        RuleIds.SuppressionMustBeUsed,
        DiagnosticDescriptors.TitleOf(RuleIds.SuppressionMustBeUsed),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.SuppressionMustBeUsed));

    internal static readonly DiagnosticDescriptor BaselineMustBeCurrent = new(
        RuleIds.BaselineMustBeCurrent,
        DiagnosticDescriptors.TitleOf(RuleIds.BaselineMustBeCurrent),
        "{0}",
        "Manifests",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.BaselineMustBeCurrent));

    internal static readonly DiagnosticDescriptor QuantityMustBeString = new(
        RuleIds.QuantityMustBeString,
        DiagnosticDescriptors.TitleOf(RuleIds.QuantityMustBeString),
        "{0}",
        "InstanceTypes",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.QuantityMustBeString));

    internal static readonly DiagnosticDescriptor DeploymentMustSayKubernetes = new(
        RuleIds.DeploymentMustSayKubernetes,
        DiagnosticDescriptors.TitleOf(RuleIds.DeploymentMustSayKubernetes),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.DeploymentMustSayKubernetes));

    internal static readonly DiagnosticDescriptor FieldMustBeInItsPlace = new(
        RuleIds.FieldMustBeInItsPlace,
        DiagnosticDescriptors.TitleOf(RuleIds.FieldMustBeInItsPlace),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.FieldMustBeInItsPlace));

    internal static readonly DiagnosticDescriptor DeploymentGpuShouldBeQuoted = new(
        RuleIds.DeploymentGpuShouldBeQuoted,
        DiagnosticDescriptors.TitleOf(RuleIds.DeploymentGpuShouldBeQuoted),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.DeploymentGpuShouldBeQuoted));

    internal static readonly DiagnosticDescriptor WorkloadMustBeAlone = new(
        RuleIds.WorkloadMustBeAlone,
        DiagnosticDescriptors.TitleOf(RuleIds.WorkloadMustBeAlone),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.WorkloadMustBeAlone));

    internal static readonly DiagnosticDescriptor DeploymentShouldSayKubernetes = new(
        RuleIds.DeploymentShouldSayKubernetes,
        DiagnosticDescriptors.TitleOf(RuleIds.DeploymentShouldSayKubernetes),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.DeploymentShouldSayKubernetes));

    internal static readonly DiagnosticDescriptor WorkloadFieldMustBeKnown = new(
        RuleIds.WorkloadFieldMustBeKnown,
        DiagnosticDescriptors.TitleOf(RuleIds.WorkloadFieldMustBeKnown),
        "{0}",
        "Workloads",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.WorkloadFieldMustBeKnown));

    internal static readonly DiagnosticDescriptor NodeSelectorMustMatchNode = new(
        RuleIds.NodeSelectorMustMatchNode,
        DiagnosticDescriptors.TitleOf(RuleIds.NodeSelectorMustMatchNode),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.NodeSelectorMustMatchNode));

    internal static readonly DiagnosticDescriptor InstanceTypeMustFitNode = new(
        RuleIds.InstanceTypeMustFitNode,
        DiagnosticDescriptors.TitleOf(RuleIds.InstanceTypeMustFitNode),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.InstanceTypeMustFitNode));

    internal static readonly DiagnosticDescriptor NodeTaintMustBeTolerated = new(
        RuleIds.NodeTaintMustBeTolerated,
        DiagnosticDescriptors.TitleOf(RuleIds.NodeTaintMustBeTolerated),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.NodeTaintMustBeTolerated));

    internal static readonly DiagnosticDescriptor WorkloadMustFitCluster = new(
        RuleIds.WorkloadMustFitCluster,
        DiagnosticDescriptors.TitleOf(RuleIds.WorkloadMustFitCluster),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.WorkloadMustFitCluster));

    internal static readonly DiagnosticDescriptor ManifestShouldMatchCluster = new(
        RuleIds.ManifestShouldMatchCluster,
        DiagnosticDescriptors.TitleOf(RuleIds.ManifestShouldMatchCluster),
        "{0}",
        "Clusters",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.ManifestShouldMatchCluster));

    internal static readonly DiagnosticDescriptor SettingMustBeValid = new(
        RuleIds.SettingMustBeValid,
        DiagnosticDescriptors.TitleOf(RuleIds.SettingMustBeValid),
        "{0}",
        "Settings",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.SettingMustBeValid));

    internal static readonly DiagnosticDescriptor ManifestsMustBeFound = new(
        RuleIds.ManifestsMustBeFound,
        DiagnosticDescriptors.TitleOf(RuleIds.ManifestsMustBeFound),
        "{0}",
        "Settings",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.ManifestsMustBeFound));

    internal static readonly DiagnosticDescriptor ClusterMustBeUsed = new(
        RuleIds.ClusterMustBeUsed,
        DiagnosticDescriptors.TitleOf(RuleIds.ClusterMustBeUsed),
        "{0}",
        "Settings",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.ClusterMustBeUsed));

    internal static readonly DiagnosticDescriptor CheckIsIncomplete = new(
        RuleIds.CheckIsIncomplete,
        DiagnosticDescriptors.TitleOf(RuleIds.CheckIsIncomplete),
        "{0}",
        "Settings",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDescriptors.LinkOf(RuleIds.CheckIsIncomplete));
}
