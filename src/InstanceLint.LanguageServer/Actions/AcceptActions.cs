using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.LanguageServer.Actions;

/// <summary>Actions after which a finding isn't reported, although nothing is fixed.</summary>
internal static class AcceptActions
{
    /// <summary>Returns the comment that suppresses a finding, or <see langword="null"/> if none suppresses this finding alone.</summary>
    internal static CodeAction? Suppress(ActionTarget target, ProjectFinding found, CancellationToken cancellation)
    {
        if (found.Finding.Span.Source is not LiveSource source
            || !target.IsEditable(source)
            || target.Loaded.Project.ReadText(source, cancellation) is not { } text
            || SuppressingComment.Add(text, found.Finding, changed => target.Lint(changed, cancellation)) is not { } suppressed)
        {
            return null;
        }

        return target.Resolve(
            found, $"Suppress {found.Finding.Rule.Id} with a comment; then add the reason", Change(target, target.Path, text, suppressed));
    }

    /// <summary>Returns the baseline with one finding more, or <see langword="null"/> if a baseline can't hold it.</summary>
    internal static CodeAction? AddToBaseline(ActionTarget target, ProjectFinding found, CancellationToken cancellation)
    {
        var settings = target.Result.Project.Settings;
        var path = settings.BaselinePath ?? SettingsFiles.DefaultBaselineOf(settings);
        return BaselineUpdate.Add(path, target.Result, found.Finding, cancellation) is { } text && Write(target, path, text) is { } edit
            ? target.Resolve(found, $"Add this {found.Finding.Rule.Id} to the baseline", edit)
            : null;
    }

    /// <summary>Returns the settings that know a missing instance type, or <see langword="null"/> if the finding isn't about one.</summary>
    internal static CodeAction? Declare(ActionTarget target, ProjectFinding found)
    {
        if (found.Finding.Rule.Id != RuleIds.InstanceTypeMustExist
            || found.Finding.Clusters is not [{ Settings.Name: var cluster }]
            || NameAt(target, found.Finding) is not { } type)
        {
            return null;
        }

        var root = target.Loaded.Workspace.Root;
        var path = root.SettingsFile ?? System.IO.Path.Combine(root.Path, SettingsFile.Name);
        return KnownTypeEdit.Add(TextOf(target, path) ?? string.Empty, cluster, type) is { } text && Write(target, path, text) is { } edit
            ? target.Resolve(found, $"Declare '{type}' as an instance type that is defined elsewhere", edit)
            : null;
    }

    private static string? NameAt(ActionTarget target, Finding finding) => target.Result.Clusters
        .SelectMany(static cluster => cluster.Manifests)
        .SelectMany(static manifest => manifest.References())
        .FirstOrDefault(reference => reference.Name.Span == finding.Span)?.Name.Value;

    // The text in the editor, else that of the file, or null if there is none.
    private static string? TextOf(ActionTarget target, string path) =>
        target.Places.OpenTextOf(path) ?? SettingsFiles.ReadSnapshot(path).Text;

    private static WorkspaceEdit? Write(ActionTarget target, string path, string text) =>
        TextOf(target, path) is { } before ? Change(target, path, before, text)
        : target.Edits.CanCreate && !NewFile.Exists(path) ? target.Edits.Create(path, text)
        : null;

    private static WorkspaceEdit Change(ActionTarget target, string path, string before, string after) =>
        target.Edits.Change(new Dictionary<string, FixedText>(StringComparer.Ordinal) { [path] = new(before, after) });
}
