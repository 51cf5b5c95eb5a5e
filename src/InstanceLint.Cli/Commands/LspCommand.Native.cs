using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Commands;

/// <content>The library for the protocol can't be compiled ahead of time.</content>
internal static partial class LspCommand
{
    private static Task<int> RunAsync(Shell _, CancellationToken __) => throw new UsageException(
        "lsp comes with the .NET tool; install it with dotnet tool install --global InstanceLint.Tool");
}
