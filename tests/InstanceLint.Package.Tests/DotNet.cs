using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.EventStream;

namespace InstanceLint.Package.Tests;

/// <summary>The result of a command.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Text">The whole output.</param>
internal sealed partial record Output(int ExitCode, string Text)
{
    /// <summary>The lines, without the summary that repeats some of them.</summary>
    internal string[] Lines =>
    [
        .. Text.Split('\n')
            .Select(line => line.Trim())
            .TakeWhile(line => line is not ("Build succeeded." or "Build FAILED.")),
    ];

    /// <summary>Returns the lines with findings, with paths relative to a folder.</summary>
    internal string[] Findings(string folder) =>
    [
        .. Lines
            .Where(line => line.Contains(" INST", System.StringComparison.Ordinal))
            .Select(line => line.Replace(folder, string.Empty, System.StringComparison.Ordinal).Replace('\\', '/')),
    ];

    /// <summary>Returns the same lines, reduced to file, line, column and ID.</summary>
    internal string[] Places(string folder) => [.. Findings(folder).Select(line => PlacePattern().Replace(line, "${place}): ${severity} ${rule}"))];

    /// <summary>The summaries of InstanceLint for the whole build.</summary>
    internal string[] Summaries => [.. Lines.Where(line => line.StartsWith("InstanceLint: ", System.StringComparison.Ordinal))];

    internal Output ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }

    internal Output ShouldFail()
    {
        Assert.True(ExitCode != 0, Text);
        return this;
    }

    // The compiler prints a position, the task a span.
    [GeneratedRegex("^(?<place>.*\\([0-9]+,[0-9]+)(,[0-9]+,[0-9]+)?\\): (?<severity>warning|error|message) (?<rule>INST[0-9]{4}): .*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlacePattern();
}

/// <summary>Runs the dotnet command as if outside of a CI system, without servers that keep running.</summary>
internal static class DotNet
{
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["CI"] = null,
        ["TF_BUILD"] = null,
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",

        // Most commands end before code is worth being measured and compiled once more.
        ["DOTNET_TieredPGO"] = "0",
        ["UseSharedCompilation"] = "false",
    };

    internal static Task<Output> RunAsync(string folder, IEnumerable<string> arguments, string? packages = null, CancellationToken cancellation = default) =>
        RunAsync(folder, "dotnet", arguments, packages is null ? [] : new() { ["NUGET_PACKAGES"] = packages }, cancellation);

    /// <summary>Runs the command and returns each line at once.</summary>
    internal static async IAsyncEnumerable<string> Listen(
        string folder, string[] arguments, string packages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var command = Cli.Wrap("dotnet")
            .WithWorkingDirectory(folder)
            .WithArguments(arguments)
            .WithEnvironmentVariables(new Dictionary<string, string?>(Environment) { ["NUGET_PACKAGES"] = packages })
            .WithValidation(CommandResultValidation.None);
        await foreach (var line in command.ListenAsync(cancellation))
        {
            if (line is StandardOutputCommandEvent { Text: var output })
            {
                yield return output;
            }
            else if (line is StandardErrorCommandEvent { Text: var error })
            {
                yield return error;
            }
        }
    }

    /// <summary>Runs a command that runs the dotnet command.</summary>
    internal static async Task<Output> RunAsync(
        string folder, string command, IEnumerable<string> arguments, Dictionary<string, string?> variables, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string?>(Environment);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        var result = await Cli.Wrap(command)
            .WithWorkingDirectory(folder)
            .WithArguments(arguments)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellation);
        return new Output(result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
