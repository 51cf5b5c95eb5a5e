using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;

namespace InstanceLint.Package.Tests;

/// <summary>The packages in package.json, installed once and kept in the artifacts folder.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Manifest = Repository.PathOf("tests", "InstanceLint.Package.Tests", "LanguageServer", "package.json");
    private static readonly string Folder = Repository.PathOf("artifacts", "language-server");

    /// <summary>Returns the folder of the packages, or the reason why there is none.</summary>
    internal static async Task<(string? Folder, string Reason)> InstallAsync()
    {
        if (await RunAsync(Repository.Root, "node", "--version") is { } noNode)
        {
            return (null, noNode);
        }

        var installed = Path.Combine(Folder, "package.json");
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == await File.ReadAllTextAsync(Manifest))
        {
            return (Folder, string.Empty);
        }

        // Installs into a folder of another name, so an incomplete installation is never used.
        var part = Folder + "-" + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(part);
        File.Copy(Manifest, Path.Combine(part, "package.json"));
        try
        {
            if (await RunAsync(part, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--engine-strict") is { } noPackages)
            {
                return (null, noPackages);
            }

            if (Directory.Exists(Folder))
            {
                Directory.Delete(Folder, recursive: true);
            }

            Directory.Move(part, Folder);
            return (Folder, string.Empty);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    /// <summary>Runs a command. Returns the reason for a failure, or <see langword="null"/>.</summary>
    internal static async Task<string?> RunAsync(string folder, string command, params string[] arguments)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var result = await Cli.Wrap(command).WithWorkingDirectory(folder).WithArguments(arguments)
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(timeout.Token);
            return result.ExitCode == 0 ? null : $"{command} {arguments[0]} failed: {result.StandardError.Trim()}";
        }
        catch (OperationCanceledException)
        {
            return $"{command} {arguments[0]} took more than {Patience.TotalMinutes} minutes";
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return $"{command} cannot be started: {exception.Message}";
        }
    }
}
