using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers;

/// <summary>The manifests of a project as an IDE sees them. They are judged together, once for all of their files.</summary>
/// <param name="options">What the build hands to the compiler.</param>
internal sealed class LiveManifests(AnalyzerOptions options)
{
    private readonly object _gate = new();
    private ILookup<string, Finding>? _findings;
    private ManifestSeverities? _severities;

    /// <summary>Whether an IDE asks, and no build.</summary>
    internal static bool AreWanted(AnalyzerOptions options) => ManifestFiles.IsTrue(options.AnalyzerConfigOptionsProvider.GlobalOptions, "build_property._InstanceLintLive");

    /// <summary>What is to be said of a file.</summary>
    internal IEnumerable<Diagnostic> Judge(AdditionalText file, CancellationToken cancellation)
    {
        ILookup<string, Finding> findings;
        ManifestSeverities severities;
        lock (_gate)
        {
            // What was cancelled is begun again by who asks next.
            findings = _findings ??= JudgeAll(cancellation);
            severities = _severities ??= new ManifestSeverities(options.AdditionalFiles.Where(IsConfig), cancellation);
        }

        foreach (var finding in findings[file.Path])
        {
            if (severities.Of(finding.Rule, file.Path) is { } severity)
            {
                yield return Diagnostic.Create(
                    ManifestDiagnosticDescriptors.Find(finding.Rule),
                    SourceOrigin.In(file, finding.Origin),
                    severity,
                    additionalLocations: null,
                    properties: null,
                    finding.Message);
            }
        }
    }

    private ILookup<string, Finding> JudgeAll(CancellationToken cancellation)
    {
        var manifests = new ManifestFiles(options, cancellation);
        var isOpen = ManifestFiles.IsTrue(options.AnalyzerConfigOptionsProvider.GlobalOptions, "build_property.InstanceLintUsesFluent");
        ClusterDefinition[] clusters =
            [.. manifests.Clusters.Select(name => new ClusterDefinition(manifests.SettingsOf(name) with { IsOpen = isOpen }, manifests.ManifestsOf(name)))];
        return Linter.LintCancellable(clusters, cancellation).Where(finding => finding.Suppression is null).ToLookup(finding => finding.Origin.Path, StringComparer.Ordinal);
    }

    private bool IsConfig(AdditionalText file) => ManifestFiles.IsTrue(options.AnalyzerConfigOptionsProvider.GetOptions(file), "build_metadata.AdditionalFiles.InstanceLintConfig");
}
