using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.LanguageServer.Diagnostics;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Rules.Findings;

namespace InstanceLint.LanguageServer.Actions;

/// <summary>What code actions are asked for.</summary>
/// <param name="Loaded">The project.</param>
/// <param name="Result">Its findings.</param>
/// <param name="Path">The path of the document.</param>
/// <param name="Places">Converts places.</param>
/// <param name="Edits">Makes edits.</param>
internal sealed record ActionTarget(LoadedProject Loaded, LintResult Result, string Path, PlaceConverter Places, EditBuilder Edits)
{
    private DiagnosticConverter Converter => new(Places);

    /// <summary>The findings in the document.</summary>
    internal IEnumerable<ProjectFinding> Findings =>
        Result.Findings.Reported().Where(found => PathComparison.Default.Equals(found.Finding.Span.Path, Path));

    /// <summary>Whether an action may change a manifest.</summary>
    internal bool IsEditable(ManifestSource source) =>
        source is LiveSource { IsContext: false } live && (live.File is not { } file || Loaded.Workspace.IsFixable(file));

    /// <summary>Creates the action that resolves one finding.</summary>
    internal CodeAction Resolve(ProjectFinding found, string title, WorkspaceEdit edit, bool isPreferred = false) => new()
    {
        Title = title,
        Kind = CodeActionKinds.QuickFix,
        Diagnostics = [Converter.Convert(found)],
        IsPreferred = isPreferred ? true : null,
        Edit = edit,
    };

    /// <summary>Returns the findings that are reported if the document has another text.</summary>
    internal IReadOnlyList<Finding> Lint(string text, CancellationToken cancellation) =>
    [
        .. Loaded.Project.With(new Dictionary<string, string>(StringComparer.Ordinal) { [Path] = text }, cancellation)
            .LintAll(cancellation)
            .Reported()
            .Select(static found => found.Finding),
    ];
}
