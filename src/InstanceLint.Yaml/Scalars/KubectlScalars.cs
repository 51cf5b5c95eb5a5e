using System;
using System.Globalization;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Scalars;

/// <summary>The type of a scalar and the value that the cluster gets.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Value">The value as text.</param>
/// <param name="IsRefused">Whether its reader rejects the document because the text can't be converted.</param>
internal readonly record struct TypedScalar(ScalarKind Kind, string Value, bool IsRefused = false)
{
    /// <summary>Whether it's a number without fraction and exponent.</summary>
    internal bool IsInteger { get; init; }
}

/// <summary>
/// Resolves the types of scalars as in kubectl, which reads YAML 1.1 with a few changes: <c>y</c> and <c>Off</c> are booleans, <c>017</c>,
/// <c>0b11</c> and <c>1_000</c> are numbers, <c>12:30</c> and dates are strings.
/// </summary>
internal static class KubectlScalars
{
    internal static TypedScalar Resolve(YamlScalar scalar) => scalar.Tag switch
    {
        null when scalar.IsPlain => ResolvePlain(scalar.Text),
        null => new TypedScalar(ScalarKind.String, scalar.IsUnended ? scalar.Text + "\n" : scalar.Text),
        YamlTags.Int => Tagged(scalar.Text, static typed => typed.Kind == ScalarKind.Number && typed.IsInteger),
        YamlTags.Float => Tagged(scalar.Text, static typed => typed.Kind == ScalarKind.Number),
        YamlTags.Bool => Tagged(scalar.Text, static typed => typed.Kind == ScalarKind.Boolean),
        YamlTags.Null => Tagged(scalar.Text, static typed => typed.Kind == ScalarKind.Null),
        YamlTags.Timestamp => new TypedScalar(ScalarKind.String, scalar.Text, IsRefused: !KubectlDate.Is(scalar.Text)),
        YamlTags.Binary => Base64.Decode(scalar.Text) is { } decoded
            ? new TypedScalar(ScalarKind.String, decoded)
            : new TypedScalar(ScalarKind.String, scalar.Text, IsRefused: true),
        _ => new TypedScalar(ScalarKind.String, scalar.Text),
    };

    /// <summary>Returns the text of a key in JSON: a plain <c>on</c> becomes <c>true</c>, and <c>0x1F</c> becomes <c>31</c>.</summary>
    internal static string ResolveKey(YamlScalar key)
    {
        var typed = Resolve(key);
        return typed.IsRefused ? key.Text : typed.Value;
    }

    // A text has the type of its tag, or the document is rejected.
    private static TypedScalar Tagged(string text, Predicate<TypedScalar> isOfTag)
    {
        var typed = ResolvePlain(text);
        return isOfTag(typed) ? typed : typed with { IsRefused = true };
    }

    private static TypedScalar ResolvePlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new TypedScalar(ScalarKind.Null, string.Empty);
            case "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE":
                return new TypedScalar(ScalarKind.Boolean, "true");
            case "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE":
                return new TypedScalar(ScalarKind.Boolean, "false");
            case ".nan" or ".NaN" or ".NAN"
                or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
                return new TypedScalar(ScalarKind.Number, text, IsRefused: true);
        }

        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
        {
            return new TypedScalar(ScalarKind.String, text);
        }

        // A number that starts with a dot is never an integer, and can't have underscores.
        var plain = text[0] == '.' ? text : text.Replace("_", string.Empty);
        return text[0] != '.' && ResolveInteger(plain) is { } integer ? new TypedScalar(ScalarKind.Number, integer) { IsInteger = true }
            : ResolveDecimal(plain) is { } value ? new TypedScalar(ScalarKind.Number, value)
            : new TypedScalar(ScalarKind.String, text);
    }

    // An integer in any base, such as 0x1F, 0b11, 0o17 or 017, with all its digits; null if it doesn't fit into 64 bits.
    private static string? ResolveInteger(string text)
    {
        if (text.StartsWith("0b+", StringComparison.Ordinal) || text.StartsWith("0b-", StringComparison.Ordinal))
        {
            // In binary numbers, the sign can follow the prefix.
            text = text[2] + "0b" + text.Substring(3);
        }

        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var (radix, digits) = (10, start);
        if (text.Length > start + 1 && text[start] == '0')
        {
            (radix, digits) = text[start + 1] switch
            {
                'x' or 'X' => (16, start + 2),
                'o' or 'O' => (8, start + 2),
                'b' or 'B' => (2, start + 2),
                _ => (8, start + 1),
            };
        }

        if (digits >= text.Length)
        {
            return null;
        }

        decimal value = 0;
        for (var i = digits; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
            if (value > ulong.MaxValue)
            {
                return null;
            }
        }

        var isNegative = text[0] == '-';
        return isNegative && value > (decimal)long.MaxValue + 1
            ? null
            : (isNegative ? -value : value).ToString(CultureInfo.InvariantCulture);
    }

    internal static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    // It isn't a number if it's too large for a double.
    private static string? ResolveDecimal(string text) => IsDecimal(text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && !double.IsInfinity(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether a text has an optional sign, digits with at most one dot, and an optional exponent.</summary>
    internal static bool IsDecimal(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }

        if (digits > 0 && at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            digits = SkipDigits(text, ref at);
        }

        return digits > 0 && at == text.Length;
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
