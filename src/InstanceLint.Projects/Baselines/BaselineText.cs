using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using InstanceLint.Projects.Sarif;

namespace InstanceLint.Projects.Baselines;

/// <summary>Writes a baseline, with one line for each entry so that changes are easy to review.</summary>
internal static class BaselineText
{
    /// <summary>Returns the text.</summary>
    /// <param name="path">The full path of the baseline, which paths are relative to.</param>
    /// <param name="entries">The number of findings by key.</param>
    internal static string Write(string path, IEnumerable<KeyValuePair<BaselineKey, int>> entries)
    {
        var root = new SourceRoot(System.IO.Path.GetDirectoryName(path) ?? string.Empty);
        var text = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
        var first = true;
        foreach (var (key, count) in entries
            .Select(entry => (entry.Key with { Path = root.Show(entry.Key.Path).Replace('\\', '/') }, entry.Value))
            .OrderBy(static entry => entry.Item1, Comparer<BaselineKey>.Create(BaselineKey.Compare)))
        {
            text.Append(first ? "\n    { " : ",\n    { ");
            first = false;
            Add("rule", key.Rule);
            Add("path", key.Path);
            Add("definition", key.Definition);
            Add("field", key.Field);
            Add("value", key.Value);
            text.Append("\"count\": ").Append(count.ToString(CultureInfo.InvariantCulture)).Append(" }");
        }

        return text.Append(first ? "]\n}\n" : "\n  ]\n}\n").ToString();

        void Add(string name, string value)
        {
            text.Append('"').Append(name).Append("\": ");
            JsonObject.WriteText(value, text);
            text.Append(", ");
        }
    }
}
