using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2007.</summary>
internal sealed class GpuBelongsInLimits() : ResourceRule(
    RuleIds.GpuBelongsInLimits, RuleSource.AzureMachineLearning, "GPUs are given under limits only")
{
    internal override void Judge(ResourceDefinition definition, ICollection<Finding> findings)
    {
        // A null request asks for nothing.
        if (definition.Requests.Gpu is { Amount: { State: ScalarState.Known, Kind: not ScalarKind.Null } } gpu)
        {
            findings.Add(At(
                gpu.Name.Span,
                $"{definition.Subject}: {definition.Requests.Path} may not give {gpu.Name.Text}; {Remedy(definition.Limits)}",
                definition.Limits.Gpu is null ? new Repair.Move(ResourceSection.LimitsName) : new Repair.Removal()));
        }
    }

    private static string Remedy(ResourceSection limits) =>
        limits.Gpu is null ? "move it to " + limits.Path : $"remove it, {limits.Path} gives it already";
}
