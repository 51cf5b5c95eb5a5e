using System;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Nodes;

/// <summary>
/// What Azure Kubernetes Service reserves of a node for itself, from the size of its virtual machine. The operating system sees a little
/// less memory than the size has, so the results are the most that pods can request.
/// </summary>
internal static class AksReservation
{
    // The fewest pods for which a node pool can be created.
    private const int LeastMaxPods = 10;

    private const decimal Megabyte = 1_000_000;
    private const decimal Mebi = 1 << 20;
    private const decimal Gibi = 1 << 30;

    // The shares of memory reserved before Kubernetes 1.29, each up to a number of GiB.
    private static readonly (decimal UpTo, decimal Share)[] OldShares =
        [(4, 0.25m), (8, 0.20m), (16, 0.10m), (128, 0.06m), (decimal.MaxValue, 0.02m)];

    /// <summary>Returns the CPU that pods can request.</summary>
    /// <param name="cores">The number of cores of the virtual machine.</param>
    internal static Quantity CpuOf(Quantity cores)
    {
        long count = cores.CountOf(Quantity.FromUnits(1));
        var milli = (60 * Clamp(count, 1)) + (40 * Clamp(count - 1, 1)) + (20 * Clamp(count - 2, 2)) + (10 * Clamp(count - 4, count));
        return cores.Minus(Milli(milli));
    }

    /// <summary>Returns the memory that pods can request.</summary>
    /// <param name="memory">The memory of the virtual machine.</param>
    /// <param name="version">The version of Kubernetes, or <see langword="null"/> if it's unknown.</param>
    /// <param name="maxPods">The maximum number of pods on a node, or <see langword="null"/> if it's unknown.</param>
    internal static Quantity MemoryOf(Quantity memory, string? version, int? maxPods)
    {
        var bytes = memory.ToUnits();
        var (old, current) = (OldReserve(bytes), CurrentReserve(bytes, maxPods ?? LeastMaxPods));
        var reserved = version is null ? Math.Min(old, current) : KubernetesVersions.IsAtLeast(version, 1, 29) ? current : old;

        // A virtual machine that is smaller than the reservation has nothing left. Of one larger than any, only so much is reserved.
        var whole = Math.Min(Math.Floor(reserved / Mebi) * Mebi, Math.Min(bytes, long.MaxValue));
        return memory.Minus(Quantity.FromUnits((long)whole));
    }

    private static decimal CurrentReserve(decimal bytes, int maxPods) =>
        Math.Min((20 * Megabyte * maxPods) + (50 * Megabyte), bytes / 4) + (100 * Mebi);

    private static decimal OldReserve(decimal bytes)
    {
        var (reserved, from, gibibytes) = (0m, 0m, bytes / Gibi);
        foreach (var (upTo, share) in OldShares)
        {
            reserved += Math.Max(0, Math.Min(gibibytes, upTo) - from) * share;
            from = upTo;
        }

        return (reserved * Gibi) + (750 * Mebi);
    }

    private static long Clamp(long number, long most) => Math.Max(0, Math.Min(number, most));

    private static Quantity Milli(long number) => Quantity.TryParse(FormattableString.Invariant($"{number}m"), out var amount) ? amount : default;
}
