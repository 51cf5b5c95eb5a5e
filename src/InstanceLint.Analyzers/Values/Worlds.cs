using System.Collections.Generic;

namespace InstanceLint.Analyzers.Values;

/// <summary>
/// The ways in which some code can run. Reading takes one alternative of each choice at a time; <see cref="Next"/> goes on to the next
/// combination, until all of them have been read.
/// </summary>
internal sealed class Worlds
{
    // More combinations than that aren't worth their time. Then a value with a choice is unknown.
    private const int Most = 64;

    private readonly List<Choice> _choices = [];

    /// <summary>Whether one of several values is taken, and the program may take another one.</summary>
    internal bool IsUncertain => _choices.Exists(static choice => !choice.IsEach);

    /// <summary>The elements that are read in this combination. All combinations of elements really happen.</summary>
    internal string Elements
    {
        get
        {
            var text = string.Empty;
            foreach (var choice in _choices)
            {
                text += choice.IsEach ? choice.Index + "," : string.Empty;
            }

            return text;
        }
    }

    /// <summary>Returns the index of the alternative to take, or <see langword="null"/> if there are too many.</summary>
    /// <param name="place">The operation that chooses.</param>
    /// <param name="count">The number of alternatives.</param>
    /// <param name="isEach">Whether all alternatives happen, one after the other, rather than one of them.</param>
    internal int? Choose(Value place, int count, bool isEach)
    {
        var combinations = count;
        foreach (var choice in _choices)
        {
            if (choice.Place == place)
            {
                return choice.Index;
            }

            combinations *= choice.Count;
        }

        if (count == 0 || combinations > Most)
        {
            return null;
        }

        _choices.Add(new Choice(place, count, isEach));
        return 0;
    }

    /// <summary>Goes on to the next combination. Returns <see langword="false"/> after the last one, and starts again.</summary>
    internal bool Next()
    {
        while (_choices.Count > 0)
        {
            var last = _choices[_choices.Count - 1];
            if (++last.Index < last.Count)
            {
                return true;
            }

            _choices.RemoveAt(_choices.Count - 1);
        }

        return false;
    }

    private sealed class Choice(Value place, int count, bool isEach)
    {
        internal Value Place { get; } = place;

        internal int Count { get; } = count;

        internal bool IsEach { get; } = isEach;

        internal int Index { get; set; }
    }
}
