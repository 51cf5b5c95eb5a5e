using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Inputs;

/// <summary>Reads standard input.</summary>
internal static class StandardInput
{
    /// <summary>The argument that means standard input.</summary>
    internal const string Argument = "-";

    /// <summary>Returns all bytes. A terminal or pipe can't be interrupted while it's read, so the read is abandoned.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellation">Cancels reading.</param>
    internal static async Task<byte[]> ReadAsync(Stream input, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await Task.Run(() => CopyAll(input, bytes), CancellationToken.None).WaitAsync(cancellation);
        return bytes.ToArray();
    }

    private static void CopyAll(Stream input, MemoryStream bytes)
    {
        try
        {
            input.CopyTo(bytes);
        }
        catch (UnauthorizedAccessException)
        {
            // The shell has closed the input, so it's empty.
        }
    }
}
