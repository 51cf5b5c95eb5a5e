using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace InstanceLint.Fuzz;

/// <summary>A part of InstanceLint that takes any text, and what must hold for each.</summary>
internal abstract class Target
{
    /// <summary>What no input of less than 64 KiB may take longer than.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Its name, also that of its folder of regression cases.</summary>
    internal abstract string Name { get; }

    /// <summary>How the name of a file with an input ends.</summary>
    internal abstract string Extension { get; }

    /// <summary>How many inputs it tries before it is another one's turn; slow ones try fewer.</summary>
    internal abstract int Turn { get; }

    /// <summary>Inputs to begin with.</summary>
    internal abstract IEnumerable<string> Seeds { get; }

    /// <summary>A new input.</summary>
    internal abstract string Generate(Random random);

    /// <summary>An input like another one.</summary>
    internal virtual string Mutate(Random random, string input, string other) => TextMutator.Mutate(random, input, other, Words);

    /// <summary>Throws where something does not hold.</summary>
    /// <returns>What kind of input it is: inputs of a new kind are worth another change. And how long it took.</returns>
    internal abstract (string Kind, TimeSpan Time) Check(string input);

    /// <summary>What the inputs are made of.</summary>
    protected abstract IReadOnlyList<string> Words { get; }

    /// <summary>Does something, and holds it against the patience; on a busy machine only the best of several times counts.</summary>
    protected static (T Result, TimeSpan Time) Timed<T>(Func<T> check)
    {
        var start = Stopwatch.GetTimestamp();
        var result = check();
        var best = Stopwatch.GetElapsedTime(start);
        for (var i = 0; i < 5 && best > Patience; i++)
        {
            start = Stopwatch.GetTimestamp();
            check();
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        Demand(best <= Patience, $"took {best.TotalMilliseconds:F0} ms");
        return (result, best);
    }

    /// <summary>Throws where something does not hold.</summary>
    protected static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new PropertyException(otherwise);
        }
    }
}

/// <summary>Something does not hold for an input.</summary>
internal sealed class PropertyException(string message) : Exception(message);
