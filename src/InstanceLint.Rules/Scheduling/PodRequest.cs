using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Scheduling;

/// <summary>The amounts that a pod certainly requests. The scheduler compares requests with nodes; limits play no part.</summary>
internal sealed class PodRequest
{
    private static readonly RequestedAmount OnePod = new(NodeGroup.Pods, Quantity.FromUnits(1), null, null);

    // Azure Machine Learning adds the container identity-sidecar to each pod of a deployment, with 10m CPU and 100Mi memory. What its init
    // containers request isn't documented, and counts only if it's more than all containers together.
    private static readonly Quantity SidecarCpu = ParseKnown("10m");
    private static readonly Quantity SidecarMemory = ParseKnown("100Mi");

    private PodRequest(IReadOnlyList<RequestedAmount> amounts) => Amounts = amounts;

    /// <summary>The amounts, devices first.</summary>
    internal IReadOnlyList<RequestedAmount> Amounts { get; }

    /// <summary>The names of the extended resources among them.</summary>
    internal IReadOnlyList<string> Devices =>
        [.. Amounts.Select(static amount => amount.Resource).Where(static name => name.IndexOf('/') > 0)];

    /// <summary>Returns what a pod of an instance type requests if the workload itself says nothing.</summary>
    internal static PodRequest From(InstanceTypeOutline type) => new(
    [
        .. DevicesIn(type.Limits),
        .. ResourceKinds.Divisible.SelectMany(kind => AmountIn(type.Requests, type.Requests.Find(kind), kind.Name)),
    ]);

    /// <summary>Returns what a pod of a deployment requests.</summary>
    internal static PodRequest From(DeploymentOutline deployment, InstanceTypeOutline type) => new(
    [
        .. ResourceKinds.Devices.SelectMany(kind => AmountIn(deployment.Limits, deployment.LimitOn(type, kind).Resource, kind.Name)),
        .. DevicesIn(type.Limits).Where(static device => device.Entry!.Kind is null),
        .. ResourceKinds.Divisible.SelectMany(kind => AmountIn(deployment.Requests, deployment.RequestOn(type, kind).Resource, kind.Name))
            .Select(static amount => amount with { Amount = WithSidecar(amount) }),
    ]);

    /// <summary>Whether one pod can run on an empty node.</summary>
    internal bool FitsOn(NodeGroup node) => Amounts.All(amount => !(amount.Amount > node.AllocatableOf(amount.Resource)));

    /// <summary>Returns how many pods can run on an empty node together.</summary>
    internal int CountOn(NodeGroup node) => Amounts.Append(OnePod).Min(amount =>
        node.AllocatableOf(amount.Resource) is { } most ? most.CountOf(amount.Amount) : int.MaxValue);

    /// <summary>Returns how many pods can run on nodes together, or <see langword="null"/> if nothing limits their number.</summary>
    internal int? CountOn(IReadOnlyList<NodeGroup> nodes)
    {
        var count = 0L;
        foreach (var node in nodes)
        {
            var each = CountOn(node);
            if (each > 0 && node.Count is null)
            {
                return null;
            }

            count += (long)each * (node.Count ?? 0);
        }

        return count >= int.MaxValue ? null : (int)count;
    }

    // The request of a device equals its limit, and Azure Machine Learning wants it in limits.
    private static IEnumerable<RequestedAmount> DevicesIn(ResourceSection limits)
    {
        foreach (var entry in limits.Resources)
        {
            var isUsed = entry.Kind is { IsDevice: true } ? limits.Find(entry.Kind) == entry
                : ExtendedResources.IsExtended(entry) && limits.Find(entry.Name.Text) == entry;
            foreach (var amount in isUsed ? AmountIn(limits, entry, entry.Name.Text) : [])
            {
                yield return amount;
            }
        }
    }

    // An amount that is unknown or has a problem of its own counts as none, so what doesn't fit certainly doesn't.
    private static RequestedAmount[] AmountIn(ResourceSection section, Resource? entry, string name) =>
        (entry?.Kind is null && entry is not null ? ExtendedResources.CountOf(entry) : entry?.SoundAmount()) is { Sign: > 0 } amount
            ? [new RequestedAmount(name, amount, section, entry)]
            : [];

    private static Quantity WithSidecar(RequestedAmount amount) =>
        amount.Amount.Plus(amount.Resource == ResourceKinds.Cpu.Name ? SidecarCpu : SidecarMemory);

    private static Quantity ParseKnown(string text) => Quantity.TryParse(text, out var amount) ? amount : default;
}
