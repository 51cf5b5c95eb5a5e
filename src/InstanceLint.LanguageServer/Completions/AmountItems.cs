using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Hovers;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>
/// Offers amounts: for a request that of the limit, for a limit that of the request, the written number with each unit, and usual ones.
/// </summary>
internal static class AmountItems
{
    private static readonly string[] Cores = ["100m", "250m", "500m", "1", "2", "4", "8", "16", "32", "64"];
    private static readonly string[] Sizes = ["256Mi", "512Mi", "1Gi", "2Gi", "4Gi", "8Gi", "16Gi", "32Gi", "64Gi", "128Gi", "256Gi"];
    private static readonly string[] Devices = ["1", "2", "4", "8"];
    private static readonly string[] CoreUnits = ["", "m"];
    private static readonly string[] SizeUnits = ["Gi", "Mi", "G", "M"];

    /// <summary>Adds the amounts that fit to the counterpart: a request is at most the limit.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void Add(ItemList items, IReadOnlyList<ClusterDefinition> clusters)
    {
        var field = items.Place.Container;
        var section = field.Parent!;
        var isDeployment = DocumentForm.Of(items.Place.Document) == DocumentForm.Deployment;
        var kind = ResourceKinds.Find(field.Name, isDeployment);
        var isRequest = section.Name == ResourceSection.RequestsName;
        if (kind is null)
        {
            return;
        }

        var (name, word) = isRequest ? (ResourceSection.LimitsName, "limit") : (ResourceSection.RequestsName, "request");
        List<Quantity> types = isDeployment ? [.. NameItems.LimitsOf(items.Place.Document, clusters, kind)] : [];
        var other = section.Parent?.Find(name)?.TextOf(field.Name);
        if (Sound(kind, other) is { } bound && Fits(bound))
        {
            Add(other!, "equal to the " + word);
        }

        foreach (var amount in WithUnits(kind, items.Place.Written).Concat(UsualOf(kind)))
        {
            if (Sound(kind, amount) is { } value && Fits(value))
            {
                Add(amount, string.Empty);
            }
        }

        // A request is at most the limit, and both fit into the instance type. The limit of CPU or memory must even be less than its.
        bool Fits(Quantity value) =>
            (Sound(kind, other) is not { } bound || (isRequest ? value <= bound : value >= bound))
            && types.TrueForAll(most => isRequest || kind.IsDevice ? value <= most : value < most);

        // In a deployment, the Azure ML CLI accepts only texts.
        void Add(string amount, string detail) => items.AddValue(
            amount,
            CompletionKind.Value,
            detail,
            Quantity.TryParse(amount, out var value) ? AmountText.Describe(kind, value) : string.Empty,
            isText: isDeployment || !kind.IsDevice);
    }

    // An amount that no rule would report by itself.
    private static Quantity? Sound(ResourceKind kind, string? amount) =>
        Quantity.TryParse(amount, out var value) && value.Sign > 0 && !AmountProblems.IsUnlikely(kind.Unit, value) ? value : null;

    private static string[] UsualOf(ResourceKind kind) => kind.Unit switch
    {
        ResourceUnit.Cores => Cores,
        ResourceUnit.Bytes => Sizes,
        _ => Devices,
    };

    private static IEnumerable<string> WithUnits(ResourceKind kind, string written)
    {
        var number = written.Length is > 0 and < 6 && written.All(char.IsAsciiDigit) ? written : string.Empty;
        var units = kind.Unit == ResourceUnit.Bytes ? SizeUnits : CoreUnits;
        return number.Length == 0 || kind.IsDevice ? [] : units.Select(unit => number + unit);
    }
}
