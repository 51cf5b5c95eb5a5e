using System.CommandLine;

namespace InstanceLint.Cli.Commands;

/// <summary>Writes the script with which a shell completes the command line.</summary>
internal sealed class CompletionCommand(Shell shell)
{
    private const string Bash =
        """
        _instancelint() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(instancelint "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _instancelint instancelint

        """;

    private const string Zsh =
        """
        #compdef instancelint
        _instancelint() {
          local -a words_found
          words_found=("${(@f)$(instancelint "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a words_found
          _files
        }
        compdef _instancelint instancelint

        """;

    private const string Fish =
        """
        complete -c instancelint -a '(instancelint "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName instancelint -ScriptBlock {
          param($word, $line, $position)
          instancelint "[suggest:$position]" "$line" | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    private readonly Argument<string> _name = new("shell") { Description = "The shell: bash, zsh, fish or pwsh." };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("completion", "Writes the script with which a shell completes commands, options and rules.");
        _name.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        command.Arguments.Add(_name);
        command.SetAction(parsed =>
        {
            shell.Output.Write(parsed.GetValue(_name) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return (int)ExitCode.Success;
        });
        return command;
    }
}
