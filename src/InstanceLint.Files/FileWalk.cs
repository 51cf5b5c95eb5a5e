using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;

namespace InstanceLint.Files;

/// <summary>Walks through the files below a folder. Folders that can't be read are reported. Links to folders aren't followed.</summary>
/// <param name="canEnter">Whether to look into a folder, given the names of the folders from the start.</param>
/// <param name="found">Receives the full path of each file, and the names of its folders and of the file from the start.</param>
/// <param name="cancellation">Cancels the walk.</param>
internal sealed class FileWalk(Func<string[], bool> canEnter, Action<string, string[]> found, CancellationToken cancellation)
{
    private readonly List<Finding> _findings = [];

    /// <summary>The folders that can't be read.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The number of files and folders that Git ignores, and that were therefore left out.</summary>
    internal int Ignored { get; private set; }

    /// <summary>The number of links to folders, which weren't followed.</summary>
    internal int Links { get; private set; }

    /// <summary>Walks through a folder.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="names">The names that precede those in the folder.</param>
    /// <param name="ignores">The rules of Git for the folder, or <see langword="null"/> to ignore nothing.</param>
    /// <exception cref="OperationCanceledException">The walk was canceled.</exception>
    internal void LookInto(string folder, string[] names, IgnoreRules? ignores = null)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                string[] path = [.. names, entry.Name];
                var subfolder = entry as DirectoryInfo;
                if (subfolder is not null && !canEnter(path))
                {
                    continue;
                }

                // A link can lead to a folder above.
                if (subfolder?.Attributes.HasFlag(FileAttributes.ReparsePoint) == true)
                {
                    Links++;
                }
                else if (ignores?.IsIgnored(entry.Name, isFolder: subfolder is not null) == true)
                {
                    Ignored++;
                }
                else if (subfolder is null)
                {
                    found(entry.FullName, path);
                }
                else
                {
                    LookInto(subfolder.FullName, path, ignores?.Enter(entry.Name));
                }
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            _findings.Add(CheckIsIncomplete.Rule.UnreadableFolder(
                SourceSpan.WholeFile(new PathSource(folder)), IOFailure.ReasonOf(exception, folder)));
        }
    }
}
