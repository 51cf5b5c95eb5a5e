using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Cli.Formats;

/// <summary>A format of the result.</summary>
/// <param name="Name">The name.</param>
/// <param name="Write">Writes a report.</param>
internal sealed record OutputFormat(string Name, Action<CheckReport, TextWriter> Write)
{
    /// <summary>The format for readers, which is the default.</summary>
    internal static OutputFormat Text { get; } = new("text", static (report, output) => new TextFormat(hasColor: false).Write(report, output));

    /// <summary>All formats.</summary>
    internal static IReadOnlyList<OutputFormat> All { get; } =
    [
        Text,
        new("short", ShortFormat.Write),
        new("gcc", ShortFormat.WriteAsGcc),
        new("json", JsonFormat.Write),
        new("sarif", SarifFormat.Write),
        new("github", GitHubFormat.Write),
        new("azure", AzureFormat.Write),
        new("junit", JUnitFormat.Write),
    ];

    /// <summary>Returns the format with a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static OutputFormat Find(string name) => All.FirstOrDefault(format => format.Name == name)
        ?? throw new UsageException($"'{name}' is not a format; use one of {string.Join(", ", All.Select(static format => format.Name))}");
}
