using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using InstanceLint.Projects;

namespace InstanceLint.Files.Workspaces;

/// <summary>Writes a file that the user names on the command line, unless it's another one that matters.</summary>
internal static class WrittenFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file atomically, unless the same run reads it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="workspace">What the run reads.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string path, string text, Workspace workspace) => Write(path, text, real =>
        InputsOf(workspace).Any(input => PathComparison.Default.Equals(input, path) || PathComparison.Default.Equals(input, real))
            ? "it is a file that this run reads; use another path"
            : null);

    /// <summary>Writes a file atomically, unless it has something else.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="content">What the file has, such as <c>nodes</c>.</param>
    /// <param name="isContent">Whether a text is that.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string path, string text, string content, Func<string, bool> isContent) => Write(path, text, real =>
        SettingsFiles.ReadSnapshot(real) switch
        {
            { Text: null, Problem: null } or { Text.Length: 0 } => null,
            { Text: { } old } when isContent(old) => null,
            _ => $"it exists and does not have {content}; use another path, or delete it",
        });

    private static string? Write(string path, string text, Func<string, string?> findReason)
    {
        try
        {
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                return $"'{path}' was not written because it is not a file; use the path of a file, or leave out --output for standard output";
            }

            if (Directory.Exists(path))
            {
                return $"'{path}' cannot be written because it is a folder; use the path of a file";
            }

            var real = new RealPaths().Resolve(path)?.FullName ?? path;
            if (findReason(real) is { } reason)
            {
                return $"'{path}' was not written because {reason}";
            }

            var bytes = Encoding.GetBytes(text);
            AtomicFile.Write(real, stream => stream.Write(bytes, 0, bytes.Length));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"'{path}' cannot be written; grant write access, free disk space, or use another path: {IOFailure.ReasonOf(exception, path)}";
        }
    }

    private static IEnumerable<string> InputsOf(Workspace workspace) =>
        workspace.Sources.Select(static source => source.Path)
            .Concat(workspace.Files.Select(static file => file.RealPath))
            .Concat(workspace.Settings.Severities.ConfigFiles.Select(static file => file.Path))
            .Concat(new[] { workspace.Settings.File?.Path, workspace.Settings.Baseline?.Path }.OfType<string>());
}
