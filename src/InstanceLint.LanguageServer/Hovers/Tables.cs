using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Writes the tables of requests and limits.</summary>
internal static class Tables
{
    private const string Unknown = "unknown";

    /// <summary>Creates a table of requests and limits.</summary>
    /// <param name="sizes">The requests and limits.</param>
    /// <param name="showsOrigin">Whether to say which amounts come from the instance type.</param>
    internal static string Of(IReadOnlyList<Size> sizes, bool showsOrigin = false) => Markdown.Lines(
    [
        Markdown.Row("Resource", "Request", "Limit"),
        Markdown.Row("---", "---", "---"),
        .. sizes.Select(size => Markdown.Row(size.Kind.Title, Cell(size.Request, showsOrigin), Cell(size.Limit, showsOrigin))),
    ]);

    private static string Cell(Amount amount, bool showsOrigin) => amount.Text switch
    {
        Amount.None => Amount.None,
        Amount.Unknown => Unknown,
        var text when showsOrigin => Markdown.Code(text) + (amount.IsOwn ? " (its own)" : " (instance type)"),
        var text => Markdown.Code(text),
    };
}
