using System;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds the quantity that was probably meant by a text that isn't a quantity or that has an unlikely unit.</summary>
internal static class QuantitySuggestion
{
    /// <summary>Returns the quantity that was probably meant by a text that isn't a quantity, or <see langword="null"/>.</summary>
    /// <param name="unit">The unit of the resource.</param>
    /// <param name="text">The text.</param>
    internal static string? Find(ResourceUnit unit, string text) =>
        Normalize(text, unit == ResourceUnit.Bytes ? MemoryUnit : CpuUnit) is { } quantity
            ? Checked(unit, quantity) ?? WithOtherUnit(unit, quantity)
            : null;

    /// <summary>
    /// Returns the quantity that was probably meant by an unlikely number of bytes or cores, or <see langword="null"/>. <c>2000</c> cores
    /// becomes <c>2000m</c>, <c>2Gi</c> cores becomes <c>2</c>, <c>2048</c> bytes becomes <c>2048Mi</c> and <c>16</c> bytes becomes
    /// <c>16Gi</c>.
    /// </summary>
    /// <param name="unit">The unit of the resource.</param>
    /// <param name="text">The quantity.</param>
    internal static string? WithOtherUnit(ResourceUnit unit, string text)
    {
        var (number, suffix) = Split(text);
        return (unit, suffix) switch
        {
            (ResourceUnit.Cores, "" or "M") => Checked(unit, number + "m"),
            (ResourceUnit.Cores, "Ki" or "Mi" or "Gi" or "Ti" or "k" or "G" or "T") => Checked(unit, number),

            // Models need more than 16 MiB and few nodes have 128 GiB, so numbers up to 127 mean GiB, others MiB.
            (ResourceUnit.Bytes, "") when Quantity.TryParse(number, out var count) =>
                Checked(unit, number + (count < Quantity.FromUnits(128) ? "Gi" : "Mi")),
            (ResourceUnit.Bytes, "m" or "k" or "Ki") => Checked(unit, number + "Mi"),
            _ => null,
        };
    }

    /// <summary>Whether a text ends in a unit of memory in any spelling. <c>m</c> doesn't count because it's also a unit of CPU.</summary>
    internal static bool HasMemoryUnit(string text) =>
        Split(text.Trim()).Unit is { Length: > 0 } unit && unit != "m" && MemoryUnit(unit) is not null;

    /// <summary>Whether the suffixes of CPU and memory have each other's case, as in <c>500M</c> CPU and <c>3500m</c> memory.</summary>
    internal static bool HaveSwappedCase(string cpu, string memory) => Split(cpu.Trim()).Unit == "M" && Split(memory.Trim()).Unit == "m";

    private static string? Normalize(string text, Func<string, string?> unitOf)
    {
        var (number, unit) = Split(text.Trim());
        if (!IsOneNumber(number))
        {
            return null;
        }

        number = number.Replace(" ", string.Empty);
        var comma = number.IndexOf(',');
        if (comma >= 0)
        {
            // "1,024" is ambiguous: 1024 or 1.024. "0,125" isn't, because no thousand starts with 0.
            var digits = number.Length - comma - 1;
            if (digits == 0
                || (digits == 3 && (comma != 1 || number[0] != '0'))
                || number.IndexOf(',', comma + 1) >= 0
                || number.IndexOf('.') >= 0)
            {
                return null;
            }

            number = number.Replace(',', '.');
        }

        return unitOf(unit) is { } suggested ? number + suggested : null;
    }

    // "1 000" is one number, "1 5" is not.
    private static bool IsOneNumber(string number) => number.Split(' ').Skip(1).All(static group => group.Length == 3);

    // A suggestion must not break a rule itself.
    private static string? Checked(ResourceUnit unit, string text) =>
        Wording.IsShort(text)
            && Quantity.TryParse(text, out var quantity)
            && quantity.Sign > 0
            && !AmountProblems.IsUnlikely(unit, quantity)
            ? text
            : null;

    private static (string Number, string Unit) Split(string text)
    {
        var end = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        while (end < text.Length && (Characters.IsDigit(text[end]) || text[end] is '.' or ',' or ' '))
        {
            end++;
        }

        return (text.Substring(0, end).Trim(), text.Substring(end).Trim());
    }

    private static string? CpuUnit(string unit) => unit.ToLowerInvariant() switch
    {
        "" or "c" or "core" or "cores" or "cpu" or "cpus" or "vcpu" or "vcpus" or "vcore" or "vcores" => string.Empty,
        "m" or "mc" or "mcore" or "mcores" or "mcpu" or "mcpus" or "millicore" or "millicores" or "millicpu" or "millicpus" => "m",
        _ => null,
    };

    private static string? MemoryUnit(string unit)
    {
        switch (unit.ToLowerInvariant())
        {
            case "" or "b" or "byte" or "bytes":
                return string.Empty;
            case "k" or "kb":
                return "k";
            case "ki" or "kib":
                return "Ki";
            case "meg" or "megs":
                return "M";
            case "gig" or "gigs":
                return "G";
            case var lower when lower.Length is 1 or 2 or 3 && "mgtpe".IndexOf(lower[0]) >= 0:
                // "m" alone is milli. It gets here only if another part of the text is wrong.
                var prefix = unit.Substring(0, 1).ToUpperInvariant();
                return lower.Substring(1) switch
                {
                    "" when unit != "m" => prefix,
                    "" => unit,
                    "b" => prefix,
                    "i" or "ib" => prefix + "i",
                    _ => null,
                };
            default:
                return null;
        }
    }
}
