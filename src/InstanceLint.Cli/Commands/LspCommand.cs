using System.CommandLine;

namespace InstanceLint.Cli.Commands;

/// <summary>Serves an editor, which starts it and talks to it by standard input and output.</summary>
internal static partial class LspCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="shell">The shell.</param>
    internal static Command Create(Shell shell)
    {
        // Editors add it. It changes nothing, because standard input and output are the only connection.
        var command = new Command("lsp", "Serves an editor by the Language Server Protocol, over standard input and output.")
        {
            new Option<bool>("--stdio") { Description = "Use standard input and output. It is the default, and editors add it." },
        };
        command.SetAction((_, cancellation) => RunAsync(shell, cancellation));
        return command;
    }
}
