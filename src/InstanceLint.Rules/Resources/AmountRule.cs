using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Resources;

/// <summary>
/// A rule that looks at each amount in <c>requests</c> and <c>limits</c> by itself. An amount has one
/// problem, so one of these rules reports it.
/// </summary>
public abstract class AmountRule : Rule, IRule<ResourceDefinition>
{
    private protected AmountRule(string id, RuleSource source, string title)
        : base(id, source, title)
    {
    }

    void IRule<ResourceDefinition>.Check(ResourceDefinition subject, ICollection<Finding> findings)
    {
        CheckSection(subject, subject.Requests, findings);
        CheckSection(subject, subject.Limits, findings);
    }

    /// <summary>
    /// What the problem is and what to write instead, after the amount's path in a sentence;
    /// <see langword="null"/> if another rule reports the problem.
    /// </summary>
    private protected abstract string? Explain(AmountProblem problem, ResourceSection section, Resource resource);

    /// <summary>The text that was probably meant, or <see langword="null"/> if that isn't certain.</summary>
    private protected virtual string? Suggest(ResourceSection section, Resource resource) => null;

    private void CheckSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var resource = section.Resources[i];
            if (AmountProblems.Find(definition, section, resource) is var problem and not AmountProblem.None
                && Explain(problem, section, resource) is { } explanation)
            {
                findings.Add(At(
                    resource.Amount.Span,
                    $"{definition.Subject}: {section.Path}.{resource.Name.Text} {explanation}",
                    Write(Suggest(section, resource))));
            }
        }
    }
}
