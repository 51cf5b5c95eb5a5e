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
    private const string Tags = "tag:yaml.org,2002:";

    // Real numbers aren't longer.
    private const int MaxLength = 100;

    internal static TypedScalar Resolve(YamlScalar scalar) => scalar.Tag switch
    {
        null => scalar.IsPlain ? ResolvePlain(scalar.Text) : new TypedScalar(ScalarKind.String, scalar.Text),
        "!" => ResolvePlain(scalar.Text),
        Tags + "int" => Tagged(scalar.Text, ScalarKind.Number),
        Tags + "float" when IsFloat(scalar.Text, out var value) => new TypedScalar(ScalarKind.Number, value),
        Tags + "float" => Tagged(scalar.Text, ScalarKind.Number),
        Tags + "bool" => Tagged(scalar.Text, ScalarKind.Boolean),
        Tags + "timestamp" => Tagged(scalar.Text, ScalarKind.Date),
        Tags + "null" => new TypedScalar(ScalarKind.Null, string.Empty),
        _ => new TypedScalar(ScalarKind.String, scalar.Text),
    };

    // With the tag, an exponent needs no dot.
    private static bool IsFloat(string text, out string value)
    {
        var isFloat = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
        value = number.ToString("R", CultureInfo.InvariantCulture);
        return isFloat;
    }

    private static TypedScalar Tagged(string text, ScalarKind kind)
    {
        var typed = ResolvePlain(text);
        return typed.Kind == kind ? typed : typed with { IsRefused = true };
    }

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

        return ResolveNumber(text) is { } number ? new TypedScalar(ScalarKind.Number, number, number.Length == 0)
            : IsDate(text) ? new TypedScalar(ScalarKind.Date, text, !IsInCalendar(text))
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

    // 2021-01-01, optionally with fewer digits in month and day and with a time.
    internal static bool IsDate(string text)
    {
        if (text.Length < 8 || text[4] != '-' || !IsDigits(text, 0, 4))
        {
            return false;
        }

        var at = 5;
        var month = SkipUpToTwo(text, ref at);
        if (month == 0 || !Skip(text, ref at, '-'))
        {
            return false;
        }

        var day = SkipUpToTwo(text, ref at);
        return day > 0 && (at == text.Length ? month == 2 && day == 2 : IsTime(text, at));
    }

    // The pattern of dates allows a 30th of February and a 25th hour; the conversion doesn't.
    private static bool IsInCalendar(string text)
    {
        var parts = Array.ConvertAll(
            text.Split(['-', 'T', 't', ' ', '\t', ':', '.', 'Z', '+'], 7, StringSplitOptions.RemoveEmptyEntries),
            static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return parts[0] > 0 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            && (parts.Length < 6 || (parts[3] < 24 && parts[4] < 60 && parts[5] < 60));
    }

    // T12:30:00, optionally with a fraction and a time zone.
    private static bool IsTime(string text, int at)
    {
        if (!Skip(text, ref at, 'T') && !Skip(text, ref at, 't') && !SkipBlanks(text, ref at))
        {
            return false;
        }

        if (SkipUpToTwo(text, ref at) == 0
            || !Skip(text, ref at, ':') || SkipUpToTwo(text, ref at) != 2
            || !Skip(text, ref at, ':') || SkipUpToTwo(text, ref at) != 2)
        {
            return false;
        }

        if (Skip(text, ref at, '.'))
        {
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }
        }

        if (at == text.Length)
        {
            return true;
        }

        SkipBlanks(text, ref at);
        if (Skip(text, ref at, 'Z'))
        {
            return at == text.Length;
        }

        return (Skip(text, ref at, '+') || Skip(text, ref at, '-'))
            && SkipUpToTwo(text, ref at) > 0
            && (!Skip(text, ref at, ':') || SkipUpToTwo(text, ref at) == 2)
            && at == text.Length;
    }

    private static bool Skip(string text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c)
        {
            return false;
        }

        at++;
        return true;
    }

    private static bool SkipBlanks(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at > start;
    }

    private static int SkipUpToTwo(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 2 && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
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
