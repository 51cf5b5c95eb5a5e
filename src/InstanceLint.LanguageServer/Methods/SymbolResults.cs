using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.LanguageServer.Protocol;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>Converts the symbols of a manifest.</summary>
/// <param name="file">The manifest.</param>
/// <param name="isTree">Whether the client knows symbols in symbols.</param>
internal sealed class SymbolResults(OpenFile file, bool isTree)
{
    /// <summary>Converts symbols.</summary>
    internal DocumentSymbolResult[] Convert(IReadOnlyList<DocumentSymbol> symbols) =>
        isTree ? [.. symbols.Select(Nest)] : [.. symbols.SelectMany(static symbol => Flatten(symbol, null)).Select(Locate)];

    private DocumentSymbolResult Nest(DocumentSymbol symbol) => new()
    {
        Name = symbol.Name,
        Kind = KindOf(symbol.Kind),
        Detail = symbol.Detail.Length > 0 ? symbol.Detail : null,
        Range = file.Places.RangeOf(symbol.Range),
        SelectionRange = file.Places.RangeOf(symbol.Selection),
        Children = [.. symbol.Children.Select(Nest)],
    };

    private DocumentSymbolResult Locate((DocumentSymbol Symbol, string? Container) item) => new()
    {
        Name = item.Symbol.Name,
        Kind = KindOf(item.Symbol.Kind),
        Location = file.Places.LocationOf(item.Symbol.Range),
        ContainerName = item.Container,
    };

    private static IEnumerable<(DocumentSymbol Symbol, string? Container)> Flatten(DocumentSymbol symbol, string? container) =>
        symbol.Children.SelectMany(child => Flatten(child, symbol.Name)).Prepend((symbol, container));

    // The numbers of the protocol for a class, a function and an object.
    private static int KindOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Definition => 5,
        SymbolKind.Step => 12,
        _ => 19,
    };
}
