using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Connections;

namespace InstanceLint.Cli.Commands;

/// <content>The server, which the program that is compiled ahead of time doesn't have.</content>
internal static partial class LspCommand
{
    private static async Task<int> RunAsync(Shell shell, CancellationToken cancellation)
    {
        // One thread waits for standard input all the time.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 1, ports);
        return (int)(await Host.RunAsync(shell.Input, shell.OutputStream, Configuration.Read, shell.Folder, cancellation)
            ? ExitCode.Success
            : ExitCode.Findings);
    }
}
