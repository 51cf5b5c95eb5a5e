using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;

namespace InstanceLint.Files.Workspaces;

/// <summary>Reads files that hold manifests or names of instance types beside other things.</summary>
internal static class ScriptSources
{
    private static readonly string[] Shells = [".sh", ".bash"];
    private static readonly string[] Pages = [".md", ".markdown"];

    /// <summary>Whether a file is a shell script or a Markdown page, by its name.</summary>
    internal static bool IsScript(string path) => Has(path, Shells) || Has(path, Pages);

    /// <summary>Returns the manifests in a file, or the file itself if it can't be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static IReadOnlyList<ManifestSource> Read(ManifestSource file, CancellationToken cancellation)
    {
        if (file.Read(cancellation).Text is not { } text)
        {
            return [file];
        }

        var isShell = Has(file.Path, Shells);
        var isInCluster = isShell || file.Clusters is not [{ Length: 0 }];
        var entry = new ManifestEntry(file.Path, file.IsNamed, isInCluster ? file.Clusters : [file.Path]) { IsContext = file.IsContext };
        return isShell ? EmbeddedSource.FromShellScript(entry, text) : EmbeddedSource.FromMarkdownPage(entry, text);
    }

    /// <summary>Returns the cluster of a page that belongs to no other.</summary>
    internal static IEnumerable<string> PagesOf(ManifestSource source) => source.Clusters.Where(cluster => cluster == source.Path);

    private static bool Has(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
