using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Manifests;

/// <summary>The manifests of a project as an IDE sees them. They are linted together, once for all of their files.</summary>
/// <param name="options">What the build hands to the compiler.</param>
internal sealed class LiveManifests(AnalyzerOptions options)
{
    private readonly object _gate = new();
    private ILookup<string, ProjectFinding>? _findings;

    /// <summary>What is to be said of a file.</summary>
    internal IEnumerable<Diagnostic> Check(AdditionalText file, CancellationToken cancellation)
    {
        ILookup<string, ProjectFinding> findings;
        lock (_gate)
        {
            // What was cancelled is begun again by who asks next.
            findings = _findings ??= CheckAll(cancellation);
        }

        foreach (var (finding, severity) in findings[file.Path])
        {
            yield return Diagnostic.Create(
                ManifestDiagnosticDescriptors.Find(finding.Rule),
                Locations.ToLocation(finding.Span),
                CompilerProject.SeverityOf(severity),
                additionalLocations: null,
                properties: null,
                finding.Message);
        }
    }

    private ILookup<string, ProjectFinding> CheckAll(CancellationToken cancellation)
    {
        var project = CompilerProject.Read(options, cancellation);
        return ProjectLinter.Lint(project.Settings, project.Sources, cancellation).Findings
            .Reported()
            .ToLookup(finding => finding.Finding.Span.Path, StringComparer.Ordinal);
    }
}
