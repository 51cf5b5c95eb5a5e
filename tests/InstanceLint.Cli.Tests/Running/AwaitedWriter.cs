using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>A writer whose text a test can wait for.</summary>
internal sealed class AwaitedWriter : StringWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private (string Text, int Times, TaskCompletionSource Source)? _wait;

    internal AwaitedWriter()
        : base(CultureInfo.InvariantCulture) => NewLine = "\n";

    /// <summary>Waits until a text was written a number of times.</summary>
    internal Task WaitForAsync(string text, int times = 1)
    {
        lock (_lock)
        {
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _wait = (text, times, source);
            Check();
            return source.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    public override void Write(char value)
    {
        lock (_lock)
        {
            base.Write(value);
            Check();
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (_lock)
        {
            base.Write(value);
            Check();
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return base.ToString();
        }
    }

    private void Check()
    {
        if (_wait is { } wait && GetStringBuilder().ToString().Split(wait.Text).Length > wait.Times)
        {
            wait.Source.TrySetResult();
        }
    }
}
