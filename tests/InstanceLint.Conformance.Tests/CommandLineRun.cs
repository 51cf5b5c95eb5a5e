extern alias Cli;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Cli::InstanceLint.Cli;

namespace InstanceLint.Conformance.Tests;

/// <summary>A run of the command line in a folder of its own.</summary>
internal static class CommandLineRun
{
    /// <summary>Runs a command and returns what it writes to standard output, with paths relative to the folder.</summary>
    /// <param name="command">The line as it's typed, without quotes.</param>
    /// <param name="files">The files in the folder, by name.</param>
    internal static async Task<string> Output(string command, IEnumerable<KeyValuePair<string, string>> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
        {
            folder.Write(name, text);
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var shell = new Shell { Folder = folder.Path, Input = Stream.Null, Output = output, Error = error };
        var code = await CommandLine.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)], shell, TestContext.Current.CancellationToken);
        Assert.True(code is ExitCode.Success or ExitCode.Findings, error.ToString());
        return output.ToString().Replace(folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Returns the options that a command has, such as <c>--format</c>.</summary>
    internal static async Task<IReadOnlyList<string>> Options(string command) =>
    [
        .. (await Output($"instancelint {command} --help", [])).Split('\n')
            .Where(static line => line.StartsWith("  -", StringComparison.Ordinal))
            .SelectMany(static line => line.Split(' ', ',').Where(static word => word.StartsWith("--", StringComparison.Ordinal)).Take(1)),
    ];
}
