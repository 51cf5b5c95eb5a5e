using System;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>The quantity that was probably meant by a text that is none, or that is one with an unlikely unit.</summary>
internal static class QuantitySuggestion
{
    /// <summary>The likely cpu quantity behind a text that does not parse, or <see langword="null"/>.</summary>
    internal static string? Cpu(string text) =>
        Normalize(text, CpuUnit) is { } suggested ? Checked(suggested, ResourceKind.Cpu) ?? TooManyCores(suggested) : null;

    /// <summary>The likely memory quantity behind a text that does not parse, or <see langword="null"/>.</summary>
    internal static string? Memory(string text) =>
        Normalize(text, MemoryUnit) is { } suggested ? Checked(suggested, ResourceKind.Memory) ?? TooLittleMemory(suggested) : null;

    /// <summary>The likely cpu quantity behind an amount of more cores than any node has: <c>2000</c> is <c>2000m</c>, <c>2Gi</c> is <c>2</c>.</summary>
    internal static string? TooManyCores(string text)
    {
        var (number, unit) = Split(text);
        return unit switch
        {
            "" or "M" => Checked(number + "m", ResourceKind.Cpu),
            "Ki" or "Mi" or "Gi" or "Ti" or "k" or "G" or "T" => Checked(number, ResourceKind.Cpu),
            _ => null,
        };
    }

    /// <summary>The likely memory quantity behind an amount too small to run anything: <c>2048</c> is <c>2048Mi</c>, <c>16</c> is <c>16Gi</c>.</summary>
    internal static string? TooLittleMemory(string text)
    {
        var (number, unit) = Split(text);
        return unit switch
        {
            // Nobody runs a model in 16 MiB, and few nodes have 128 GiB or more to give.
            "" when Quantity.TryParse(number, out var count) => Checked(number + (count < Quantity.FromUnits(128) ? "Gi" : "Mi"), ResourceKind.Memory),
            "m" or "k" or "Ki" => Checked(number + "Mi", ResourceKind.Memory),
            _ => null,
        };
    }

    /// <summary>Whether a text ends in a unit of memory, however it is written; <c>m</c> is a thousandth of anything.</summary>
    internal static bool HasMemoryUnit(string text) => Split(text.Trim()).Unit is { Length: > 0 } unit && unit != "m" && MemoryUnit(unit) is not null;

    /// <summary>Whether an amount of cpu and one of memory have each other's case: <c>500M</c> and <c>3500m</c>.</summary>
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
            // "1,024" may be either a thousand or one and a bit: nobody can tell. "0,125" is no thousand.
            var digits = number.Length - comma - 1;
            if (digits == 0 || (digits == 3 && (comma != 1 || number[0] != '0')) || number.IndexOf(',', comma + 1) >= 0 || number.IndexOf('.') >= 0)
            {
                return null;
            }

            number = number.Replace(',', '.');
        }

        return unitOf(unit) is { } suggested ? number + suggested : null;
    }

    // "1 000" is, "1 5" is not.
    private static bool IsOneNumber(string number) => number.Split(' ').Skip(1).All(static group => group.Length == 3);

    // What is offered must itself be sound.
    private static string? Checked(string text, ResourceKind kind) =>
        Wording.IsShort(text) && Quantity.TryParse(text, out var quantity) && quantity.Sign > 0 && !Resource.IsUnlikelyFor(kind, quantity)
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
                // "m" by itself is milli; it comes here only with something else that must be mended.
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
