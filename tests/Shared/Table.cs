using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace InstanceLint.Testing;

/// <summary>Reads the results of Kubernetes' own code. Each row is a test case, named by its line.</summary>
internal static class Table
{
    /// <summary>Returns the columns of each row. The first one is a JSON string, which is decoded.</summary>
    internal static IEnumerable<TheoryDataRow<string, string[]>> Rows(string file) =>
        File.ReadLines(Repository.PathOf("tests", "kubernetes", file))
            .Select((line, index) => (Columns: line.Split('\t'), Line: index + 1))
            .Skip(1)
            .Select(row => new TheoryDataRow<string, string[]>(JsonSerializer.Deserialize<string>(row.Columns[0])!, row.Columns[1..])
            {
                TestDisplayName = $"{file}:{row.Line}",
            });
}
