using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Files;

/// <summary>Reads settings files and baselines. A file that can't be read has the reason as its finding.</summary>
internal static class SettingsFiles
{
    // Written by hand, so a larger file is something else.
    private const int MaxBytes = 1024 * 1024;

    // The nodes of large clusters, with the images of each.
    private const int MaxSnapshotBytes = 256 * 1024 * 1024;

    /// <summary>Reads a settings file.</summary>
    /// <param name="path">The full path, or an empty text for none.</param>
    /// <param name="openTexts">The texts of files that are open in an editor, by path.</param>
    /// <returns>The settings, or <see langword="null"/> if the file doesn't exist.</returns>
    internal static SettingsFile? Read(string path, IReadOnlyDictionary<string, string>? openTexts = null)
    {
        if (openTexts is not null && openTexts.TryGetValue(path, out var open))
        {
            return SettingsFileReader.Read(open, new PathSource(path));
        }

        if (path.Length == 0 || !(File.Exists(path) || Directory.Exists(path)))
        {
            return null;
        }

        var source = new PathSource(path);
        return TryRead(path, MaxBytes, out var text) is { } problem
            ? SettingsFileReader.Unreadable(source, $"the settings in this file are ignored because {problem}")
            : SettingsFileReader.Read(text, source);
    }

    /// <summary>Returns the settings with what the files contain that describe clusters.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static ProjectSettings WithSnapshots(ProjectSettings settings, CancellationToken cancellation) =>
        new SnapshotReader(settings, static path => ReadSnapshot(path.FullPath), cancellation).Read();

    /// <summary>Reads a file that describes a cluster.</summary>
    /// <param name="path">The full path.</param>
    internal static SnapshotFile ReadSnapshot(string path) =>
        !File.Exists(path) && !Directory.Exists(path) ? new SnapshotFile(null, null)
        : TryRead(path, MaxSnapshotBytes, out var text) is { } problem ? new SnapshotFile(null, problem)
        : new SnapshotFile(text, null);

    /// <summary>Returns the settings with the baseline that they name, or that has the default name and is beside them.</summary>
    /// <param name="settings">The settings.</param>
    internal static ProjectSettings WithBaseline(ProjectSettings settings)
    {
        var named = settings.BaselinePath;
        var path = named ?? DefaultBaselineOf(settings);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return named is null ? settings : settings with
            {
                Baseline = BaselineReader.Unreadable(
                    new PathSource(path), "the baseline does not exist; write it, or correct its path") with
                {
                    IsReadable = true,
                },
            };
        }

        var source = new PathSource(path);
        var baseline = TryRead(path, ManifestMustBeReadable.MaxBytes, out var text) is { } problem
            ? BaselineReader.Unreadable(source, $"the baseline is ignored because {problem}")
            : BaselineReader.Read(text, source);
        return settings with
        {
            Baseline = baseline with
            {
                MissingFiles =
                [
                    .. baseline.Entries.Select(static entry => entry.Key.Path).Distinct(PathComparison.Default)
                        .Where(static file => !File.Exists(file)),
                ],
            },
        };
    }

    /// <summary>Returns the path of the baseline unless the settings name another: beside the settings file, or the project.</summary>
    /// <param name="settings">The settings.</param>
    internal static string DefaultBaselineOf(ProjectSettings settings) =>
        Path.Combine(Folders.GetParent(settings.File?.Path ?? settings.Path) ?? string.Empty, Baseline.DefaultName);

    /// <summary>
    /// Returns a text that changes with the content of the baseline and of the files that describe clusters, wherever they are.
    /// </summary>
    /// <param name="settings">The settings.</param>
    internal static string ContentStampOf(ProjectSettings settings)
    {
        var baseline = settings.BaselinePath ?? DefaultBaselineOf(settings);
        return string.Join("\n", new[] { baseline }.Concat(SnapshotsOf(settings)).Select(FileStamp.FromContent));
    }

    /// <summary>Returns a text that changes when the settings file, the baseline or a file that describes a cluster does.</summary>
    /// <param name="settings">The settings.</param>
    internal static string StampOf(ProjectSettings settings)
    {
        var baseline = settings.BaselinePath ?? DefaultBaselineOf(settings);
        return string.Join("\n", new[] { settings.File?.Path, baseline }.Concat(SnapshotsOf(settings)).OfType<string>().Select(StampOf));
    }

    private static IEnumerable<string> SnapshotsOf(ProjectSettings settings) => settings.Nodes
        .OrderBy(static cluster => cluster.Key, StringComparer.Ordinal)
        .SelectMany(static cluster => cluster.Value.Files)
        .Select(static file => file.FullPath);

    private static string StampOf(string path) => FileStamp.FromContent(path) is { Length: > 0 } stamp ? $"{path} {stamp}" : string.Empty;

    // Returns why a file can't be read, as the end of a sentence with a remedy.
    private static string? TryRead(string path, int maxBytes, out string text)
    {
        text = string.Empty;
        try
        {
            if (Directory.Exists(path))
            {
                return "it is a folder; replace it with a file";
            }

            var file = new FileInfo(path);
            if (file.Length > maxBytes)
            {
                return $"it is larger than {maxBytes / (1024 * 1024)} MiB; remove something from it";
            }

            // Pipes and devices have a length of 0 too, and opening one can block forever.
            return file.Length == 0 || FileEncoding.TryDecode(File.ReadAllBytes(path), out text)
                ? null
                : "it is not UTF-8 or UTF-16 text; save it as UTF-8";
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"it cannot be read; grant read access: {IOFailure.ReasonOf(exception, path)}";
        }
    }
}
