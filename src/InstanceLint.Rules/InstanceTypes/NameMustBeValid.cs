using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2002.</summary>
internal sealed class NameMustBeValid() : Rule(
    RuleIds.NameMustBeValid, RuleSource.Kubernetes, "Instance type names must be valid Kubernetes object names"),
    IRule<InstanceTypeDefinition>
{
    private const string Allowed = "at most 253 lowercase letters, digits, '-' and '.'";

    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var name = definition.Name;
        if (name.State != ScalarState.Known || name.Kind == ScalarKind.Null || name.Value.Length == 0)
        {
            return;
        }

        if (name.Kind != ScalarKind.String)
        {
            var fix = ObjectName.Suggest(name.Text);
            var instead = fix is null ? Allowed : Phrases.Quoted(fix);
            findings.Add(At(
                name.Span,
                $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {Phrases.AsRead(name)}, not a string; use {instead}",
                Rename(name.Text, fix)));
        }
        else if (ObjectName.FindProblem(name.Value) is { } problem)
        {
            var fix = ObjectName.Suggest(name.Value);
            var instead = fix is null ? Allowed : "'" + fix + "'";
            findings.Add(At(
                name.Span, $"{definition.Subject}: {InstanceTypeDefinition.NamePath} {problem}; use {instead}", Rename(name.Value, fix)));
        }
    }

    private static Fix.Rename? Rename(string name, string? suggested) => suggested is null ? null : new Fix.Rename(name, suggested);
}
