using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Checks a subject with each rule about it. A rule that throws becomes a finding, and the others go on.</summary>
internal static class RuleRunner
{
    /// <summary>Adds what each rule about a kind of subject finds.</summary>
    /// <param name="subject">What to check.</param>
    /// <param name="findings">Takes the findings.</param>
    internal static void Check<TSubject>(TSubject subject, List<Finding> findings)
        where TSubject : ISubject
    {
        foreach (var (contract, rule) in RulesAbout<TSubject>.All)
        {
            try
            {
                contract.Check(subject, findings);
            }
#pragma warning disable CA1031 // A rule may fail in any way; a build must survive them all.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings.Add(rule.Failed(subject.Span, $"{subject.Subject}: the rule {rule.Name}", exception));
            }
        }
    }

    // Looked up once for each kind of subject.
    private static class RulesAbout<TSubject>
        where TSubject : ISubject
    {
        internal static readonly (IRule<TSubject> Contract, Rule Rule)[] All =
            [.. RuleCatalog.All.OfType<IRule<TSubject>>().Select(static rule => (rule, (Rule)rule))];
    }
}
