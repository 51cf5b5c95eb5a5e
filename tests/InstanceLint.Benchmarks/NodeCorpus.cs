using System.Globalization;
using System.Text;

namespace InstanceLint.Benchmarks;

/// <summary>Creates realistic nodes of a cluster and instance types for them, always the same.</summary>
internal static class NodeCorpus
{
    private const int Pools = 20;

    // A node of Azure Kubernetes Service has about this many images, and they are most of the 20 KB that kubectl writes for it.
    private const int Images = 50;

    /// <summary>Returns an instance type: most fit on a node, and a few don't.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="isWrong">Whether no node has the label that it selects.</param>
    internal static string InstanceType(int number, bool isWrong)
    {
        var cores = 1 + (number % 8);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata:
              name: type-{{number}}
            spec:
              nodeSelector:
                agentpool: pool{{number % Pools}}{{(isWrong ? "-" + number : string.Empty)}}
                kubernetes.azure.com/scalesetpriority: regular
              resources:
                requests:
                  cpu: "{{cores}}"
                  memory: {{(number % 97 == 0 ? 640 : cores * 4)}}Gi
                limits:
                  cpu: "{{cores * 2}}"
                  memory: {{(number % 97 == 0 ? 640 : cores * 8)}}Gi
                  nvidia.com/gpu: {{1 + (number % 2)}}

            """);
    }

    /// <summary>Returns the output of <c>kubectl get nodes -o yaml</c>, 20 KB for each node.</summary>
    internal static string Nodes(int count)
    {
        var text = new StringBuilder("apiVersion: v1\nitems:\n");
        for (var i = 0; i < count; i++)
        {
            Append(text, i);
        }

        return text.Append("kind: List\nmetadata:\n  resourceVersion: \"\"\n").ToString();
    }

    private static void Append(StringBuilder text, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"aks-pool{number % Pools}-{number:D8}-vmss{number:D6}");
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            - apiVersion: v1
              kind: Node
              metadata:
                annotations:
                  csi.volume.kubernetes.io/nodeid: '{"{"}"disk.csi.azure.com":"{name}","file.csi.azure.com":"{name}"{"}"}'
                  node.alpha.kubernetes.io/ttl: "0"
                  volumes.kubernetes.io/controller-managed-attach-detach: "true"
                creationTimestamp: "2023-11-01T08:00:00Z"
                labels:
                  agentpool: pool{number % Pools}
                  beta.kubernetes.io/arch: amd64
                  beta.kubernetes.io/instance-type: Standard_NC12s_v3
                  beta.kubernetes.io/os: linux
                  failure-domain.beta.kubernetes.io/region: eastus
                  failure-domain.beta.kubernetes.io/zone: eastus-{1 + (number % 3)}
                  kubernetes.azure.com/agentpool: pool{number % Pools}
                  kubernetes.azure.com/mode: user
                  kubernetes.azure.com/scalesetpriority: regular
                  kubernetes.io/arch: amd64
                  kubernetes.io/hostname: {name}
                  kubernetes.io/os: linux
                  node.kubernetes.io/instance-type: Standard_NC12s_v3
                  topology.disk.csi.azure.com/zone: eastus-{1 + (number % 3)}
                name: {name}
                resourceVersion: "{number}"
              spec:
                podCIDR: 10.244.{number % 256}.0/24
                podCIDRs:
                - 10.244.{number % 256}.0/24

            """);
        if (number % Pools == 0)
        {
            text.Append("    taints:\n    - effect: NoSchedule\n      key: sku\n      value: gpu\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"""
              status:
                addresses:
                - address: 10.240.{number / 256}.{number % 256}
                  type: InternalIP
                - address: {name}
                  type: Hostname
                allocatable:
                  cpu: 11780m
                  ephemeral-storage: "119716326407"
                  hugepages-1Gi: "0"
                  hugepages-2Mi: "0"
                  memory: {219714416 - (number % 5)}Ki
                  nvidia.com/gpu: "2"
                  pods: "30"
                capacity:
                  cpu: "12"
                  ephemeral-storage: 129900528Ki
                  hugepages-1Gi: "0"
                  hugepages-2Mi: "0"
                  memory: {231240828 - (number % 5)}Ki
                  nvidia.com/gpu: "2"
                  pods: "30"
                conditions:

            """);
        for (var i = 0; i < 12; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                    - lastHeartbeatTime: "2023-11-20T08:00:{number % 60:D2}Z"
                      lastTransitionTime: "2023-11-01T08:00:00Z"
                      message: condition {i} of the node is what it should be
                      reason: ConditionIsFine
                      status: "False"
                      type: Condition{i}

                """);
        }

        text.Append("    images:\n");
        for (var i = 0; i < Images; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                    - names:
                      - mcr.microsoft.com/oss/kubernetes/component-{i}@sha256:0123456789abcdef0123456789abcdef0123456789abcdef{number:D8}{i:D8}
                      - mcr.microsoft.com/oss/kubernetes/component-{i}:v1.28.{number % 10}
                      sizeBytes: {1000 * i}

                """);
        }

        text.Append("    nodeInfo:\n      architecture: amd64\n      containerRuntimeVersion: containerd://1.7.5-1\n      kubeletVersion: v1.28.3\n      operatingSystem: linux\n");
    }
}
