using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>A table of text with columns that are as wide as their longest text.</summary>
/// <param name="titles">The titles of the columns.</param>
internal sealed class TextTable(params string[] titles)
{
    // Limits the width, so a long name doesn't move the other columns out of view.
    private const int MaxWidth = 40;
    private const string Cut = "...";

    private readonly List<string[]> _rows = [titles];

    // The last column is the location, which can be long because nothing follows it.
    internal void Add(params string[] cells) =>
        _rows.Add([.. cells.Select((cell, column) => column < titles.Length - 1 ? Short(cell) : cell)]);

    /// <summary>Returns the lines, without trailing blanks.</summary>
    internal IEnumerable<string> Lines()
    {
        var widths = titles.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        return _rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Short(string cell) => cell.Length <= MaxWidth ? cell : cell.Substring(0, MaxWidth - Cut.Length) + Cut;
}
