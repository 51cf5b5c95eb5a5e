using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Cli;

/// <summary>Writes to a pipe. If its reader has ended, as <c>head</c> does, the rest is dropped without an error.</summary>
/// <param name="writer">The writer of the pipe.</param>
internal sealed class PipeWriter(TextWriter writer) : TextWriter
{
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    private bool _isBroken;

    /// <summary>Whether output to a file failed because its disk is full. Then the result is lost, and the exit code must say so.</summary>
    internal static bool IsFull(IOException exception) => exception.HResult is NoSpace or DiskFull;

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Try(() => writer.Write(value));

    public override void Write(string? value) => Try(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

    public override void Flush() => Try(writer.Flush);

    public override Task FlushAsync()
    {
        Flush();
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
            Try(writer.Dispose);
        }

        base.Dispose(disposing);
    }

    private void Try(Action write)
    {
        if (_isBroken)
        {
            return;
        }

        try
        {
            write();
        }
        catch (IOException exception)
        {
            _isBroken = true;
            if (IsFull(exception))
            {
                throw;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // The shell has closed the output, so no program reads it.
            _isBroken = true;
        }
    }
}
