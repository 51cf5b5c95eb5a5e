using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fuzz;

/// <summary>An input that violates a requirement.</summary>
internal sealed record Failure(string Input, Exception Exception)
{
    /// <summary>The kind of failure, without the parts that differ between similar failures.</summary>
    internal string Kind => Exception is PropertyException
        ? new string([.. Exception.Message.TakeWhile(c => c != '\n').Where(c => !char.IsDigit(c))])
        : Exception.GetType().Name + Exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("InstanceLint", StringComparison.Ordinal));
}

/// <summary>Tries inputs on a target, one after the other. The same seed gives the same inputs.</summary>
internal sealed class Session(Target target, int seed)
{
    private const int MaxLength = 64 * 1024 - 1;
    private const int MaxPool = 20_000;

    private readonly Random _random = new(seed);
    private readonly List<string> _pool = [];
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failures = new(StringComparer.Ordinal);

    internal Target Target => target;

    /// <summary>The number of inputs that have been tried.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of checks. An input that fails is checked many times, in smaller and smaller parts.</summary>
    internal int Checks { get; private set; }

    /// <summary>The number of inputs of a new kind.</summary>
    internal int KindCount => _kinds.Count;

    /// <summary>The input that took longest.</summary>
    internal (string Input, TimeSpan Time) Slowest { get; private set; } = (string.Empty, TimeSpan.Zero);

    /// <summary>The input that is being tried.</summary>
    internal string Current { get; private set; } = string.Empty;

    /// <summary>One failure of each kind.</summary>
    internal List<Failure> Failures { get; } = [];

    /// <summary>Tries the initial inputs.</summary>
    internal void Start()
    {
        foreach (var input in target.Seeds)
        {
            Try(input);
        }
    }

    /// <summary>Tries new inputs.</summary>
    internal void Run(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var input = _pool.Count == 0 || _random.Next(4) == 0 ? target.Generate(_random) : target.Mutate(_random, Pick(), Pick());

            // Small inputs are tried more often than large ones.
            var length = _random.Next(50) == 0 ? MaxLength : 4096;
            Try(input.Length > length ? input[..(char.IsHighSurrogate(input[length - 1]) ? length - 1 : length)] : input);
        }
    }

    private string Pick() => _pool[_random.Next(_pool.Count)];

    private void Try(string input)
    {
        Current = input;
        Count++;
        try
        {
            var (kind, time) = Check(input);
            Slowest = time > Slowest.Time ? (input, time) : Slowest;
            if (_kinds.Add(kind))
            {
                Keep(input);
            }
        }
        catch (Exception exception)
        {
            var failure = new Failure(input, exception);
            if (_failures.Add(failure.Kind))
            {
                Failures.Add(Shrink(failure));
            }
        }
    }

    private (string Kind, TimeSpan Time) Check(string input)
    {
        Checks++;
        return target.Check(input);
    }

    private void Keep(string input)
    {
        if (_pool.Count < MaxPool)
        {
            _pool.Add(input);
        }
        else
        {
            _pool[_random.Next(MaxPool)] = input;
        }
    }

    // Removes parts of the input as long as it still fails, in smaller and smaller pieces.
    private Failure Shrink(Failure failure)
    {
        for (var length = failure.Input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= failure.Input.Length;)
            {
                if (Fails(failure.Input.Remove(at, length)) is { } smaller && smaller.Kind == failure.Kind)
                {
                    failure = smaller;
                }
                else
                {
                    at += length;
                }
            }
        }

        return failure;
    }

    private Failure? Fails(string input)
    {
        try
        {
            Check(input);
            return null;
        }
        catch (Exception exception)
        {
            return new Failure(input, exception);
        }
    }
}
