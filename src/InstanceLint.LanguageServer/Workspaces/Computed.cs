using System;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>A value that is computed when it's first asked for. If that fails or is canceled, the next one who asks computes it.</summary>
/// <param name="compute">Computes the value.</param>
#pragma warning disable CA1001 // A semaphore whose handle is not used has nothing to release.
internal sealed class Computed<T>(Func<CancellationToken, Task<T>> compute)
    where T : class
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile T? _value;

    /// <summary>The value, or <see langword="null"/> if it isn't computed yet.</summary>
    internal T? Value => _value;

    /// <summary>Whether the value has been requested.</summary>
    internal bool IsStarted { get; private set; }

    /// <summary>Returns the value.</summary>
    /// <param name="cancellation">Cancels the computation.</param>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    internal async Task<T> GetAsync(CancellationToken cancellation)
    {
        if (_value is { } known)
        {
            return known;
        }

        IsStarted = true;
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _value ??= await compute(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
