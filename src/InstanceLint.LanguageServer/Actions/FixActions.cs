using System.Linq;
using System.Threading;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.LanguageServer.Actions;

/// <summary>Fixes, with the same checks as on the command line, so each of them is certain.</summary>
internal static class FixActions
{
    /// <summary>Returns the fix of a finding, or <see langword="null"/> if it has none.</summary>
    internal static CodeAction? Fix(ActionTarget target, ProjectFinding found, CancellationToken cancellation)
    {
        var outcome = ProjectFixer.FixSome(
            target.Result, target.IsEditable, finding => finding.Equals(found.Finding), cancellation);
        return outcome?.Done.FirstOrDefault(static fix => !fix.IsFollowUp) is { } fix
            ? target.Resolve(found, TitleOf(fix), target.Edits.Change(outcome.Texts), isPreferred: true)
            : null;
    }

    /// <summary>Returns all fixes of the document, or <see langword="null"/> if there are none.</summary>
    internal static CodeAction? FixAll(ActionTarget target, CancellationToken cancellation)
    {
        var outcome = ProjectFixer.FixSome(
            target.Result, target.IsEditable, finding => finding.Span.Path == target.Path, cancellation);
        return outcome is not { Texts.Count: > 0 } ? null : new CodeAction
        {
            Title = "Fix all InstanceLint findings in this file",
            Kind = CodeActionKinds.FixAll,
            Edit = target.Edits.Change(outcome.Texts),
        };
    }

    private static string TitleOf(AppliedFix fix) =>
        fix.Before == AppliedFix.Nothing ? $"Add '{fix.After}'"
        : fix.After == AppliedFix.Nothing ? $"Remove '{fix.Before}'"
        : $"Change '{fix.Before}' to '{fix.After}'";
}
