using System.Collections.Generic;

namespace InstanceLint.Projects.Settings;

/// <summary>
/// The table of all keys of an <c>instancelint.yaml</c>. The reader, the JSON schema and the documentation iterate over it, in this order.
/// </summary>
internal static class SettingKeys
{
    /// <summary>The effects of taints.</summary>
    internal static IReadOnlyList<string> Effects { get; } = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>The patterns of files.</summary>
    internal static SettingKey Manifests { get; } = new(
        "manifests",
        SettingForm.List,
        "Patterns of the files to check, relative to the folder of this file. Without them, all YAML files of a project are checked.",
        "[prod/**, shared/**]");

    /// <summary>The node selector of the extension.</summary>
    internal static SettingKey ExtensionNodeSelector { get; } = new(
        "extensionNodeSelector",
        SettingForm.Map,
        "The node selector that the Azure ML extension was installed with.",
        "{ environment: prod }")
    {
        OtherNames = ["nodeSelector", "NodeSelector"],
    };

    /// <summary>Names of instance types.</summary>
    internal static SettingKey KnownInstanceTypes { get; } = new(
        "knownInstanceTypes", SettingForm.List, "Instance types that exist in the cluster and are defined elsewhere.", "[gpu-a100]");

    /// <summary>Tolerations of pods.</summary>
    internal static SettingKey Tolerations { get; } = new(
        "tolerations",
        SettingForm.List,
        "Taints that pods of Azure ML tolerate because of the workLoadToleration setting of the extension.",
        "[{ key: sku, operator: Equal, value: gpu, effect: NoSchedule }]")
    {
        Keys =
        [
            new("key", SettingForm.Text, "The key of the taint. Without it, any key.", "sku"),
            new("operator", SettingForm.Text, "Equal compares the value; Exists tolerates any value.", "Equal") { Values = ["Equal", "Exists"] },
            new("value", SettingForm.Text, "The value of the taint.", "gpu"),
            new("effect", SettingForm.Text, "The effect of the taint. Without it, any effect.", "NoSchedule") { Values = Effects },
        ],
    };

    /// <summary>Files with nodes.</summary>
    internal static SettingKey Nodes { get; } = new(
        "nodes", SettingForm.List, "Files with the output of kubectl get nodes -o yaml.", "[nodes/prod.yaml]");

    /// <summary>Node pools.</summary>
    internal static SettingKey NodePools { get; } = new(
        "nodePools", SettingForm.List, "Node pools of the cluster.", "[{ name: gpu, vmSize: Standard_NC6s_v3 }]")
    {
        Keys =
        [
            new("name", SettingForm.Text, "The name of the node pool.", "gpu") { IsRequired = true },
            new("vmSize", SettingForm.Text, "The size of its virtual machines, which vmSizes describes.", "Standard_NC6s_v3"),
            new("cpu", SettingForm.Text, "The CPU capacity of a node.", "6"),
            new("memory", SettingForm.Text, "The memory of a node.", "56Gi"),
            new("gpu", SettingForm.Number, "The number of GPUs of a node.", "1"),
            new("maxPods", SettingForm.Number, "The maximum number of pods on a node.", "30"),
            new("maxCount", SettingForm.Number, "The maximum number of nodes. Without it, there is no limit.", "4"),
            new("labels", SettingForm.Map, "The labels of each node.", "{ pool: gpu }"),
            new("taints", SettingForm.List, "The taints of each node.", "[{ key: sku, value: gpu, effect: NoSchedule }]")
            {
                Keys =
                [
                    new("key", SettingForm.Text, "The key of the taint.", "sku") { IsRequired = true },
                    new("value", SettingForm.Text, "The value of the taint.", "gpu"),
                    new("effect", SettingForm.Text, "The effect of the taint.", "NoSchedule") { Values = Effects, IsRequired = true },
                ],
            },
        ],
    };

    /// <summary>A file with sizes of virtual machines.</summary>
    internal static SettingKey VmSizes { get; } = new(
        "vmSizes", SettingForm.Text, "A file with the output of az vm list-skus -o json.", "vm-skus.json");

