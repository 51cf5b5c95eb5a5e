using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>The completion scripts work in their shells.</summary>
public sealed class CompletionCommandTests : IDisposable
{
    private const string Mark = "[suggest:";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef instancelint")]
    [InlineData("fish", "complete -c instancelint")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName instancelint")]
    public async Task Each_shell_has_a_script_that_asks_for_suggestions(string shell, string registration)
    {
        var run = await Run.InAsync(_folder, "completion", shell);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains(registration, run.Output, StringComparison.Ordinal);
        Assert.Contains(Mark, run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
    }

    [Theory]
    [InlineData("tcsh")]
    [InlineData("")]
    public async Task Another_shell_is_refused_with_the_ones_there_are(string shell)
    {
        var run = await Run.InAsync(_folder, "completion", shell);
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("bash", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instancelint --fo", "--fo", "--format")]
    [InlineData("instancelint explain INST200", "INST200", "INST2001\nINST2009")]
    [InlineData("instancelint explain INST1", "INST1", "")]
    public async Task Bash_completes_a_word_with_what_the_program_suggests(string line, string word, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no bash");
        _folder.Write("completion.sh", (await Run.InAsync(_folder, "completion", "bash")).Output);

        // The program of the test suggests all of this, and only for the question that the script should ask.
        _folder.Write(
            "test.sh",
            $$"""
            instancelint() {
              if [ "$1" = "[suggest:{{line.Length}}]" ] && [ "$2" = "{{line}}" ]; then printf '%s\n' --format INST2001 INST2009 'two words'; fi
            }
            . ./completion.sh
            COMP_LINE="{{line}}"
            COMP_POINT=${#COMP_LINE}
            COMP_WORDS=($COMP_LINE)
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            $(complete -p instancelint | sed 's/.*-F \([^ ]*\).*/\1/') instancelint "{{word}}"
            printf '%s\n' "${COMPREPLY[@]}"
            """.ReplaceLineEndings("\n"));
        Assert.Equal(expected, await BashAsync("set -e; . ./test.sh"));
    }

    private async Task<string> BashAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", command])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(string.Empty, await error);
        return output.TrimEnd('\n');
    }
}
