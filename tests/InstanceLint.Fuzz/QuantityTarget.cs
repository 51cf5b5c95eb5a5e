using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Fuzz;

/// <summary>A quantity is parsed and compared with its exact value.</summary>
internal sealed class QuantityTarget : Target
{
    private const string Units = "num kMGTPE";

    internal override string Name => "quantity";

    internal override string Extension => ".txt";

    internal override int Turn => 2000;

    internal override IEnumerable<string> Seeds => File.ReadLines(Repository.PathOf("tests", "kubernetes", "quantities.tsv"))
        .Skip(1)
        .Select(line => JsonSerializer.Deserialize<string>(line.Split('\t')[0])!)
        .Where(text => text.Length < 64 * 1024);

    protected override IReadOnlyList<string> Words { get; } = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "n", "u", "m", "k", "M", "G", "T", "P", "E", "e3", "E-2", "e999", ".", "-", "+", "0", "1", "9", "000", "9223372036854775807"];

    internal override string Generate(Random random)
    {
        var digits = new string([.. Enumerable.Range(0, random.Next(random.Next(4) == 0 ? 60 : 5)).Select(_ => (char)('0' + random.Next(10)))]);
        var text = random.Next(3) == 0 ? digits.Insert(random.Next(digits.Length + 1), ".") : digits;
        return (random.Next(6) switch { 0 => "-", 1 => "+", _ => string.Empty }) + text + random.Next(4) switch
        {
            0 => string.Empty,
            1 => Units[random.Next(Units.Length)].ToString(),
            2 => "KMGTPE"[random.Next(6)] + "i",
            _ => "eE"[random.Next(2)] + random.Next(-30, 30).ToString(CultureInfo.InvariantCulture),
        };
    }

    internal override (string Kind, TimeSpan Time) Check(string input)
    {
        var ((isQuantity, quantity), time) = Timed(() => (Quantity.TryParse(input, out var parsed), parsed));
        if (!isQuantity)
        {
            Demand(quantity == default, "is refused and yet has a value");
            return ("refused", time);
        }

        var text = quantity.ToString();
        if (text.Length > 200)
        {
            return ($"{quantity.Sign} huge", time);
        }

        Demand(Quantity.TryParse(text, out var again) && again == quantity, $"is {text}, which is read as another amount");
        Demand(quantity.CompareTo(default) == quantity.Sign, "has another sign than it compares with zero");
        Demand(quantity.GetHashCode() == again.GetHashCode(), "has another hash code than its equal");
        var isExact = Evaluate(input) is { } nanos;
        Demand(!isExact || ToNanos(text) == Evaluate(input), $"is read as {text}");
        return ($"{quantity.Sign} {text.Length} {isExact} {(input.Length > 0 ? input[^1] : ' ')}", time);
    }

    // Computes the value in another way: digits, suffix and the two roundings.
    private static BigInteger? Evaluate(string text)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var body = text.TrimStart('+', '-');
        var end = body.TakeWhile(c => c is (>= '0' and <= '9') or '.').Count();
        var (digits, suffix) = (body[..end], body[end..]);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Length is 0 or > 40 || digits == "." || Exponents(suffix) is not var (two, ten))
        {
            return null;
        }

        var scale = ten + 9 - (point < 0 ? 0 : digits.Length - point - 1);
        var value = BigInteger.Parse(digits.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) << two;
        if (scale < 0)
        {
            var whole = BigInteger.DivRem(value, BigInteger.Pow(10, -scale), out var rest);
            value = rest.IsZero ? whole : whole + 1;
        }
        else
        {
            value *= BigInteger.Pow(10, scale);
        }

        return sign * (two > 0 ? BigInteger.Min(value, new BigInteger(long.MaxValue) * 1_000_000_000) : value);
    }

    private static (int Two, int Ten)? Exponents(string suffix) => suffix switch
    {
        "" => (0, 0),
        [var unit] when Units.Contains(unit) && unit != ' ' => (0, (Units.IndexOf(unit, StringComparison.Ordinal) - 3) * 3),
        [var unit, 'i'] when "KMGTPE".Contains(unit) => (("KMGTPE".IndexOf(unit, StringComparison.Ordinal) + 1) * 10, 0),
        ['e' or 'E', .. var exponent] when int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ten) && Math.Abs(ten) < 100 => (0, ten),
        _ => null,
    };

    private static BigInteger ToNanos(string plain)
    {
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? string.Empty : plain[(point + 1)..];
        return BigInteger.Parse((point < 0 ? plain : plain[..point]) + fraction.PadRight(9, '0'), CultureInfo.InvariantCulture);
    }
}
