using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>A reader that ends early is no error; a full disk and a failure are.</summary>
public sealed class BrokenOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task A_reader_that_ends_changes_neither_the_exit_code_nor_standard_error(int buffer)
    {
        var expected = await Run.InAsync(_folder, "--format", "sarif");
        await using var output = Pipe(buffer, new IOException("Broken pipe"));
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { Output = output }, "--format", "sarif");
        Assert.Equal((expected.Code, expected.Error), (run.Code, run.Error));
    }

    [Fact]
    public async Task An_output_that_the_shell_has_closed_is_no_failure()
    {
        var expected = await Run.InAsync(_folder, "--format", "sarif");
        await using var output = Pipe(0, new UnauthorizedAccessException("Bad file descriptor"));
        Assert.Equal(expected.Code, (await Run.WithAsync(Run.ShellIn(_folder) with { Output = output }, "--format", "sarif")).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task A_full_disk_is_told_because_the_result_is_lost(int buffer)
    {
        await using var output = Pipe(buffer, new IOException("No space left on device", 28));
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { Output = output }, "--format", "sarif", "--quiet");
        Assert.Equal(2, run.Code);
        Assert.Equal("instancelint: standard output cannot be written because the disk is full; free disk space\n", run.Error);
    }

    [Fact]
    public async Task A_failure_is_an_internal_error_with_the_place_to_report_it()
    {
        await using var output = new FailingWriter();
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { Output = output });
        Assert.Equal(4, run.Code);
        Assert.StartsWith(
            "instancelint: internal error (InvalidOperationException: no room); report it at https://github.com/InstanceLint/InstanceLint/issues\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains(nameof(FailingWriter), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_works_gets_everything()
    {
        await using var bytes = new MemoryStream();
        await using (var output = new PipeWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16, leaveOpen: true)))
        {
            await Run.WithAsync(Run.ShellIn(_folder) with { Output = output }, "--format", "sarif");
        }

        Assert.Equal((await Run.InAsync(_folder, "--format", "sarif")).Output, Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static PipeWriter Pipe(int buffer, Exception exception) => new(new StreamWriter(new BrokenStream(exception), bufferSize: Math.Max(1, buffer)) { AutoFlush = buffer == 0 });

    private sealed class BrokenStream(Exception exception) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw exception;

        public override void Write(ReadOnlySpan<byte> buffer) => throw exception;
    }

    private sealed class FailingWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(string? value) => throw new InvalidOperationException("no room");
    }
}
