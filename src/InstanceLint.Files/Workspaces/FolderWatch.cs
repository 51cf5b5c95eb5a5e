using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Projects;

namespace InstanceLint.Files.Workspaces;

/// <summary>Waits for changes below a folder.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Editors and Git change several files at once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _changed = new(0);
    private readonly FileSystemWatcher _watcher;
    private readonly HashSet<string> _outputs;

    /// <summary>Starts to watch.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="outputs">The full paths of files whose changes mean nothing.</param>
    internal FolderWatch(string folder, IEnumerable<string> outputs)
    {
        _outputs = new HashSet<string>(outputs, PathComparison.Default);
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        _watcher.Changed += OnChange;
        _watcher.Created += OnChange;
        _watcher.Deleted += OnChange;
        _watcher.Renamed += OnChange;
        _watcher.Error += (_, _) => _changed.Release();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for the next change.</summary>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    internal async Task WaitAsync(CancellationToken cancellation)
    {
        await _changed.WaitAsync(cancellation).ConfigureAwait(false);
        while (await _changed.WaitAsync(Pause, cancellation).ConfigureAwait(false))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.EnableRaisingEvents = false;
        _watcher.Dispose();
    }

    // Git and builds write files of their own all the time.
    private void OnChange(object sender, FileSystemEventArgs change)
    {
        var path = change.FullPath.Replace('\\', '/');
        if (path.IndexOf("/.git/", StringComparison.Ordinal) < 0
            && path.IndexOf("/obj/", StringComparison.Ordinal) < 0
            && !_outputs.Contains(change.FullPath)
            && !AtomicFile.IsDraft(path))
        {
            _changed.Release();
        }
    }
}
