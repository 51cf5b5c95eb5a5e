using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.LanguageServer.Connections;

/// <summary>Waits for the end of the client's process, because a pipe can outlive it.</summary>
internal static class ClientProcess
{
    /// <summary>Ends when the process does. It never ends if the process can't be watched.</summary>
    /// <param name="id">The ID of the process, or <see langword="null"/> if the client has none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task WaitForExitAsync(int? id, CancellationToken cancellation)
    {
        if (id is not { } known)
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
            return;
        }

        try
        {
            using var process = Process.GetProcessById(known);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
    }
}
