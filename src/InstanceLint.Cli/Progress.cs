using System;
using System.Threading;

namespace InstanceLint.Cli;

/// <summary>Shows in a terminal that something takes long, and for how long already.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _work;
    private readonly Shell _shell;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private int _seconds;
    private bool _isStopped;

    private Progress(string work, Shell shell)
    {
        (_work, _shell) = (work, shell);
        _timer = shell.IsErrorTerminal ? new Timer(Show, null, Interval, Interval) : null;
    }

    /// <summary>Starts to wait.</summary>
    /// <param name="work">What takes long.</param>
    /// <param name="shell">The shell.</param>
    internal static Progress Start(string work, Shell shell) => new(work, shell);

    /// <summary>Ends the wait, and clears the line.</summary>
    internal void Stop()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            if (_seconds > 0 && !_isStopped)
            {
                _shell.Error.Write("\r\u001B[K");
            }

            _isStopped = true;
        }
    }

    public void Dispose() => Stop();

    private void Show(object? state)
    {
        lock (_lock)
        {
            if (!_isStopped)
            {
                _shell.Error.Write(FormattableString.Invariant($"\r{_work} ({++_seconds} s)"));
            }
        }
    }
}