    /// <summary>The version of Kubernetes.</summary>
    internal static SettingKey KubernetesVersion { get; } = new(
        "kubernetesVersion", SettingForm.Text, "The version of Kubernetes, which determines how much of a node it reserves.", "\"1.29\"");

    /// <summary>Whether the nodes are complete.</summary>
    internal static SettingKey NodesAreComplete { get; } = new(
        "nodesAreComplete", SettingForm.Boolean, "Whether the cluster has no nodes other than these.", "true");

    /// <summary>A file with instance types.</summary>
    internal static SettingKey Live { get; } = new(
        "live", SettingForm.Text, "A file with the output of kubectl get instancetype -o yaml.", "live/prod.yaml");

    /// <summary>The clusters.</summary>
    internal static SettingKey Clusters { get; } = new(
        "clusters", SettingForm.Map, "The clusters by name. A file of no cluster belongs to the unnamed one.", "{ prod: { manifests: [prod/**] } }")
    {
        Keys =
        [
            Manifests with { Description = "Patterns of the files that belong to the cluster, relative to the folder of this file." },
            ExtensionNodeSelector, KnownInstanceTypes, Tolerations, Nodes, NodePools, VmSizes, KubernetesVersion, NodesAreComplete, Live,
        ],
    };

    /// <summary>Patterns of files to leave out.</summary>
    internal static SettingKey Exclude { get; } = new(
        "exclude", SettingForm.List, "Patterns of files that are not checked, relative to the folder of this file.", "[drafts/**]");

    /// <summary>The greatest amounts.</summary>
    internal static SettingKey Max { get; } = new(
        "max", SettingForm.Map, "The greatest amount of each resource that a request or limit can have.", "{ nvidia.com/gpu: 4 }");

    /// <summary>The pattern of names.</summary>
    internal static SettingKey NamePattern { get; } = new(
        "namePattern", SettingForm.Text, "A .NET regular expression that the whole name of each instance type must match.", "\"[a-z]+-.*\"");

    /// <summary>The keys of node selectors.</summary>
    internal static SettingKey RequiredNodeSelectorKeys { get; } = new(
        "requiredNodeSelectorKeys", SettingForm.List, "Keys that the node selector of each instance type must have.", "[agentpool]");

    /// <summary>The rules that can't be suppressed.</summary>
    internal static SettingKey NotSuppressible { get; } = new(
        "notSuppressible", SettingForm.List, "Rules that neither comments, suppression items nor a baseline can suppress.", "[INST2009]");

    /// <summary>The policy.</summary>
    internal static SettingKey Policy { get; } = new(
        "policy", SettingForm.Mapping, "The limits that a team sets for itself.", "{ max: { nvidia.com/gpu: 4 } }")
    {
        Keys = [Max, NamePattern, RequiredNodeSelectorKeys, NotSuppressible],
    };

    /// <summary>The baseline.</summary>
    internal static SettingKey Baseline { get; } = new(
        "baseline", SettingForm.Text, "The file with the known findings that are not reported.", "instancelint.baseline.json");

    /// <summary>The file itself.</summary>
    internal static SettingKey File { get; } = new(string.Empty, SettingForm.Mapping, "Settings of InstanceLint.", "clusters: { prod: { manifests: [prod/**] } }")
    {
        Keys = [Manifests, Clusters, Exclude, Policy, Baseline],
    };

    /// <summary>The keys of a cluster that can be metadata of an <c>InstanceLintCluster</c> item, with their names there.</summary>
    internal static IReadOnlyList<SettingKey> Metadata { get; } =
        [ExtensionNodeSelector, KnownInstanceTypes, Tolerations, Nodes, VmSizes, KubernetesVersion, NodesAreComplete, Live];

    /// <summary>Returns the name of the metadata for a key.</summary>
    internal static string MetadataOf(SettingKey key) => char.ToUpperInvariant(key.Name[0]) + key.Name.Substring(1);
}
