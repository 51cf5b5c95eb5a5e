using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Keeps a rule that fails from keeping the others from their work.</summary>
internal static class Guard
{
    /// <summary>Applies rules to a subject, one after the other. One that throws becomes a finding.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="subject">What they are about.</param>
    /// <param name="context">What else they need, such as the cluster.</param>
    /// <param name="findings">What they find.</param>
    /// <param name="check">How each is applied. It captures nothing, so that a call costs what the rule's own would.</param>
    internal static void Check<TRule, TSubject, TContext>(
        TRule[] rules, TSubject subject, TContext context, List<Finding> findings, Action<TRule, TSubject, TContext, List<Finding>> check)
        where TRule : Rule
        where TSubject : class
    {
        foreach (var rule in rules)
        {
            try
            {
                check(rule, subject, context, findings);
            }
#pragma warning disable CA1031 // A rule may fail in any way; a build must survive them all.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var (name, place) = Identify(subject);
                findings.Add(rule.Failed(place, $"{name}: the rule {rule.Name}", exception));
            }
        }
    }

    /// <summary>The same for rules that need nothing else.</summary>
    internal static void Check<TRule, TSubject>(TRule[] rules, TSubject subject, List<Finding> findings, Action<TRule, TSubject, List<Finding>> check)
        where TRule : Rule
        where TSubject : class =>
        Check(rules, subject, check, findings, static (rule, subject, check, findings) => check(rule, subject, findings));

    private static (string Subject, SourceSpan Place) Identify(object subject) => subject switch
    {
        InstanceTypeDefinition type => (type.Subject, type.Name.Span),
        DeploymentDefinition deployment => (deployment.Subject, deployment.Span),
        DeploymentOutline deployment => (deployment.Subject, deployment.Span),
        InstanceTypeReference reference => (reference.Subject, reference.Name.Span),
        ClusterDefinition cluster => (cluster.Subject, cluster.InstanceTypes.Count > 0 ? cluster.InstanceTypes[0].Name.Span : default),
        _ => (string.Empty, default),
    };
}
