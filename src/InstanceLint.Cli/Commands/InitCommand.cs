using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Writes a first settings file for the current folder, and says what it found.</summary>
internal sealed class InitCommand(Shell shell)
{
    private const string Schema = "https://raw.githubusercontent.com/InstanceLint/InstanceLint/main/docs/instancelint.schema.json";

    private readonly Option<bool> _baseline = new("--baseline")
    {
        Description = "Write a baseline with today's findings too, so that only new ones are reported.",
    };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("init", "Writes an instancelint.yaml for the current folder, with the clusters that its folders seem to be.");
        command.Options.Add(_baseline);
        command.SetAction(async (parsed, cancellation) =>
            (int)await Task.Run(() => Run(parsed.GetValue(_baseline), cancellation), cancellation));
        return command;
    }

    private ExitCode Run(bool writesBaseline, CancellationToken cancellation)
    {
        var path = Path.Combine(shell.Folder, SettingsFile.Name);
        var request = new WorkspaceRequest(shell.Folder, []) { SettingsPath = path };
        if (NewFile.Exists(path))
        {
            throw new UsageException($"'{path}' exists already; change it, or delete it and run init again");
        }

        var workspace = Workspace.Read(request, Configuration.Read, cancellation);
        var result = ProjectLinter.Lint(workspace.Settings, workspace.Sources, cancellation);
        shell.Output.WriteLine(result.Account);
        if (result.Account.Manifests == 0)
        {
            shell.Say("there is nothing to check in this folder; run init in the folder of your manifests");
            return ExitCode.NothingFound;
        }

        var proposal = ClusterProposal.Find(DefinitionsOf(result));
        if (NewFile.Write(path, Write(proposal, result)) is { } problem)
        {
            shell.Say(HarmlessText.Line(problem));
            return ExitCode.Usage;
        }

        Explain(proposal, result);
        return writesBaseline ? new BaselineCommand(shell).Update(request, isPrune: false, cancellation) : ExitCode.Success;
    }

    private void Explain(ClusterProposal? proposal, LintResult result)
    {
        shell.Output.WriteLine(proposal is null
            ? "All manifests belong to one cluster until the settings say otherwise."
            : HarmlessText.Line($"{Wording.And(proposal.Clusters)} define the same instance types, so each of these folders is a cluster."));
        if (MissingNamesOf(result) is { Count: > 0 } names)
        {
            shell.Output.WriteLine(HarmlessText.Line($"No manifest defines {Wording.List(names)}; if they exist in the cluster, list them as knownInstanceTypes."));
        }

        shell.Output.WriteLine($"Wrote {SettingsFile.Name}. Run instancelint to check the manifests.");
    }

    private IReadOnlyList<(string Name, string[] Folders)> DefinitionsOf(LintResult result) =>
    [
        .. result.Clusters.SelectMany(static cluster => cluster.Manifests)
            .Where(static manifest => !manifest.IsPatch)
            .SelectMany(static manifest => manifest.InstanceTypes)
            .Where(static type => type.HasValidName)
            .Select(type => (type.Name.Value, FilePaths.Below(shell.Folder, type.Name.Span.Path)?[..^1] ?? [])),
    ];

    // The names that workloads use and no manifest defines.
    private static IReadOnlyList<string> MissingNamesOf(LintResult result) =>
    [
        .. result.Clusters.SelectMany(static cluster => cluster.UndefinedReferences)
            .Select(static reference => reference.Name.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string Write(ClusterProposal? proposal, LintResult result)
    {
        List<string> lines = [$"# yaml-language-server: $schema={Schema}", "manifests: [\"**/*.yaml\", \"**/*.yml\"]"];
        if (proposal is null)
        {
            lines.Add("# The manifests belong to one cluster. If there are several, say which manifests belong to which:");
            lines.AddRange("# clusters:", "#   prod:", "#     manifests: [prod/**]");
        }
        else
        {
            lines.Add("clusters:");
            foreach (var cluster in proposal.Clusters)
            {
                lines.AddRange($"  {Quote(cluster)}:", $"    manifests: [{Quote(proposal.PatternOf(cluster))}]");
            }
        }

        if (MissingNamesOf(result) is { Count: > 0 } names)
        {
            lines.Add("# If these exist in the cluster, list them there:");
            lines.Add($"#     knownInstanceTypes: [{string.Join(", ", names)}]");
        }

        return string.Join("\n", lines) + "\n";
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
