using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>Adds missing requests. Kubernetes uses the limit if a request is missing, so the fix does the same.</summary>
internal static class MissingRequests
{
    /// <summary>
    /// Creates the fix that adds all missing required requests, or returns <see langword="null"/> if the limits don't certainly contain all
    /// of them.
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

    // Another entry may be the missing request with a misspelled name or a wrong unit.
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
