using System;
using System.Diagnostics;
using System.Globalization;

namespace InstanceLint.Benchmarks;

/// <summary>Measures several kinds of work in turns, so that what else the machine does affects all of them.</summary>
internal static class Turns
{
    private const int Rounds = 40;

    /// <summary>Prints the best time and the allocations of each kind, against those of the first one.</summary>
    internal static void Measure(params (string Name, Action Work)[] kinds)
    {
        var best = new double[kinds.Length];
        var allocated = new double[kinds.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                var (before, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
                kinds[i].Work();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                allocated[i] = GC.GetTotalAllocatedBytes() - before;
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kinds[i].Name,-24} {best[i],8:F1} ms {best[i] / best[0],6:F2} {allocated[i] / allocated[0],6:F2} allocated"));
        }
    }
}
