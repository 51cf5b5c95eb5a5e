// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.
using InstanceLint.Rules.Clusters;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Policies;
using InstanceLint.Rules.Resources;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Workloads;

namespace InstanceLint.Rules;

public static partial class RuleCatalog
{
    private static Rule[] CreateAll() =>
    [
        ManifestMustParse.Rule,
        KeyMustBeUnique.Rule,
        FieldMustHaveItsShape.Rule,
        FieldMustBeKnown.Rule,
        KindMustBeServed.Rule,
        ManifestMustBeReadable.Rule,
        PlaceholderMustBeReplaced.Rule,
        SuppressionMustBeUsed.Rule,
        BaselineMustBeCurrent.Rule,
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
        new ExtendedResourceMustBeWholeNumber(),
        new ExtendedResourceRequestMustEqualLimit(),
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
        new GpuRequestIsRedundant(),
        WorkloadMustBeAlone.Rule,
        new DeploymentShouldSayKubernetes(),
        WorkloadFieldMustBeKnown.Rule,
        new InstanceCountMustBeValid(),
        new NameMustBeUniqueInCluster(),
        new NodeSelectorMustNotContradictExtension(),
        new NodeSelectorMustBeWithinExtension(),
        new NodeSelectorMustMatchNode(),
        new InstanceTypeMustFitNode(),
        new NodeTaintMustBeTolerated(),
        new WorkloadMustFitCluster(),
        new ManifestShouldMatchCluster(),
        DefinitionMustBeUsed.Rule,
        QuantityMustNotDependOnCulture.Rule,
        new AmountMustBeAllowed(),
        new NameMustMatchPattern(),
        new NodeSelectorKeyMustBePresent(),
        SettingMustBeValid.Rule,
        ManifestsMustBeFound.Rule,
        ClusterMustBeUsed.Rule,
        CheckIsIncomplete.Rule,
    ];
}
