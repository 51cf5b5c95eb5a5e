using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>
/// The parts of a text that contain one definition each: documents, and items of lists of definitions. A fix changes neither their number
/// nor their order.
/// </summary>
internal sealed class TextUnits
{
    /// <summary>The part of something that is in none.</summary>
    internal const string None = "";

    private const string Items = "items";
    private readonly List<int> _starts = [];
    private readonly List<string> _units = [];

    internal TextUnits(ParsedText parsed)
    {
        for (var i = 0; i < parsed.Documents.Count; i++)
        {
            Add(parsed.StartOf(parsed.Documents[i]), NameOf(i, null));
            if (parsed.Documents[i] is YamlMapping root
                && root.Entries.Find(static entry => entry.Key is YamlScalar { Text: Items }).Value is YamlSequence list)
            {
                for (var item = 0; item < list.Items.Count; item++)
                {
                    Add(parsed.StartOf(list.Items[item]), NameOf(i, item));
                }
            }
        }
    }

    /// <summary>Returns the part at an index.</summary>
    internal string At(int at)
    {
        var place = _starts.BinarySearch(at);
        place = place < 0 ? ~place - 1 : place;
        return place < 0 ? None : _units[place];
    }

    /// <summary>Returns the part that contains a node.</summary>
    internal static string Of(TreePath path) => NameOf(path.Document, path.ItemOf(Items));

    private void Add(int start, string unit)
    {
        // An empty document starts where the next one does.
        if (_starts.Count == 0 || _starts[_starts.Count - 1] < start)
        {
            _starts.Add(start);
            _units.Add(unit);
        }
    }

    private static string NameOf(int document, int? item) =>
        document.ToString(CultureInfo.InvariantCulture) + "." + item?.ToString(CultureInfo.InvariantCulture);
}
