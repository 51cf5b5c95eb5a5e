using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers;

/// <summary>Reports what is wrong with a cluster that no member and no manifest shows by itself.</summary>
internal sealed class ClusterReport(CompilationAnalysisContext context, IReadOnlyList<ManifestSource> sources)
{
    private readonly HashSet<string> _manifests = [.. sources.Select(source => source.Path)];
    private Dictionary<string, SyntaxTree>? _trees;

    /// <summary>Reports the findings in C#, and those in manifests that the task cannot see.</summary>
    /// <param name="together">The cluster of manifests and program.</param>
    /// <param name="manifestsAlone">The same without the program, as the task judges it.</param>
    internal void Add(ClusterDefinition together, ClusterDefinition manifestsAlone)
    {
        HashSet<(string, Origin)>? alone = null;
        foreach (var finding in Linter.Lint([together]))
        {
            if (finding.Suppression is not null
                || DiagnosticDescriptors.Find(finding.Rule) is not { } descriptor || !DiagnosticDescriptors.NeedsCluster(descriptor) || finding.Origin.Line == 0)
            {
                continue;
            }

            if (!_manifests.Contains(finding.Origin.Path))
            {
                Report(descriptor, finding, SourceOrigin.In(TreeOf(finding.Origin.Path), finding.Origin));
            }
            else if ((alone ??= [.. Linter.Lint([manifestsAlone]).Select(known => (known.Rule.Id, known.Origin))]).Add((finding.Rule.Id, finding.Origin)))
            {
                Report(descriptor, finding, SourceOrigin.In(context.Options.AdditionalFiles.First(file => file.Path == finding.Origin.Path), finding.Origin));
            }
        }
    }

    private void Report(DiagnosticDescriptor descriptor, Finding finding, Location location) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, location, RepairProperties.Write(finding.Repair), finding.Message));

    // A host may give its files no path, or the same one.
    private SyntaxTree TreeOf(string path)
    {
        if (_trees is null)
        {
            _trees = [];
            foreach (var tree in context.Compilation.SyntaxTrees)
            {
                _trees[tree.FilePath] = tree;
            }
        }

        return _trees[path];
    }
}
