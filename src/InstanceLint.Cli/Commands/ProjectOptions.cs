using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Cli.Inputs;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects.Clusters;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>The arguments and options of all commands that read manifests: which ones, and how.</summary>
internal sealed class ProjectOptions
{
    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = "Files, folders and patterns; a project file; or - for standard input. Without any: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _inputPath = new("--stdin-filename")
    {
        Description = "The file whose content standard input is. Its cluster is read too.",
        HelpName = "PATH",
    };

    private readonly Option<string> _cluster = new("--cluster")
    {
        Description = "The cluster that the files belong to, beside those in the settings.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _nodeSelector = new("--node-selector")
    {
        Description = "The node selector that the cluster's extension was installed with.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _knownTypes = new("--known-type")
    {
        Description = "An instance type of the cluster that is defined elsewhere.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _config = new("--config")
    {
        Description = "The settings file, instead of the nearest instancelint.yaml.",
        HelpName = "PATH",
    };

    private readonly Option<bool> _noIgnores = new("--no-ignores")
    {
        Description = "Check files that Git ignores too.",
    };

    private readonly Option<bool> _scripts = new("--scripts")
    {
        Description = "Check manifests in shell scripts and Markdown pages too, and read the names in ARM templates.",
    };

    /// <summary>Adds the arguments and options to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        Option[] options = [_inputPath, _cluster, _nodeSelector, _knownTypes, _config, _noIgnores, _scripts];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether no path is given.</summary>
    internal bool AreDefault(ParseResult parsed) => Paths(parsed).Length == 0;

    /// <summary>Returns what to read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="cancellation">Cancels reading standard input.</param>
    /// <exception cref="UsageException">An argument or option is invalid.</exception>
    internal async Task<WorkspaceRequest> ReadAsync(ParseResult parsed, Shell shell, CancellationToken cancellation)
    {
        var paths = Paths(parsed);
        var literal = parsed.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash)
            .Select(static token => token.Value).ToList();
        if (paths.FirstOrDefault(path => path.StartsWith('-') && path != StandardInput.Argument && !literal.Contains(path)) is { } unknown)
        {
            throw new UsageException($"{Wording.Quote(unknown)} is not an option; if it is a file, write it after --");
        }

        if (paths.Contains(string.Empty, StringComparer.Ordinal)
            || parsed.GetValue(_inputPath) is { Length: 0 }
            || parsed.GetValue(_cluster) is { Length: 0 })
        {
            throw new UsageException("an argument is empty, perhaps because a variable is not set; write a path or a name");
        }

        var readsInput = paths.Contains(StandardInput.Argument, StringComparer.Ordinal);
        if (readsInput && paths.Length > 1)
        {
            throw new UsageException("'-' cannot be combined with paths; run instancelint once for each");
        }

        if (!readsInput && parsed.GetValue(_inputPath) is not null)
        {
            throw new UsageException("--stdin-filename names the content of standard input; add '-'");
        }

        var projects = paths.Where(MSBuildCommand.IsProject).ToList();
        if (projects.Count > 0 && (paths.Length > 1 || parsed.GetValue(_config) is not null || parsed.GetValue(_scripts)))
        {
            throw new UsageException("a project cannot be combined with other paths, --config or --scripts; run instancelint once for it");
        }

        if (parsed.GetValue(_config) is { } config && !NewFile.Exists(Path.Combine(shell.Folder, config)))
        {
            throw new UsageException($"the settings file '{config}' does not exist; correct the path of --config");
        }

        var text = new ClusterSettingsText(static problem => throw new UsageException(problem));
        return new WorkspaceRequest(shell.Folder, readsInput ? [] : paths)
        {
            Input = readsInput ? await StandardInput.ReadAsync(shell.Input, cancellation) : null,
            Project = projects.Count == 0 ? null
                : await MSBuildCommand.EvaluateAsync(Path.GetFullPath(Path.Combine(shell.Folder, projects[0])), cancellation),
            InputPath = parsed.GetValue(_inputPath),
            SettingsPath = parsed.GetValue(_config),
            Cluster = parsed.GetValue(_cluster) ?? string.Empty,
            ExtensionNodeSelector = text.ReadNodeSelector("--node-selector", Join(parsed.GetValue(_nodeSelector))),
            KnownInstanceTypes = text.ReadNames("--known-type", Join(parsed.GetValue(_knownTypes))),
            HonorsIgnores = !parsed.GetValue(_noIgnores),
            IncludesScripts = parsed.GetValue(_scripts),
        };
    }

    private string[] Paths(ParseResult parsed) => parsed.GetValue(_paths) ?? [];

    private static string Join(string[]? values) => string.Join(";", values ?? []);
}
