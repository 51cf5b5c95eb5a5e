using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files.Workspaces;

namespace InstanceLint.Cli.Inputs;

/// <summary>Asks MSBuild what a project lists.</summary>
internal static class MSBuildCommand
{
    /// <summary>Whether a path is that of a project.</summary>
    internal static bool IsProject(string path) => Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Evaluates a project.</summary>
    /// <param name="path">The full path of the project.</param>
    /// <param name="cancellation">Cancels the evaluation.</param>
    /// <exception cref="UsageException">The project can't be evaluated, or doesn't use InstanceLint.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was canceled.</exception>
    internal static Task<ListedProject> EvaluateAsync(string path, CancellationToken cancellation) =>
        // The program that is compiled ahead of time is for machines without .NET, and starting processes would be a twentieth of it.
        RuntimeFeature.IsDynamicCodeSupported
            ? AskMSBuildAsync(path, cancellation)
            : throw new UsageException($"a project needs the .NET SDK; check '{path}' with the dotnet tool InstanceLint.Tool, or give its folder instead");

    private static async Task<ListedProject> AskMSBuildAsync(string path, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "msbuild", path, "-nologo", "-nodeReuse:false", "-t:InstanceLintJoinFrameworks",
            "-getItem:" + string.Join(',', EvaluatedProject.Items),
            "-getProperty:" + string.Join(',', EvaluatedProject.Properties),
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var (code, text) = await RunAsync(start, cancellation);
        if (code != 0)
        {
            throw new UsageException(text.Contains("MSB4057", StringComparison.Ordinal)
                ? $"'{path}' does not use the package InstanceLint; restore it, add the package, or give its folder instead"
                : $"MSBuild cannot evaluate '{path}'; correct it, or give its folder instead: {text.Trim()}");
        }

        return EvaluatedProject.Read(text).ToProject(path);
    }

    private static async Task<(int Code, string Text)> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(start)!;
            await using var registration = cancellation.Register(() => process.Kill(entireProcessTree: true));
#pragma warning disable RS0030 // These read from a process.
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
#pragma warning restore RS0030
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, process.ExitCode == 0 ? text : text + await errors);
        }
        catch (Win32Exception exception)
        {
            throw new UsageException($"a project needs the .NET SDK, and 'dotnet' cannot be started; install it, or give the folder of the project instead: {exception.Message}");
        }
    }
}
