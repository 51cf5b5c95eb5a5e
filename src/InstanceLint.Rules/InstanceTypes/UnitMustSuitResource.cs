using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Rules.Workloads;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2010.</summary>
internal sealed class UnitMustSuitResource() : AmountRule(
    RuleIds.UnitMustSuitResource, RuleSource.Kubernetes, "Memory must be at least 1Mi and cpu at most 1,024 cores")
{
    /// <summary>The same number with the unit that was probably meant, for an amount that no node can be asked for; otherwise <see langword="null"/>.</summary>
    internal static string? Repair(Resource resource) =>
        !resource.IsUnlikely ? null
        : resource.Kind == ResourceKind.Memory ? QuantityRepair.TooLittleMemory(resource.Amount.Value)
        : QuantityRepair.TooManyCores(resource.Amount.Value);

    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource)
    {
        // What a deployment asks for has a minimum of its own.
        if (resource.Fault != ResourceFault.UnlikelyUnit
            || resource.ExactAmount is not { } quantity
            || (definition is DeploymentDefinition deployment && MemoryRequestMustBeOneMegabyte.IsBroken(deployment, section, resource)))
        {
            return null;
        }

        var meaning = resource.Kind == ResourceKind.Memory
            ? $"means {Wording.Bytes(quantity)}, less than 1Mi"
            : $"means {Wording.Cores(quantity)}, more than any node has";
        var instead = Repair(resource) is { } repair ? Wording.Quote(repair) : Wording.Example(resource);
        return $"{Wording.Quote(resource.Amount.Text)} {meaning}; write {instead}";
    }

    private protected override string? Mend(Resource resource) => Repair(resource);
}
