using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>What Kubernetes itself uses for requests that a definition doesn't give: its limits.</summary>
internal static class MissingRequests
{
    /// <summary>
    /// The insertion of all required requests that are missing, or <see langword="null"/> if the limits
    /// don't give each of them for certain.
    /// </summary>
    /// <param name="requests">The requests.</param>
    /// <param name="limits">The limits of the same definition.</param>
    internal static Fix? CreateFix(ResourceSection requests, ResourceSection limits)
    {
        if (SwappedAmounts.MayBeIn(limits) || requests.Resources.Any(IsDoubtful))
        {
            return null;
        }

        var amounts = new List<MissingAmount>();
        return ResourceKinds.Required.All(kind => TryAdd(requests, limits, kind, amounts)) ? new Fix.Insertion(amounts) : null;
    }

    // An entry beside them may be the one that is missing, under another name or with another unit.
    private static bool IsDoubtful(Resource resource) => resource.Kind is null
        ? resource.Name.Text.IndexOf('/') < 0 && !ResourceNames.Find(resource.Name.Text).IsCertain
        : AmountProblems.Find(resource) is not (AmountProblem.None or AmountProblem.NotString);

    private static bool TryAdd(ResourceSection requests, ResourceSection limits, ResourceKind kind, List<MissingAmount> amounts)
    {
        if (requests.Gives(kind))
        {
            return true;
        }

        if (!limits.GivesOnce(kind) || limits.Find(kind) is not { } limit || limit.SoundAmount() is null)
        {
            return false;
        }

        amounts.Add(new MissingAmount(ResourceSection.RequestsName, kind.Name, limit.Amount.Text));
        return true;
    }
}
