using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>Finds commands in the output of a build, by the grammar of each CI system. Any line break ends a line.</summary>
internal static class CiRecognizers
{
    /// <summary>Returns the names of the systems that find a command in an output.</summary>
    internal static string[] Recognize(string output)
    {
        // GitLab reads the raw output, the others read lines.
        var lines = Lines(output);
        (string, bool)[] systems =
        [
            ("Azure Pipelines", lines.Any(IsOfAzurePipelines)),
            ("GitHub", lines.Any(IsOfGitHub)),
            ("TeamCity", lines.Any(line => Contains(line, "##teamcity["))),
            ("GitLab", HasSection(output)),
        ];
        return [.. systems.Where(system => system.Item2).Select(system => system.Item1)];
    }

    // Commands anywhere in a line, formatting at its start.
    private static bool IsOfAzurePipelines(string line) => Contains(line, "##vso[") || StartsWith(line.Trim(), "##[");

    // Commands at the start of a line after white space; those of the older form anywhere.
    private static bool IsOfGitHub(string line) => StartsWith(line.Trim(), "::") || Contains(line, "##[");

    // As in the CI agents: by culture, and in any case.
    private static bool Contains(string line, string prefix) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(line, prefix, CompareOptions.IgnoreCase) >= 0 || line.Contains(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string line, string prefix) =>
        CultureInfo.InvariantCulture.CompareInfo.IsPrefix(line, prefix, CompareOptions.IgnoreCase) || line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static List<string> Lines(string output)
    {
        using var reader = new StringReader(output);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.AddRange(line.Split('\u0085', '\u2028', '\u2029', '\v', '\f'));
        }

        return lines;
    }

    // section_start:1560896352:name\r\e[0K
    private static bool HasSection(string output)
    {
        var start = output.IndexOf("section_", StringComparison.Ordinal);
        return start >= 0 && output.AsSpan(start).Contains("\r\u001B[0K", StringComparison.Ordinal);
    }
}
