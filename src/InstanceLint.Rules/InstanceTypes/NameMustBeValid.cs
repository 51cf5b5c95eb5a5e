using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2002.</summary>
internal sealed class NameMustBeValid() : InstanceTypeRule(
    RuleIds.NameMustBeValid, RuleSource.Kubernetes, "The name of an instance type must be lower-case letters, digits, '-' and '.'")
{
    private const string Allowed = "lower-case letters, digits, '-' and '.', at most 253 characters, starting and ending with a letter or digit";

    internal override void Judge(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var name = definition.Name;
        if (name.State != ScalarState.Known || name.Kind == ScalarKind.Null || name.Value.Length == 0)
        {
            return;
        }

        if (name.Kind != ScalarKind.String)
        {
            var repair = ObjectName.Repair(name.Text);
            var instead = repair is null ? Allowed : "\"" + repair + "\" with quotes";
            findings.Add(At(name.Span, $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {Wording.AsRead(name)}, not a string; write {instead}", Rename(name.Text, repair)));
        }
        else if (ObjectName.Fault(name.Value) is { } fault)
        {
            var repair = ObjectName.Repair(name.Value);
            var instead = repair is null ? Allowed : "'" + repair + "'";
            findings.Add(At(name.Span, $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {fault}; write {instead}", Rename(name.Value, repair)));
        }
    }

    private static Repair.Rename? Rename(string name, string? repaired) => repaired is null ? null : new Repair.Rename(name, repaired);
}
