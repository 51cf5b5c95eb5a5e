using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The tool, installed once for all tests of a class from a local feed into an empty folder.</summary>
public sealed class PackedTool(PackedPackage package) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("instancelint-tool-").FullName;

    /// <summary>The path of the command.</summary>
    public string Command => Path.Combine(_folder, OperatingSystem.IsWindows() ? "instancelint.exe" : "instancelint");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var output = await DotNet.RunAsync(
            _folder,
            ["tool", "install", "InstanceLint.Tool", "--tool-path", _folder, "--add-source", package.Feed, "--version", package.Version],
            package.Cache);
        output.ShouldSucceed();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>Runs the command.</summary>
    internal Task<Output> RunAsync(string folder, params string[] arguments) => RunAsync(folder, arguments, []);

    /// <summary>Runs the command with environment variables.</summary>
    internal Task<Output> RunAsync(string folder, string[] arguments, Dictionary<string, string?> variables) =>
        DotNet.RunAsync(folder, Command, arguments, new(variables) { ["NUGET_PACKAGES"] = package.Cache }, TestContext.Current.CancellationToken);
}
