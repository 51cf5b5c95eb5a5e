using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>
/// Ways to write definitions in C#: those in <c>Correct.txt</c> have no finding, those in <c>Wrong.txt</c> have the findings in their markup.
/// </summary>
internal static class Ways
{
    private const string Heading = "=== ";

    internal const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Threading.Tasks;
        using InstanceLint.Fluent;

        """;

    internal static IReadOnlyDictionary<string, string> Correct { get; } = Read("Correct.txt");

    internal static IReadOnlyDictionary<string, string> Wrong { get; } = Read("Wrong.txt");

    private static Dictionary<string, string> Read(string file)
    {
        var ways = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var way in ("\n" + File.ReadAllText(Repository.PathOf("tests", "Shared", "Ways", file)).ReplaceLineEndings("\n")).Split("\n" + Heading).Skip(1))
        {
            var end = way.IndexOf('\n', StringComparison.Ordinal);
            ways.Add(way[..end], way[(end + 1)..]);
        }

        return ways;
    }
}
