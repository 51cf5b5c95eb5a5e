using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2003.</summary>
internal sealed class ResourceMustBePresent() : Rule(
    RuleIds.ResourceMustBePresent, RuleSource.AzureMachineLearning, "Requests and limits must specify CPU and memory"),
    IRule<InstanceTypeDefinition>
{
    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        if (!requests.IsPresent && requests.IsComplete && !limits.IsPresent && limits.IsComplete)
        {
            findings.Add(At(
                requests.Span,
                $"{definition.Subject}: {requests.Path} and {limits.Path} are missing; add both, each with {SectionContent.Join(ResourceKinds.Required)}"));
            return;
        }

        if (requests.DescribeMissing() is { } missingRequests)
        {
            findings.Add(At(requests.Span, $"{definition.Subject}: {missingRequests}", MissingRequests.CreateFix(requests, limits)));
        }

        // Limits have no fix, because no other field says how much a definition can use.
        if (limits.DescribeMissing() is { } missingLimits)
        {
            findings.Add(At(limits.Span, $"{definition.Subject}: {missingLimits}"));
        }
    }
}
