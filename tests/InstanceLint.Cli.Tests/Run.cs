using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>A run of the command line in this process.</summary>
/// <param name="Code">The exit code, as a number, because that is what users compare.</param>
/// <param name="Output">What was written to standard output.</param>
/// <param name="Error">What was written to standard error.</param>
internal sealed record Run(int Code, string Output, string Error)
{
    /// <summary>Runs a command in a folder, with nothing in standard input.</summary>
    internal static Task<Run> InAsync(TemporaryFolder folder, params string[] arguments) => WithAsync(ShellIn(folder), arguments);

    /// <summary>Runs a command in a folder, with a text in standard input.</summary>
    internal static Task<Run> PipeAsync(string input, TemporaryFolder folder, params string[] arguments) => WithAsync(ShellIn(folder, input), arguments);

    /// <summary>Runs a command in a shell of <see cref="ShellIn"/>.</summary>
    internal static Task<Run> WithAsync(Shell shell, params string[] arguments) => InterruptAsync(shell, arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs a command in a shell of <see cref="ShellIn"/>, until it's interrupted, as by Ctrl+C.</summary>
    internal static async Task<Run> InterruptAsync(Shell shell, string[] arguments, CancellationToken interrupt)
    {
        var code = await CommandLine.RunAsync(arguments, shell, interrupt);
        return new Run((int)code, shell.Output.ToString()!, shell.Error.ToString()!);
    }

    /// <summary>Creates a shell that is no terminal and has no environment variables. <c>with</c> changes it.</summary>
    internal static Shell ShellIn(TemporaryFolder folder, string input = "") => new()
    {
        Folder = folder.Path,
        Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Output = Writer(),
        Error = Writer(),
    };

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };
}
