using System;
using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>
/// The table of resources with well-known names in Azure Machine Learning. Rules, readers, the fluent library, code fixes, the cluster
/// report and the schema iterate over it, in the order of the library's parameters.
/// </summary>
public static class ResourceKinds
{
    /// <summary>CPU time.</summary>
    public static ResourceKind Cpu { get; } = new("cpu", "CPU", ResourceUnit.Cores, "cpu")
    {
        OtherNames = ["core", "cores", "vcpu", "vcpus"],
        IsRequired = true,
        WritingOrder = 0,
    };

    /// <summary>Main memory.</summary>
    public static ResourceKind Memory { get; } = new("memory", "Memory", ResourceUnit.Bytes, "memory")
    {
        OtherNames = ["mem", "ram"],
        IsRequired = true,
        WritingOrder = 2,
    };

    /// <summary>NVIDIA GPUs.</summary>
    public static ResourceKind Gpu { get; } = new("nvidia.com/gpu", "GPU", ResourceUnit.Devices, "gpu")
    {
        ShortName = "gpu",
        OtherNames = ["gpu", "gpus", "nvidia", "nvidia_gpu", "nvidiagpu"],
        WritingOrder = 1,
    };

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ResourceKind> All => Rows;

    // Arrays, because rules loop over them for each definition and must not allocate.
    private static readonly ResourceKind[] Rows = [Cpu, Memory, Gpu];

    /// <summary>The resources that every instance type must have in requests and limits.</summary>
    internal static readonly ResourceKind[] Required = Array.FindAll(Rows, static kind => kind.IsRequired);

    /// <summary>The resources that are allowed in limits only.</summary>
    internal static readonly ResourceKind[] Devices = Array.FindAll(Rows, static kind => kind.IsDevice);

    /// <summary>The resources that are allowed in requests and limits.</summary>
    internal static readonly ResourceKind[] Divisible = Array.FindAll(Rows, static kind => !kind.IsDevice);

    /// <summary>The names of all rows, for messages that list the supported resources.</summary>
    internal static readonly string[] Names = Array.ConvertAll(Rows, static kind => kind.Name);

    /// <summary>Returns the row for a name, or <see langword="null"/> for any other resource.</summary>
    /// <param name="name">The name in requests or limits.</param>
    /// <param name="isOfDeployment">Whether the name is in a deployment, in which short names are allowed.</param>
    public static ResourceKind? Find(string name, bool isOfDeployment = false)
    {
        foreach (var kind in Rows)
        {
            if (kind.Name == name || (isOfDeployment && kind.ShortName == name))
            {
                return kind;
            }
        }

        return null;
    }
}
