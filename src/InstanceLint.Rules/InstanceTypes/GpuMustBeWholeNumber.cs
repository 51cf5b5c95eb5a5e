using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2008.</summary>
internal sealed class GpuMustBeWholeNumber() : ResourceRule(
    RuleIds.GpuMustBeWholeNumber, RuleSource.AzureMachineLearning, "A number of GPUs must be written as a whole number that is not negative")
{
    internal override void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        // In an instance type null means none; a deployment may not leave the number open.
        if (definition.Limits.Gpu is not { Amount: { State: ScalarState.Known } amount } gpu
            || (amount.Kind == ScalarKind.Null && definition is not DeploymentDefinition)
            || gpu.IsWholeNumber)
        {
            return;
        }

        var found = amount.Text.Length == 0 || amount.Kind == ScalarKind.Null ? "is empty"
            : gpu.ExactAmount?.Sign < 0 ? Wording.Quote(amount.Text) + " is below zero"
            : amount.Kind == ScalarKind.String ? Wording.Quote(amount.Text) + " is not written as a whole number"
            : Wording.AsRead(amount) + ", not written as a whole number";
        var instead = gpu.ExactAmount?.ToString() is { } count && Characters.AreDigits(count) && Wording.IsShort(count) ? Wording.Quote(count) : "a whole number such as '1'";
        findings.Add(At(amount.Span, $"{definition.Subject}: {definition.Limits.Path}.{gpu.Name.Text} {found}; write {instead}"));
    }
}
