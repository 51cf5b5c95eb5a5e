using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Keeps a rule that fails from keeping the others from their work.</summary>
internal static class Guard
{
    /// <summary>Judges a definition by rules, one after the other. One that throws becomes a finding.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="definition">What they judge.</param>
    /// <param name="cluster">Where they judge it.</param>
    /// <param name="findings">What they find.</param>
    /// <param name="judge">How each judges. It captures nothing, so that a call costs what the rule's own would.</param>
    internal static void Judge<TRule, TDefinition>(
        TRule[] rules,
        TDefinition definition,
        ClusterDefinition cluster,
        List<Finding> findings,
        Action<TRule, TDefinition, ClusterDefinition, List<Finding>> judge)
        where TRule : Rule
        where TDefinition : class
    {
        foreach (var rule in rules)
        {
            try
            {
                judge(rule, definition, cluster, findings);
            }
#pragma warning disable CA1031 // A rule may fail in any way; a build must survive them all.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var (subject, place) = Identify(definition);
                findings.Add(rule.Failed(place, $"{subject}: the rule {rule.Name}", exception));
            }
        }
    }

    private static (string Subject, SourceSpan Place) Identify(object definition) => definition switch
    {
        InstanceTypeDefinition type => (type.Subject, type.Name.Span),
        DeploymentDefinition deployment => (deployment.Subject, deployment.Span),
        InstanceTypeReference reference => (reference.Subject, reference.Name.Span),
        ClusterDefinition cluster => (cluster.Subject, cluster.InstanceTypes.Count > 0 ? cluster.InstanceTypes[0].Name.Span : default),
        _ => (string.Empty, default),
    };
}
