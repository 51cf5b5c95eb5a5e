using System.CommandLine;

namespace InstanceLint.Cli.Commands;

/// <summary>Serves an editor, which starts it and talks to it by standard input and output.</summary>
/// <param name="shell">The shell.</param>
internal sealed partial class LspCommand(Shell shell)
{
    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        // There is no other way to talk to it, so the option changes nothing, but editors add it.
        var command = new Command("lsp", "Serves an editor by the Language Server Protocol, over standard input and output.")
        {
            new Option<bool>("--stdio") { Description = "Use standard input and output. It is the default, and editors add it." },
        };
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }
}
