using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace InstanceLint.Fuzz;

/// <summary>A part of InstanceLint that accepts any text, with the requirements for each text.</summary>
internal abstract class Target
{
    /// <summary>The maximum time for an input of less than 64 KiB.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The name, which is also that of the folder with regression cases.</summary>
    internal abstract string Name { get; }

    /// <summary>The file name extension of inputs.</summary>
    internal abstract string Extension { get; }

    /// <summary>The number of inputs in one turn. Slow targets have fewer.</summary>
    internal abstract int Turn { get; }

    /// <summary>The initial inputs.</summary>
    internal abstract IEnumerable<string> Seeds { get; }

    /// <summary>Generates a new input.</summary>
    internal abstract string Generate(Random random);

    /// <summary>Changes an input.</summary>
    internal virtual string Mutate(Random random, string input, string other) => TextMutator.Mutate(random, input, other, Words);

    /// <summary>Checks the requirements for an input. Throws if one is violated.</summary>
    /// <returns>The kind of the input, since inputs of a new kind are changed further, and the time that it took.</returns>
    internal abstract (string Kind, TimeSpan Time) Check(string input);

    /// <summary>The words from which inputs are made.</summary>
    protected abstract IReadOnlyList<string> Words { get; }

    /// <summary>Runs code within the maximum time. On a busy machine, the fastest of several runs counts.</summary>
    protected static (T Result, TimeSpan Time) Timed<T>(Func<T> check)
    {
        var (result, best) = Measure(check);
        for (var i = 0; i < 5 && best > Patience; i++)
        {
            var (_, time) = Measure(check);
            best = time < best ? time : best;
        }

        Demand(best <= Patience, $"took {best.TotalMilliseconds:F0} ms");
        return (result, best);
    }

    // A thread that waits for a processor takes time, but none of a processor. Other threads of this program take both.
    private static (T Result, TimeSpan Time) Measure<T>(Func<T> check)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = check();
        var (time, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before);
        return (result, used < time ? used : time);
    }

    /// <summary>Throws if a requirement is violated.</summary>
    protected static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new PropertyException(otherwise);
        }
    }
}

/// <summary>An input violates a requirement.</summary>
internal sealed class PropertyException(string message) : Exception(message);
