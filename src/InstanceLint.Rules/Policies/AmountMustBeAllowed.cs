using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Policies;

/// <summary>INST6001.</summary>
internal sealed class AmountMustBeAllowed() : Rule(
    RuleIds.AmountMustBeAllowed, RuleSource.Policy, "Amounts must not exceed the maximum of the policy"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.Settings.Policy.Max is not { Count: > 0 } max)
        {
            return;
        }

        foreach (var type in cluster.InstanceTypesAndPatches)
        {
            Check(type.Subject, type.Requests, type.Limits, max, findings);
        }

        foreach (var deployment in cluster.Manifests.SelectMany(static manifest => manifest.Deployments).Where(cluster.Runs))
        {
            Check(deployment.Subject, deployment.Requests, deployment.Limits, max, findings);
        }
    }

    private void Check(
        string subject,
        ResourceSection requests,
        ResourceSection limits,
        IReadOnlyDictionary<string, PolicyMaximum> max,
        ICollection<Finding> findings)
    {
        foreach (var entry in max)
        {
            var (request, limit) = (Find(requests, entry.Key), Find(limits, entry.Key));

            // A definition exceeds the maximum once, even if both its request and its limit do.
            var isLimit = limit?.ExactAmount is { } most && !(request?.ExactAmount > most);
            var (section, greater) = isLimit ? (limits, limit) : (requests, request);
            if (greater?.ExactAmount > entry.Value.Amount)
            {
                findings.Add(At(
                    greater.Amount.Span,
                    $"{subject}: {section.Path}.{Wording.Plain(greater.Name.Text)} {Wording.Quote(greater.Amount.Text)} exceeds the maximum of {Wording.Quote(entry.Value.Text)} in the policy; lower it"));
            }
        }
    }

    // A deployment may use a short name.
    private static Resource? Find(ResourceSection section, string name) =>
        ResourceKinds.Find(name) is { } kind ? section.Find(kind) : section.Find(name);
}
