using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says what an amount means.</summary>
internal static class AmountText
{
    // No node has more, and more can be more than a decimal holds.
    private const decimal MostUnits = 1_000_000;

    private static readonly (string Name, decimal Bytes)[] Binary =
        [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40), ("PiB", 1L << 50), ("EiB", 1L << 60)];

    private static readonly (string Name, decimal Bytes)[] Decimal =
        [("kB", 1e3m), ("MB", 1e6m), ("GB", 1e9m), ("TB", 1e12m), ("PB", 1e15m), ("EB", 1e18m)];

    /// <summary>Says what an amount of a resource means, or returns <see langword="null"/> if it isn't certain.</summary>
    /// <param name="resource">The entry with the amount.</param>
    internal static string? Describe(Resource resource)
    {
        var name = resource.Name.Text;
        return resource.ExactAmount is not { } amount || resource.Name.State != ScalarState.Known ? null
            : resource.Kind is { } kind ? Describe(kind, amount)
            : name.IndexOf('/', StringComparison.Ordinal) > 0 ? Devices("device", amount)
            : null;
    }

    /// <summary>Says what an amount means, such as <c>0.5 cores</c> or <c>8,589,934,592 bytes (8 GiB, about 8.6 GB)</c>.</summary>
    /// <param name="kind">The resource.</param>
    /// <param name="amount">The amount.</param>
    internal static string Describe(ResourceKind kind, Quantity amount) => kind.Unit switch
    {
        ResourceUnit.Devices => Devices(kind.Title, amount),
        ResourceUnit.Bytes => Phrases.Meaning(kind, amount) + Sizes(amount.ToUnits()),
        _ => Phrases.Meaning(kind, amount),
    };

    private static string Devices(string title, Quantity amount) =>
        Wording.Grouped(amount) + " " + title + (amount == Quantity.FromUnits(1) ? string.Empty : "s");

    private static string Sizes(decimal bytes)
    {
        List<string> sizes = [.. new[] { Size(bytes, Binary), Size(bytes, Decimal) }.OfType<string>()];
        return sizes.Count == 0 ? string.Empty : $" ({string.Join(", ", sizes.OrderBy(static size => size.Length))})";
    }

    // The largest unit of which the amount has at least one, with one decimal place.
    private static string? Size(decimal bytes, (string Name, decimal Bytes)[] units)
    {
        var (name, size) = units.LastOrDefault(unit => unit.Bytes <= bytes);
        if (name is null || bytes / size >= MostUnits)
        {
            return null;
        }

        var rounded = Math.Round(bytes / size, 1);
        return (rounded * size == bytes ? string.Empty : "about ") + rounded.ToString("#,0.#", CultureInfo.InvariantCulture) + " " + name;
    }
}
