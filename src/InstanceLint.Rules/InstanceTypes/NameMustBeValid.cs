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
            var instead = ObjectName.Repair(name.Text) is { } text ? "\"" + text + "\" with quotes" : Allowed;
            findings.Add(At(name.Origin, $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {Wording.AsRead(name)}, not a string; write {instead}"));
        }
        else if (ObjectName.Fault(name.Value) is { } fault)
        {
            var instead = ObjectName.Repair(name.Value) is { } text ? "'" + text + "'" : Allowed;
            findings.Add(At(name.Origin, $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {fault}; write {instead}"));
        }
    }
}
