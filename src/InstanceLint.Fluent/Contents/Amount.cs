using System;
using System.Globalization;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Fluent.Contents;

/// <summary>A Kubernetes quantity with its text. Any text is accepted; one that Kubernetes rejects has no value.</summary>
internal readonly struct Amount : IEquatable<Amount>
{
    private readonly string _text;
    private readonly Quantity? _value;

    internal Amount(string text)
    {
        _text = text;
        _value = Quantity.TryParse(text, out var value) ? value : null;
    }

    /// <summary>Whether Kubernetes accepts the text.</summary>
    internal bool IsValid => _value is not null;

    /// <summary>The number of units.</summary>
    /// <exception cref="FormatException">The text isn't a quantity.</exception>
    /// <exception cref="OverflowException">It's more than 10^19 units.</exception>
    internal decimal Units => decimal.Parse(
        Value.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private Quantity Value =>
        _value ?? throw new FormatException($"'{_text}' is not a Kubernetes quantity; use a number with an optional suffix, such as 500m or 2Gi.");

    /// <summary>Returns a whole number of units, rounded up as Kubernetes does.</summary>
    /// <exception cref="FormatException">The text isn't a quantity.</exception>
    /// <exception cref="OverflowException">The number is too large.</exception>
    internal long InWhole(decimal unit) => decimal.ToInt64(decimal.Ceiling(Units / unit));

    /// <summary>Equal if they are the same amount in any notation or, if they aren't quantities, the same text.</summary>
    public bool Equals(Amount other) => _value is { } own && other._value is { } theirs
        ? own == theirs
        : IsValid == other.IsValid && string.Equals(_text, other._text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Amount other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode() ?? StringComparer.Ordinal.GetHashCode(_text ?? string.Empty);

    /// <summary>Compares the amounts. Texts that aren't quantities precede all amounts, in ordinal order.</summary>
    internal int CompareTo(Amount other) => (_value, other._value) switch
    {
        ({ } own, { } theirs) => own.CompareTo(theirs),
        (null, null) => string.CompareOrdinal(_text, other._text),
        (null, _) => -1,
        _ => 1,
    };

    public override string ToString() => _text;
}
