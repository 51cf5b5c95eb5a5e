using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using InstanceLint.Cli.Formats;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;

namespace InstanceLint.Cli.Commands;

/// <summary>The options that say in which formats a result is written, and where.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "The format of standard output: " + string.Join(", ", OutputFormat.All.Select(static format => format.Name)) + ".",
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => OutputFormat.Text.Name,
    };

    private readonly Option<string[]> _outputs = new("--output", "-o")
    {
        Description = "A file to write too, such as sarif=instancelint.sarif. Can be repeated.",
        HelpName = "FORMAT=FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    internal OutputOptions() => _format.AcceptOnlyFromAmong([.. OutputFormat.All.Select(static format => format.Name)]);

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_outputs);
    }

    /// <summary>Whether standard output has the format for readers.</summary>
    internal bool IsText(ParseResult parsed) => Format(parsed) == OutputFormat.Text;

    /// <summary>Returns the files to write.</summary>
    /// <exception cref="UsageException">An option is invalid.</exception>
    internal IReadOnlyList<(OutputFormat Format, string Path)> Files(ParseResult parsed, Shell shell)
    {
        var files = (parsed.GetValue(_outputs) ?? []).Select(text => text.Split('=', 2) is [var name, { Length: > 0 } path]
            ? (Format: OutputFormat.Find(name), Path: Path.GetFullPath(Path.Combine(shell.Folder, path)))
            : throw new UsageException($"--output '{text}' has no format; use the form sarif=FILE")).ToList();
        return files.GroupBy(static file => file.Path, PathComparison.Default).FirstOrDefault(static same => same.Count() > 1) is { } twice
            ? throw new UsageException($"--output names '{twice.Key}' more than once; use a file for each format")
            : files;
    }

    /// <summary>Writes a report to standard output and to the files.</summary>
    /// <returns>Whether all files were written.</returns>
    internal bool Write(ParseResult parsed, CheckReport report, Shell shell)
    {
        var format = Format(parsed);
        if (format == OutputFormat.Text)
        {
            new TextFormat(shell.HasColor).Write(report, shell.Output);
        }
        else
        {
            format.Write(report, shell.Output);
        }

        shell.Output.Flush();
        var isWritten = true;
        foreach (var (other, path) in Files(parsed, shell))
        {
            using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
            other.Write(report, text);
            if (WrittenFile.Write(path, text.ToString(), report.Workspace) is { } problem)
            {
                shell.Say(problem);
                isWritten = false;
            }
        }

        return isWritten;
    }

    private OutputFormat Format(ParseResult parsed) => OutputFormat.Find(parsed.GetValue(_format)!);
}
