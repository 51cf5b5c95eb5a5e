using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Checks a subject by each rule about it. If a rule throws, that becomes a finding and the other rules still run.</summary>
internal static class RuleRunner
{
    /// <summary>Adds the findings of each rule about a kind of subject.</summary>
    /// <param name="subject">The subject to check.</param>
    /// <param name="findings">Receives the findings.</param>
    internal static void Check<TSubject>(TSubject subject, List<Finding> findings)
        where TSubject : ISubject
    {
        foreach (var (check, rule) in RulesAbout<TSubject>.All)
        {
            try
            {
                check(subject, findings);
            }
#pragma warning disable CA1031 // A rule can fail in any way; a build must survive that.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings.Add(Fail(rule, subject, exception));
            }
        }
    }

    /// <summary>Adds the findings of each rule about a definition with requests and limits, and of each rule about amounts.</summary>
    /// <param name="definition">The definition, typed as the kind of subject.</param>
    /// <param name="findings">Receives the findings.</param>
    internal static void CheckWithAmounts<TDefinition>(TDefinition definition, List<Finding> findings)
        where TDefinition : ResourceDefinition
    {
        Check(definition, findings);
        try
        {
            CheckAmounts(definition, definition.Requests, findings);
            CheckAmounts(definition, definition.Limits, findings);
        }
#pragma warning disable CA1031 // Finding the problem of an amount can fail in any way, too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var (_, rule) in RulesAbout<BrokenAmount>.All)
            {
                findings.Add(Fail(rule, definition, exception));
            }
        }
    }

    private static void CheckAmounts(ResourceDefinition definition, ResourceSection section, List<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var problem = AmountProblems.Find(definition, section, section.Resources[i]);
            if (problem != AmountProblem.None)
            {
                Check(new BrokenAmount(definition, section, section.Resources[i], problem), findings);
            }
        }
    }

    private static Finding Fail(Rule rule, ISubject subject, Exception exception) =>
        rule.Failed(subject.Span, $"{subject.Subject}: the rule {rule.Name}", exception);

    // Looked up once for each kind of subject. Delegates, because calls through a variant interface are slow.
    private static class RulesAbout<TSubject>
        where TSubject : ISubject
    {
        internal static readonly (Action<TSubject, ICollection<Finding>> Check, Rule Rule)[] All =
        [
            .. RuleCatalog.All.OfType<IRule<TSubject>>()
                .Select(static rule => ((Action<TSubject, ICollection<Finding>>)rule.Check, (Rule)rule)),
        ];
    }
}
