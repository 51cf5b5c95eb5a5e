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

/// <summary>The manifests of a project in an IDE. All files are linted together, once.</summary>
/// <param name="options">The data that the build passes to the compiler.</param>
internal sealed class LiveManifests(AnalyzerOptions options)
{
    private readonly object _gate = new();
    private ILookup<string, ProjectFinding>? _findings;

    /// <summary>Returns the diagnostics in a file.</summary>
    internal IEnumerable<Diagnostic> Check(AdditionalText file, CancellationToken cancellation)
    {
        ILookup<string, ProjectFinding> findings;
        lock (_gate)
        {
            // If linting is canceled, the next call starts it again.
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

    private ILookup<string, ProjectFinding> CheckAll(CancellationToken cancellation) =>
        LiveProject.Lint(options, cancellation).Findings
            .Reported()
            .ToLookup(finding => finding.Finding.Span.Path, StringComparer.Ordinal);
}
