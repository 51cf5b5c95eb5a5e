using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace InstanceLint.Testing;

/// <summary>The verdicts of Kubernetes' own code, one row a test, named by its line.</summary>
internal static class Table
{
    /// <summary>The columns of each row; the first one is a JSON string, and comes decoded.</summary>
    internal static IEnumerable<TheoryDataRow<string, string[]>> Rows(string file) =>
        File.ReadLines(Repository.PathOf("tests", "kubernetes", file))
            .Select((line, index) => (Columns: line.Split('\t'), Line: index + 1))
            .Skip(1)
            .Select(row => new TheoryDataRow<string, string[]>(JsonSerializer.Deserialize<string>(row.Columns[0])!, row.Columns[1..])
            {
                TestDisplayName = $"{file}:{row.Line}",
            });
}
