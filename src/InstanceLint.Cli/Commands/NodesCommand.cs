using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Cli.Inputs;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects.Nodes;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Documents.Nodes;

namespace InstanceLint.Cli.Commands;

/// <summary>Shows the nodes in the output of kubectl, or writes only what InstanceLint reads of them.</summary>
internal sealed class NodesCommand(Shell shell)
{
    private const string Kubectl = "kubectl get nodes -o yaml";

    private readonly Argument<string?> _file = new("file")
    {
        Description = $"The output of '{Kubectl}' or '-o json'; or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _strip = new("--strip")
    {
        Description = "Write a file for the setting nodes, with only what InstanceLint reads.",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write instead of standard output, in JSON if its name ends with .json.",
        HelpName = "FILE",
    };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("nodes", "Shows the nodes in the output of kubectl, or strips it to a small file that can be checked in.");
        command.Arguments.Add(_file);
        command.Options.Add(_strip);
        command.Options.Add(_output);
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(parsed, cancellation));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (path, output) = (parsed.GetValue(_file), parsed.GetValue(_output));
        if (path is { Length: 0 } || output is { Length: 0 })
        {
            throw new UsageException("an argument is empty, perhaps because a variable is not set; write the path of a file");
        }

        if (path is not null and not StandardInput.Argument && path.StartsWith('-'))
        {
            throw new UsageException($"{Wording.Quote(path)} is not an option; if it is a file, write ./ before it");
        }

        if (path is null && shell.IsInputTerminal)
        {
            throw new UsageException($"nodes reads a file or standard input; write '{Kubectl} | instancelint nodes', or the path of a file");
        }

        if (output is not null && !parsed.GetValue(_strip))
        {
            throw new UsageException("--output names the file that --strip writes; add --strip");
        }

        var isInput = path is null or StandardInput.Argument;
        var file = isInput ? Decode(await StandardInput.ReadAsync(shell.Input, cancellation)) : SettingsFiles.ReadSnapshot(PathOf(path!));
        var name = isInput ? "standard input" : Wording.Quote(path!);
        return file.Text is { } text ? await Task.Run(() => Run(text, name, output, parsed.GetValue(_strip), cancellation), cancellation)
            : file.Problem is { } problem ? Fail($"{name} cannot be used because {problem}", ExitCode.Usage)
            : Fail($"{name} does not exist; correct the path, or write it with '{Kubectl}'", ExitCode.NothingFound);
    }

    private ExitCode Run(string text, string name, string? output, bool strips, CancellationToken cancellation)
    {
        var document = NodeDocumentReader.Read(text, Source.None, out var trees, cancellation);
        if (document.Problems is [var (span, message), ..])
        {
            return Fail(FormattableString.Invariant($"{name}, line {span.Start.Line}: {message}"), ExitCode.Usage);
        }

        if (document.Nodes.Count == 0)
        {
            return Fail($"{name} has no nodes; write it with '{Kubectl}'", ExitCode.Usage);
        }

        if (!strips)
        {
            NodeTable.Lines(document.Nodes).ToList().ForEach(shell.Output.WriteLine);
            return ExitCode.Success;
        }

        var isJson = output?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true;
        var stripped = isJson ? StrippedNodes.ToJson(trees) : StrippedNodes.ToYaml(trees);
        if (output is null)
        {
            shell.Output.Write(stripped);
            return ExitCode.Success;
        }

        return WrittenFile.Write(PathOf(output), stripped, "nodes", HasNodes) is { } problem ? Fail(problem, ExitCode.Usage) : ExitCode.Success;
    }

    private static SnapshotFile Decode(byte[] bytes) => FileEncoding.TryDecode(bytes, out var text)
        ? new(text, null)
        : new(null, "it is not UTF-8 or UTF-16 text; pipe text into it");

    private static bool HasNodes(string text) =>
        NodeDocumentReader.ReadTrees(text, Source.None, CancellationToken.None, out var problem).Count > 0 && problem is null;

    private ExitCode Fail(string problem, ExitCode code)
    {
        shell.Say(HarmlessText.Line(problem));
        return code;
    }

    private string PathOf(string path) => Path.GetFullPath(Path.Combine(shell.Folder, path));
}
