using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Files;

/// <summary>Detects changes of manifests by their content.</summary>
internal static class ManifestStamps
{
    /// <summary>Returns a text that changes when the content of a manifest does. Reading takes long, so it's done in parallel.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="System.OperationCanceledException">Reading was canceled.</exception>
    internal static string Read(IReadOnlyList<ManifestFile> manifests, CancellationToken cancellation)
    {
        var stamps = new string[manifests.Count];
        Parallel.For(0, stamps.Length, new ParallelOptions { CancellationToken = cancellation }, i => stamps[i] = manifests[i].ReadStamp());
        return string.Join("\n", stamps);
    }
}
