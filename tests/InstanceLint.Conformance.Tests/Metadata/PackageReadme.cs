using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>The README of a package, which consists of sections of other pages.</summary>
/// <param name="Package">The name of the package, which is its title.</param>
/// <param name="Sections">The sections: a page and a heading on it, or no heading for the text below the title.</param>
internal sealed partial record PackageReadme(string Package, (string Page, string Heading)[] Sections)
{
    private const string Introduction = "";

    /// <summary>The READMEs of all packages.</summary>
    internal static IReadOnlyList<PackageReadme> All { get; } =
    [
        new(
            "InstanceLint",
            [
                ("README.md", Introduction),
                ("README.md", "Install"),
                ("README.md", "Your first finding"),
                ("README.md", "What it checks"),
                ("docs/configuration.md", "Settings"),
                ("README.md", "Read on"),
            ]),
        new(
            "InstanceLint.Fluent",
            [
                ("docs/csharp.md", Introduction),
                ("docs/csharp.md", "Install"),
                ("docs/csharp.md", "Define"),
                ("docs/csharp.md", "Findings in code"),
                ("README.md", "Read on"),
            ]),
        new(
            "InstanceLint.Templates",
            [
                ("README.md", "Start from a template"),
                ("README.md", "Read on"),
            ]),
        new(
            "InstanceLint.Tool",
            [
                ("docs/command-line.md", Introduction),
                ("docs/command-line.md", "Install"),
                ("docs/command-line.md", "Your first finding"),
                ("docs/command-line.md", "Exit codes"),
                ("README.md", "Read on"),
            ])
        {
            Project = "InstanceLint.Cli",
        },
    ];

    /// <summary>The project that makes the package.</summary>
    internal string Project { get; init; } = Package;

    internal string FilePath => Repository.PathOf("src", Project, "README.md");

    /// <summary>The text. The title replaces the heading of the first section.</summary>
    internal string Write() =>
        $"# {Package}\n\n"
        + string.Join('\n', Sections.Select((section, i) => Read(section.Page, section.Heading, hasHeading: i > 0 && section.Heading != Introduction)));

    // The lines up to the next heading of the same or a higher level; of an introduction, those up to the next heading.
    private static string Read(string page, string heading, bool hasHeading)
    {
        var lines = File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n").Split('\n');
        var levels = LevelsOf(lines);
        var start = heading == Introduction ? 0 : Array.FindIndex(lines, line => line.TrimStart('#') == " " + heading);
        Assert.True(start >= 0 && levels[start] > 0, $"{page} needs the heading '{heading}'.");
        var end = Enumerable.Range(start + 1, lines.Length - start - 1)
            .FirstOrDefault(i => levels[i] > 0 && (heading == Introduction || levels[i] <= levels[start]), lines.Length);
        var text = string.Join('\n', lines[(hasHeading ? start : start + 1)..end].Where(line => !line.StartsWith("<!--", StringComparison.Ordinal)));
        return MakeAbsolute(page, text.Trim('\n') + "\n");
    }

    // The level of each line that is a heading, and 0 for all others. Code has comments that look like headings.
    private static int[] LevelsOf(string[] lines)
    {
        var isCode = false;
        return Array.ConvertAll(lines, line =>
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            return isCode ? 0 : line.Length - line.TrimStart('#').Length;
        });
    }

    // A package is not shown beside the pages that it links to.
    private static string MakeAbsolute(string page, string text) => Link().Replace(text, link =>
    {
        var target = link.Groups["target"].Value;
        return target.Contains("://", StringComparison.Ordinal)
            ? link.Value
            : $"]({new Uri(new Uri(Repository.Address + page), target)})";
    });

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();
}
