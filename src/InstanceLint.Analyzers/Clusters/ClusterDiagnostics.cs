using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>Reports the findings in a cluster that need more than one member or manifest.</summary>
/// <param name="context">The end of the compilation.</param>
/// <param name="severities">The severities of findings in manifests.</param>
/// <param name="isReported">Whether a finding has been reported already.</param>
internal sealed class ClusterDiagnostics(
    CompilationAnalysisContext context, SeverityReader severities, Func<Finding, bool> isReported)
{
    /// <summary>Reports the findings in C#, and those in manifests that the task can't find.</summary>
    /// <param name="together">The cluster of manifests and program.</param>
    /// <param name="manifestsAlone">The same cluster without the program, as the task checks it.</param>
    internal void Add(ClusterDefinition together, ClusterDefinition manifestsAlone)
    {
        var findings = Linter.Lint([together, manifestsAlone], [], context.CancellationToken);
        var alone = new HashSet<(string, SourceSpan)>(findings.Where(finding => finding.Clusters.Contains(manifestsAlone)).Select(KeyOf));
        foreach (var finding in findings)
        {
            if (finding.Suppression is null
                && DiagnosticDescriptors.Find(finding.Rule) is { } descriptor
                && DiagnosticDescriptors.NeedsCluster(descriptor)
                && finding.Span is { IsText: true, Source: not ManifestSource { IsContext: true } }
                && finding.Clusters.Contains(together)
                && !alone.Contains(KeyOf(finding))
                && !isReported(finding))
            {
                ReportDiagnostic(finding, descriptor);
            }
        }
    }

    private void ReportDiagnostic(Finding finding, DiagnosticDescriptor descriptor)
    {
        var location = Locations.ToLocation(finding.Span);
        if (SeverityOf(finding, descriptor) is { } effective && !Typing.IsIn(location))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                location,
                effective,
                additionalLocations: null,
                FixProperties.Write(finding.Fix),
                finding.Message));
        }
    }

    // The compiler applies configuration files to diagnostics in C# only.
    private DiagnosticSeverity? SeverityOf(Finding finding, DiagnosticDescriptor descriptor)
    {
        if (finding.Span.Source is TreeSource)
        {
            return descriptor.DefaultSeverity;
        }

        var own = severities.Resolve(finding.Rule, finding.Span.Path);
        return own == EffectiveSeverity.None ? null : CompilerProject.SeverityOf(own);
    }

    private static (string, SourceSpan) KeyOf(Finding finding) => (finding.Rule.Id, finding.Span);
}
