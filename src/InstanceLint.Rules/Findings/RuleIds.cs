
namespace InstanceLint.Rules.Findings;

#pragma warning disable CS1591 // Each constant has the name of its rule, which its type and page document.

/// <summary>The IDs of all rules, under the rules' names. An ID never changes its meaning and is never reused.</summary>
public static class RuleIds
{
    // INST1xxx: the manifest.
    public const string ManifestMustParse = "INST1001";
    public const string KeyMustBeUnique = "INST1002";
    public const string FieldMustHaveItsShape = "INST1003";
    public const string FieldMustBeKnown = "INST1004";
    public const string KindMustBeServed = "INST1005";
    public const string ManifestMustBeReadable = "INST1006";
    public const string PlaceholderMustBeReplaced = "INST1007";
    public const string SuppressionMustBeUsed = "INST1008";
    public const string BaselineMustBeCurrent = "INST1009";

    // INST2xxx: the instance type.
    public const string NameMustBePresent = "INST2001";
    public const string NameMustBeValid = "INST2002";
    public const string ResourceMustBePresent = "INST2003";
    public const string QuantityMustParse = "INST2004";
    public const string QuantityMustBePositive = "INST2005";
    public const string QuantityMustBeString = "INST2006";
    public const string GpuBelongsInLimits = "INST2007";
    public const string GpuMustBeWholeNumber = "INST2008";
    public const string RequestMustNotExceedLimit = "INST2009";
    public const string UnitMustSuitResource = "INST2010";
    public const string ResourceMustBeSupported = "INST2011";
    public const string NodeSelectorKeyMustBeValid = "INST2012";
    public const string NodeSelectorValueMustBeValid = "INST2013";
    public const string ExtendedResourceMustBeWholeNumber = "INST2014";
    public const string ExtendedResourceRequestMustEqualLimit = "INST2015";

    // INST3xxx: the workload.
    public const string RequestsMustBePresent = "INST3001";
    public const string MemoryRequestMustBeOneMegabyte = "INST3002";
    public const string GpuNeedsLimits = "INST3003";
    public const string ResourcesMustFitInstanceType = "INST3004";
    public const string LimitMustBeBelowInstanceType = "INST3005";
    public const string MlflowNeedsTwoCpuAndFourGigabytes = "INST3006";
    public const string InstanceTypeMustExist = "INST3007";
    public const string DefaultInstanceTypeIsSmall = "INST3008";
    public const string DeploymentMustSayKubernetes = "INST3009";
    public const string FieldMustBeInItsPlace = "INST3010";
    public const string DeploymentGpuShouldBeQuoted = "INST3011";
    public const string GpuRequestIsRedundant = "INST3012";
    public const string WorkloadMustBeAlone = "INST3013";
    public const string DeploymentShouldSayKubernetes = "INST3014";
    public const string WorkloadFieldMustBeKnown = "INST3015";
    public const string InstanceCountMustBeValid = "INST3016";

    // INST4xxx: the cluster.
    public const string NameMustBeUniqueInCluster = "INST4001";
    public const string NodeSelectorMustNotContradictExtension = "INST4002";
    public const string NodeSelectorMustBeWithinExtension = "INST4003";
    public const string NodeSelectorMustMatchNode = "INST4004";
    public const string InstanceTypeMustFitNode = "INST4005";
    public const string NodeTaintMustBeTolerated = "INST4006";
    public const string WorkloadMustFitCluster = "INST4007";
    public const string ManifestShouldMatchCluster = "INST4008";

    // INST5xxx: C# only.
    public const string DefinitionMustBeUsed = "INST5001";
    public const string QuantityMustNotDependOnCulture = "INST5002";

    // INST6xxx: the policy.
    public const string AmountMustBeAllowed = "INST6001";
    public const string NameMustMatchPattern = "INST6002";
    public const string NodeSelectorKeyMustBePresent = "INST6003";

    // INST9xxx: the settings.
    public const string SettingMustBeValid = "INST9001";
    public const string ManifestsMustBeFound = "INST9002";
    public const string ClusterMustBeUsed = "INST9003";
    public const string CheckIsIncomplete = "INST9004";
}
