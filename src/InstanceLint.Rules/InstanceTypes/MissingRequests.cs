using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>What Kubernetes itself takes for the requests that a definition lacks: its limits.</summary>
internal static class MissingRequests
{
    /// <summary>The insertion of all requests of cpu and memory that are missing, or <see langword="null"/> if the limits do not say each of them for certain.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="limits">The limits of the same definition.</param>
    internal static Fix? CreateFix(ResourceSection requests, ResourceSection limits)
    {
        if (UnitMustSuitResource.MayBeSwapped(limits) || requests.Resources.Any(IsDoubtful))
        {
            return null;
        }

        var amounts = new List<MissingAmount>();
        return Add(requests, limits, Resource.CpuName, amounts) && Add(requests, limits, Resource.MemoryName, amounts)
            ? new Fix.Insertion(amounts)
            : null;
    }

    // What is written beside may be what is missing, under another name or with another unit.
    private static bool IsDoubtful(Resource resource) => resource.Kind == ResourceKind.Other
        ? resource.Name.Text.IndexOf('/') < 0 && !ResourceMustBeSupported.Find(resource.Name.Text).IsCertain
        : resource.Problem is not (AmountProblem.None or AmountProblem.NotString);

    private static bool Add(ResourceSection requests, ResourceSection limits, string name, List<MissingAmount> amounts)
    {
        if (ResourceMustBePresent.Gives(requests, name))
        {
            return true;
        }

        if (!ResourceMustBePresent.GivesOnce(limits, name) || limits.Find(name) is not { SoundAmount: not null, Amount: var amount })
        {
            return false;
        }

        amounts.Add(new MissingAmount(ResourceSection.RequestsName, name, amount.Text));
        return true;
    }
}
