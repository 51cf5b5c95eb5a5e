using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Cli.Commands;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli;

/// <summary>Parses the command line and runs a command.</summary>
internal static class CommandLine
{
    // Ctrl+C ends the program within a second, whatever it does.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="cancellation">Cancels the command, as Ctrl+C does.</param>
    internal static async Task<ExitCode> RunAsync(string[] arguments, Shell shell, CancellationToken cancellation = default)
    {
        try
        {
            var parsed = Create(shell).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException(OnOneLine(parsed.Errors[0].Message));
            }

            // The parser would give these to the check, and the command would do its work on other files than the user means.
            if (parsed.CommandResult.Command is not RootCommand
                && parsed.Tokens is [{ Type: TokenType.Argument or TokenType.Option } first, ..])
            {
                throw new UsageException($"{Wording.Quote(first.Value)} must not precede the command '{parsed.CommandResult.Command.Name}'; write the command first");
            }

            var configuration = new InvocationConfiguration
            {
                Output = shell.Output,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Patience,
            };
            var code = (ExitCode)await parsed.InvokeAsync(configuration, cancellation);
            await shell.Output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (UsageException exception)
        {
            shell.Say(HarmlessText.Line(exception.Message) + " (instancelint --help shows the options)");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (PipeWriter.IsFull(exception))
        {
            shell.Say("standard output cannot be written because the disk is full; free disk space");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // Whatever went wrong is reported as what it is: a bug of InstanceLint.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            shell.Say(HarmlessText.Line(
                $"internal error ({exception.GetType().Name}: {exception.Message}); report it at https://github.com/InstanceLint/InstanceLint/issues"));
            shell.Error.WriteLine(exception.StackTrace);
            return ExitCode.InternalError;
        }
    }

    // The parser lists the possible values on lines of their own.
    private static string OnOneLine(string message) =>
        message.Replace("\r", string.Empty, StringComparison.Ordinal).Replace(":\n\t", ": ", StringComparison.Ordinal)
            .Replace("\n\t", ", ", StringComparison.Ordinal).TrimEnd('.');

    private static RootCommand Create(Shell shell)
    {
        var root = new RootCommand("Checks Azure Machine Learning manifests for Kubernetes: instance types, and the deployments and jobs that run on them.");
        new CheckCommand(shell).AddTo(root);
        root.Subcommands.Add(new FixCommand(shell).Create());
        root.Subcommands.Add(new ReportCommand(shell).Create());
        root.Subcommands.Add(new ExplainCommand(shell).Create());
        root.Subcommands.Add(new InitCommand(shell).Create());
        root.Subcommands.Add(new BaselineCommand(shell).Create());
        root.Subcommands.Add(new NodesCommand(shell).Create());
        root.Subcommands.Add(LspCommand.Create(shell));
        root.Subcommands.Add(new SchemaCommand(shell).Create());
        root.Subcommands.Add(new CompletionCommand(shell).Create());
        return root;
    }
}
