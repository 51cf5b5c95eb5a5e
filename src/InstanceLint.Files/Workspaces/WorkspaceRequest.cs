using System.Collections.Generic;
using InstanceLint.Projects;

namespace InstanceLint.Files.Workspaces;

/// <summary>What to read from folders that no project describes.</summary>
/// <param name="Folder">The full path of the current folder.</param>
/// <param name="Paths">The files, folders and patterns that are reported on and fixed. If there are none, the current folder.</param>
internal sealed record WorkspaceRequest(string Folder, IReadOnlyList<string> Paths)
{
    /// <summary>The text of standard input, or <see langword="null"/> if it isn't read.</summary>
    internal byte[]? Input { get; init; }

    /// <summary>The path of the file whose content standard input is, or <see langword="null"/> for a stream of its own.</summary>
    internal string? InputPath { get; init; }

    /// <summary>The project that lists the manifests, or <see langword="null"/>.</summary>
    internal ListedProject? Project { get; init; }

    /// <summary>The path of the settings file, or <see langword="null"/> for the nearest one.</summary>
    internal string? SettingsPath { get; init; }

    /// <summary>The name of the cluster that the files belong to, or empty.</summary>
    internal string Cluster { get; init; } = string.Empty;

    /// <summary>The node selector that the extension of this cluster was installed with, or <see langword="null"/>.</summary>
    internal IReadOnlyDictionary<string, string>? ExtensionNodeSelector { get; init; }

    /// <summary>Names of instance types of this cluster that are defined elsewhere.</summary>
    internal IReadOnlyList<string> KnownInstanceTypes { get; init; } = [];

    /// <summary>Whether files and folders that Git ignores are left out.</summary>
    internal bool HonorsIgnores { get; init; } = true;

    /// <summary>Whether to look into shell scripts, Markdown pages and ARM templates too.</summary>
    internal bool IncludesScripts { get; init; }

    /// <summary>The texts of files that are open in an editor, by their full paths. Not all of them need exist.</summary>
    internal IReadOnlyDictionary<string, string> OpenTexts { get; init; } = new Dictionary<string, string>(PathComparison.Default);
}
