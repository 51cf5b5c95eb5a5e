using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace InstanceLint.Conformance.Tests;

/// <summary>The drawing in <c>docs/architecture.md</c> shows the references that the project files have.</summary>
public class ArchitectureTests
{
    private const string Prefix = "InstanceLint.";

    private static readonly string Page = Repository.PathOf("docs", "architecture.md");

    private static readonly (string Name, IReadOnlyList<string> Uses)[] Projects =
        [.. Directory.GetDirectories(Repository.PathOf("src"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Select(path => (Path.GetFileNameWithoutExtension(path), UsesOf(path)))
            .OrderBy(project => project.Item1, StringComparer.Ordinal)];

    [Fact]
    public void The_drawing_is_made_from_the_project_references() =>
        Golden.VerifyBlock(Page, "<!-- projects -->", "<!-- /projects -->", Draw());

    [Fact]
    public void Every_project_has_its_row() => Assert.Equal(
        Projects.Select(project => project.Name),
        File.ReadLines(Page).Where(line => line.StartsWith($"| `{Prefix[..^1]}", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> UsesOf(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? string.Empty))
            .Where(name => name.StartsWith(Prefix[..^1], StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string Draw() => string.Concat(
    [
        "```mermaid\nflowchart BT\n",
        .. Projects.Select(project => $"  {NodeOf(project.Name)}[{project.Name.Replace(Prefix, string.Empty, StringComparison.Ordinal)}]\n"),
        .. Projects.SelectMany(project => project.Uses.Select(use => $"  {NodeOf(project.Name)} --> {NodeOf(use)}\n")),
        "```\n",
    ]);

    private static string NodeOf(string project) => project.Replace(Prefix, string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
