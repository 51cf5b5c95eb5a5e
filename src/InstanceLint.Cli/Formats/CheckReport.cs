using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Cli.Formats;

/// <summary>The result of a check, as the formats show it.</summary>
internal sealed class CheckReport
{
    private readonly Dictionary<(string Rule, SourceSpan Span, string Message), AppliedFix> _fixes = [];
    private readonly CancellationToken _cancellation;
    private readonly string _folder;
    private (Source? Source, string Text, string[] Lines, FieldPlaces? Fields) _current = (null, string.Empty, [], null);

    /// <summary>Creates the report.</summary>
    /// <param name="workspace">What was checked.</param>
    /// <param name="result">The result.</param>
    /// <param name="fixes">The fixes that <c>instancelint fix</c> would apply.</param>
    /// <param name="folder">The full path of the current folder.</param>
    /// <param name="cancellation">Cancels writing.</param>
    internal CheckReport(
        Workspace workspace, LintResult result, IReadOnlyList<AppliedFix> fixes, string folder, CancellationToken cancellation)
    {
        (Workspace, Result, Fixes, _folder, _cancellation) = (workspace, result, fixes, folder, cancellation);
        Findings = [.. result.Findings.Reported()];
        foreach (var fix in fixes.Where(static fix => !fix.IsFollowUp))
        {
            _fixes[KeyOf(fix.Finding)] = fix;
        }
    }

    /// <summary>What was checked.</summary>
    internal Workspace Workspace { get; }

    /// <summary>The result.</summary>
    internal LintResult Result { get; }

    /// <summary>All fixes.</summary>
    internal IReadOnlyList<AppliedFix> Fixes { get; }

    /// <summary>The findings that are reported, in their order.</summary>
    internal IReadOnlyList<ProjectFinding> Findings { get; }

    /// <summary>The number of findings that have a fix.</summary>
    internal int Fixable => _fixes.Count;

    /// <summary>Returns the path of a file as the shell shows it: relative to the current folder if the file is below that.</summary>
    internal string Show(string path) => FilePaths.Below(_folder, path) is { } names ? string.Join('/', names) : path;

    /// <summary>Returns the fix of a finding, or <see langword="null"/> if none is certain.</summary>
    internal AppliedFix? FixOf(Finding finding) => _fixes.TryGetValue(KeyOf(finding), out var fix) ? fix : null;

    /// <summary>Returns a line of the text of a finding, or <see langword="null"/> if the text doesn't have it.</summary>
    internal string? LineOf(Finding finding, int line)
    {
        var lines = Read(finding).Lines;
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    /// <summary>Returns the kind and name of the definition of a finding, such as <c>InstanceType/gpu</c>, or an empty text.</summary>
    internal string DefinitionOf(Finding finding)
    {
        if (!finding.Span.IsText)
        {
            return string.Empty;
        }

        var text = Read(finding).Text;
        _current.Fields ??= FieldPlaces.Read(text);
        return _current.Fields.At(finding.Span.Start).Definition;
    }

    /// <summary>
    /// Returns the template from which a tool rendered the document of a finding, or <see langword="null"/>. Helm writes it in a comment at
    /// the start of each document.
    /// </summary>
    internal string? TemplateOf(Finding finding)
    {
        const string Comment = "# Source: ";
        var lines = Read(finding).Lines;
        for (var i = Math.Min(finding.Span.Start.Line, lines.Length) - 1; i >= 0; i--)
        {
            if (lines[i].StartsWith(Comment, StringComparison.Ordinal) && (i == 0 || lines[i - 1].TrimEnd() == "---"))
            {
                return lines[i][Comment.Length..].Trim();
            }

            if (lines[i].StartsWith("---", StringComparison.Ordinal) && i < finding.Span.Start.Line - 1)
            {
                return null;
            }
        }

        return null;
    }

    // Findings are sorted by file, so only the current one is kept.
    private (Source? Source, string Text, string[] Lines, FieldPlaces? Fields) Read(Finding finding)
    {
        _cancellation.ThrowIfCancellationRequested();
        var source = finding.Span.Source;
        if (!ReferenceEquals(_current.Source, source))
        {
            var text = (source as ManifestSource ?? Workspace.FindSource(source.Path))?.Read(_cancellation).Text;
            _current = (source, text ?? string.Empty, text is null ? [] : TextLines.Split(text), null);
        }

        return _current;
    }

    private static (string Rule, SourceSpan Span, string Message) KeyOf(Finding finding) =>
        (finding.Rule.Id, finding.Span, finding.Message);
}
