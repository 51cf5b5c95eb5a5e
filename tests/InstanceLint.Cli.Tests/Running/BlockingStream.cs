using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>Standard input in which nobody types anything until the test ends.</summary>
internal sealed class BlockingStream : MemoryStream
{
    private readonly ManualResetEventSlim _end = new();
    private readonly TaskCompletionSource _isRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a program reads.</summary>
    internal Task IsRead => _isRead.Task;

    public override int Read(byte[] buffer, int offset, int count) => Read();

    public override int Read(System.Span<byte> buffer) => Read();

    public override void CopyTo(Stream destination, int bufferSize) => _ = Read();

    protected override void Dispose(bool disposing)
    {
        _end.Set();
        base.Dispose(disposing);
    }

    private int Read()
    {
        _isRead.TrySetResult();
        _end.Wait();
        return 0;
    }
}
