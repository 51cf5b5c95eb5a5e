using System;
using System.Globalization;
using System.Numerics;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Scalars;

/// <summary>
/// Resolves the types of scalars as in the Azure ML CLI, which uses PyYAML: <c>y</c>, <c>1e3</c> and <c>08</c> are strings, <c>12:30</c> is
/// the number 750, <c>2021-01-01</c> is a date.
/// </summary>
internal static class AzureCliScalars
{
    // Real numbers aren't longer.
    private const int MaxLength = 100;

    private const int LengthOfDate = 10;

    internal static TypedScalar Resolve(YamlScalar scalar) => scalar.Tag switch
    {
        null when !scalar.IsPlain => new TypedScalar(ScalarKind.String, scalar.Text),
        null or YamlTags.NonSpecific => ResolvePlain(scalar.Text),
        YamlTags.Int => Tagged(scalar.Text, ScalarKind.Number, TaggedNumbers.ReadInteger(scalar.Text)),
        YamlTags.Float => Tagged(scalar.Text, ScalarKind.Number, TaggedNumbers.ReadFloat(scalar.Text)),
        YamlTags.Bool => Tagged(scalar.Text, ScalarKind.Boolean, ReadBoolean(scalar.Text)),
        YamlTags.Timestamp => Tagged(scalar.Text, ScalarKind.Date, IsDate(scalar.Text) ? scalar.Text : null),
        YamlTags.Binary => Tagged(scalar.Text, ScalarKind.String, Base64.IsDecodable(scalar.Text) ? scalar.Text : null),
        YamlTags.Null => new TypedScalar(ScalarKind.Null, string.Empty),
        _ => new TypedScalar(ScalarKind.String, scalar.Text),
    };

    private static TypedScalar Tagged(string text, ScalarKind kind, string? value) => new(kind, value ?? text, IsRefused: value is null);

    private static string? ReadBoolean(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "on" or "true" => "true",
        "no" or "off" or "false" => "false",
        _ => null,
    };

    // The last line end doesn't matter, as in a block.
    private static bool IsDate(string text) =>
        AzureCliDate.Read(text.EndsWith("\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text) is { Exists: true };

    private static TypedScalar ResolvePlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new TypedScalar(ScalarKind.Null, string.Empty);
            case "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE":
                return new TypedScalar(ScalarKind.Boolean, "true");
            case "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE":
                return new TypedScalar(ScalarKind.Boolean, "false");
            case ".nan" or ".NaN" or ".NAN"
                or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
                return new TypedScalar(ScalarKind.Number, text);
            case "=" or "<<":
                return new TypedScalar(ScalarKind.String, text, IsRefused: true);
        }

        if (text.Length > MaxLength || text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
        {
            return new TypedScalar(ScalarKind.String, text);
        }

        // Without a time, the month and the day must have two digits.
        return ResolveNumber(text) is { } number ? new TypedScalar(ScalarKind.Number, number, number.Length == 0)
            : AzureCliDate.Read(text) is { } date && (date.HasTime || text.Length == LengthOfDate)
                ? new TypedScalar(ScalarKind.Date, text, !date.Exists)
            : new TypedScalar(ScalarKind.String, text);
    }

    private static string? ResolveNumber(string text)
    {
        var start = text[0] is '+' or '-' ? 1 : 0;
        if (start == text.Length)
        {
            return null;
        }

        var value = text.IndexOf(':') >= 0 ? ResolveSexagesimal(text, start)
            : text.IndexOf('.') >= 0 ? ResolveFraction(text, start)
            : ResolveInteger(text, start);
        return value is null or "" ? value : (text[0] == '-' && value != "0" ? "-" : string.Empty) + value;
    }

    // 0b11, 017, 0x1F or a number without leading zeros. Underscores are allowed everywhere except at the start. Empty if it matches the
    // pattern of a number and can't be converted, such as 0x_.
    private static string? ResolveInteger(string text, int start)
    {
        if (text[start] is < '0' or > '9')
        {
            return null;
        }

        var (radix, at) = text.Length == start + 1 || text[start] != '0' ? (10, start) : text[start + 1] switch
        {
            'b' => (2, start + 2),
            'x' => (16, start + 2),
            _ => (8, start + 1),
        };
        var value = BigInteger.Zero;
        var (count, digits) = (0, 0);
        for (; at < text.Length; at++, count++)
        {
            if (text[at] == '_')
            {
                continue;
            }

            var digit = KubectlScalars.DigitOf(text[at]);
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
            digits++;
        }

        return count == 0 ? null : digits == 0 && radix != 8 ? string.Empty : value.ToString(CultureInfo.InvariantCulture);
    }

    // Without digits before the dot, no sign is allowed. An exponent must have a sign.
    private static string? ResolveFraction(string text, int start)
    {
        var at = start;
        var whole = SkipDigits(text, ref at);
        if (at >= text.Length || text[at] != '.' || (whole == 0 && (start > 0 || at + 1 >= text.Length || text[at + 1] is < '0' or > '9')))
        {
            return null;
        }

        at++;
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '_')
        {
            at++;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at + 1 >= text.Length || text[at] is not ('+' or '-'))
            {
                return null;
            }

            at++;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }
        }

        return at == text.Length
            && double.TryParse(
                text.Substring(start).Replace("_", string.Empty), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    // 1:30 is 90, because such numbers are base 60. If the last part has a dot, leading zeros are allowed.
    private static string? ResolveSexagesimal(string text, int start)
    {
        var dot = text.IndexOf('.');
        var parts = text.Substring(start, (dot < 0 ? text.Length : dot) - start).Split(':');
        if (parts[0].Length == 0 || parts[0][0] is < '0' or > '9' || (parts[0][0] == '0' && dot < 0))
        {
            return null;
        }

        var value = BigInteger.Zero;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = i == 0 ? parts[i].Replace("_", string.Empty) : parts[i];
            if (!BigInteger.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
                || (i > 0 && (part.Length > 2 || digits > 59)))
            {
                return null;
            }

            value = (value * 60) + digits;
        }

        var fraction = dot < 0 ? string.Empty : text.Substring(dot + 1).Replace("_", string.Empty);
        if (!IsDigits(fraction, 0, fraction.Length))
        {
            return null;
        }

        fraction = fraction.TrimEnd('0');
        return value.ToString(CultureInfo.InvariantCulture) + (fraction.Length == 0 ? string.Empty : "." + fraction);
    }

    private static bool IsDigits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (text[at] is >= '0' and <= '9' || (at > start && text[at] == '_')))
        {
            at++;
        }

        return at - start;
    }
}
