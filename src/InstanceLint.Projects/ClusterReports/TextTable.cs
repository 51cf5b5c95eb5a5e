using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Rows of texts with columns as wide as the longest of them.</summary>
/// <param name="titles">What stands above the columns.</param>
internal sealed class TextTable(params string[] titles)
{
    // A long name must not push all else off the screen.
    private const int MaxWidth = 40;
    private const string Cut = "...";

    private readonly List<string[]> _rows = [titles];

    // The last column, which is the place, can be long without harm.
    internal void Add(params string[] cells) =>
        _rows.Add([.. cells.Select((cell, column) => column < titles.Length - 1 ? Short(cell) : cell)]);

    /// <summary>The lines, without blanks at their ends.</summary>
    internal IEnumerable<string> Lines()
    {
        var widths = titles.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        return _rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Short(string cell) => cell.Length <= MaxWidth ? cell : cell.Substring(0, MaxWidth - Cut.Length) + Cut;
}
