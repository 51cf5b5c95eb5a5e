using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2008.</summary>
internal sealed class GpuMustBeWholeNumber() : ResourceRule(
    RuleIds.GpuMustBeWholeNumber, RuleSource.AzureMachineLearning, "A number of GPUs must be written as a whole number that is not negative")
{
    internal override void Judge(ResourceDefinition definition, ICollection<Finding> findings)
    {
        // In an instance type null means none; a deployment may not leave the number open.
        if (definition.Limits.Gpu is not { Amount: { State: ScalarState.Known } amount } gpu
            || (amount.Kind == ScalarKind.Null && definition is not DeploymentDefinition)
            || IsWholeNumber(amount))
        {
            return;
        }

        var found = amount.Text.Length == 0 || amount.Kind == ScalarKind.Null ? "is empty"
            : gpu.ExactAmount?.Sign < 0 ? Wording.Quote(amount.Text) + " is below zero"
            : amount.Kind == ScalarKind.String ? Wording.Quote(amount.Text) + " is not written as a whole number"
            : Wording.AsRead(amount) + ", not written as a whole number";
        var instead = gpu.ExactAmount?.ToString() is { } count && IsDigits(count) && Wording.IsShort(count) ? Wording.Quote(count) : "a whole number such as '1'";
        findings.Add(At(amount.Origin, $"{definition.Subject}: {definition.Limits.Path}.{gpu.Name.Text} {found}; write {instead}"));
    }

    // A plain 010 is digits and yet not what it seems: kubectl reads 8.
    private static bool IsWholeNumber(Scalar amount) => IsDigits(amount.Text) && amount.Text == amount.Value;

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
