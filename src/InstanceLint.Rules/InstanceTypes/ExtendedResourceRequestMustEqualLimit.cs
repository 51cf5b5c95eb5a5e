using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2015.</summary>
internal sealed class ExtendedResourceRequestMustEqualLimit() : Rule(
    RuleIds.ExtendedResourceRequestMustEqualLimit,
    RuleSource.Kubernetes,
    "Requests of extended resources must equal their limits"),
    IRule<InstanceTypeDefinition>
{
    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        for (var i = 0; i < requests.Resources.Count; i++)
        {
            var request = requests.Resources[i];
            if (!ExtendedResources.IsExtended(request)
                || ExtendedResources.CountOf(request) is not { } asked
                || requests.Find(request.Name.Text) != request)
            {
                continue;
            }

            var (name, limit) = (Wording.Plain(request.Name.Text), limits.Find(request.Name.Text));
            if (limit is null or { IsNull: true })
            {
                if (IsCertainlyMissing(limits))
                {
                    findings.Add(At(
                        request.Name.Span,
                        $"{definition.Subject}: {requests.Path}.{name} {Wording.Quote(request.Amount.Text)} has no limit; specify the same number in {limits.Path}"));
                }
            }
            else if (ExtendedResources.CountOf(limit) is { } most && asked != most)
            {
                findings.Add(At(
                    request.Amount.Span,
                    $"{definition.Subject}: {requests.Path}.{name} {Wording.Quote(request.Amount.Text)} differs from the limit of {Wording.Quote(limit.Amount.Text)}; use the same number for both"));
            }
        }
    }

    private static bool IsCertainlyMissing(ResourceSection limits) =>
        limits.IsComplete && limits.Resources.All(static limit => limit.Name.State == ScalarState.Known);
}
