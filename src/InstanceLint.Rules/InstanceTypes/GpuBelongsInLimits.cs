using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2007.</summary>
internal sealed class GpuBelongsInLimits() : ResourceRule(
    RuleIds.GpuBelongsInLimits, RuleSource.AzureMachineLearning, "GPUs are given under limits only")
{
    internal override void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        // A null request asks for nothing.
        if (definition.Requests.Gpu is { Amount: { State: ScalarState.Known, Kind: not ScalarKind.Null } } gpu)
        {
            findings.Add(At(
                gpu.Name.Span,
                $"{definition.Subject}: {definition.Requests.Path} may not give {gpu.Name.Text}; {Remedy(gpu, definition.Limits)}",
                FixOf(gpu, definition.Requests, definition.Limits)));
        }
    }

    private static string Remedy(Resource gpu, ResourceSection limits) => limits.Gpu switch
    {
        null or { Amount.Kind: ScalarKind.Null } => "move it to " + limits.Path,
        { Amount: { State: ScalarState.Known } amount } limit when gpu.ExactAmount is { } number && limit.ExactAmount != number =>
            $"it is {Wording.Quote(gpu.Amount.Text)} here and {Wording.Quote(amount.Text)} in {limits.Path}, so keep the right number there",
        _ => $"remove it, {limits.Path} gives it already",
    };

    // Of two entries nobody can tell which one is right.
    private static Fix? FixOf(Resource gpu, ResourceSection requests, ResourceSection limits)
    {
        if (!ResourceMustBePresent.GivesOnce(requests, Resource.GpuName) || gpu.ExactAmount is not { } number)
        {
            return null;
        }

        if (ResourceMustBePresent.Gives(limits, Resource.GpuName))
        {
            return ResourceMustBePresent.GivesOnce(limits, Resource.GpuName) && limits.Gpu?.ExactAmount == number ? new Fix.Removal() : null;
        }

        return limits.IsComplete && gpu.IsWholeNumber ? new Fix.Move(ResourceSection.LimitsName) : null;
    }
}
