using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Library;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>
/// The cluster that a program and its manifests define together. It can be checked after the whole program has been read.
/// </summary>
internal sealed class ProgramCluster(FluentLibrary library)
{
    private readonly ConcurrentBag<InstanceTypeDefinition> _types = [];
    private readonly ConcurrentBag<Definition> _workloads = [];
    private readonly ConcurrentBag<CodeCluster> _clusters = [];
    private readonly ConcurrentBag<Finding> _reported = [];
    private volatile bool _isIncomplete;

    /// <summary>Whether the program may have definitions that aren't known.</summary>
    internal bool IsIncomplete
    {
        set => _isIncomplete |= value;
    }

    /// <summary>Adds an instance type. If it's one of several that may be defined, only its name is certain.</summary>
    internal void Add(InstanceTypeDefinition type, bool isUncertain) => _types.Add(isUncertain ? NameOnly(type) : type);

    /// <summary>Adds a deployment or job.</summary>
    internal void Add(Definition workload) => _workloads.Add(workload);

    /// <summary>Adds a finding that has been reported already.</summary>
    internal void AddReported(Finding finding) => _reported.Add(finding);

    /// <summary>Adds the settings of a cluster.</summary>
    internal void Add(CodeCluster cluster) => _clusters.Add(cluster);

    /// <summary>Adds an incomplete chain: of an instance type only the name is certain, of a cluster only that it exists.</summary>
    internal void AddPart(Chain chain, Manifest part)
    {
        var isNamed = chain.Steps.Any(static step => step.Method.Role is FluentRole.Define or FluentRole.Name);
        if (!isNamed && chain.First.Method.Role != FluentRole.Derive)
        {
            return;
        }

        if (chain.Kind == DefinitionKind.Cluster)
        {
            _clusters.Add(CodeCluster.Unknown);
        }
        else if (chain.Kind == DefinitionKind.InstanceType && isNamed)
        {
            _types.Add(NameOnly(part.InstanceTypes[0]));
        }
    }

    /// <summary>Reports the findings in the cluster as a whole, in C# and, if only C# causes them, in YAML.</summary>
    internal void Check(CompilationAnalysisContext context)
    {
        var (settings, sources) = CompilerProject.Read(context.Options, context.CancellationToken);
        if (_types.IsEmpty && _workloads.IsEmpty && sources.Count == 0)
        {
            return;
        }

        var reported = _reported.ToArray();
        var report = new ClusterDiagnostics(
            context,
            new SeverityReader(settings.Severities),
            finding => Array.Exists(reported, other => other.Rule == finding.Rule && other.Span == finding.Span));
        var manifests = ReadProject.Read(settings, sources, keepsTexts: false, context.CancellationToken).ManifestsByCluster();
        var code = ManifestLinter.Outline(ReadCode(), context.CancellationToken);
        var own = OwnCluster();
        var isIncomplete = _isIncomplete || own is null || IsIncompleteIn(context.Compilation);
        foreach (var name in manifests.Keys.Append(own?.Name ?? string.Empty).Distinct(StringComparer.Ordinal))
        {
            var cluster = settings.SettingsOf(name);
            var (yaml, isOwn) = (manifests.TryGetValue(name, out var members) ? members : [], own is not null && name == own.Name);
            var together = new ClusterDefinition(
                isOwn
                    ? own!.Complete(cluster) with { IsIncomplete = isIncomplete || own.IsIncomplete }
                    : cluster with { IsIncomplete = isIncomplete },
                isOwn ? [.. yaml, code] : yaml);
            report.Add(together, new ClusterDefinition(cluster with { IsIncomplete = true }, yaml));
        }

        if (own is null)
        {
            // The policy applies in every cluster, but the node selector of the extension is unknown.
            var anyCluster = ClusterSettings.None(string.Empty) with
            {
                IsIncomplete = true,
                HasUnknownMembers = true,
                Policy = settings.Policy with { RequiredNodeSelectorKeys = [] },
            };
            report.Add(new ClusterDefinition(anyCluster, [code]), new ClusterDefinition(anyCluster, []));
        }
    }

    /// <summary>
    /// Returns the one cluster that the program defines, or the unnamed one if it defines none; <see langword="null"/> if it defines
    /// several, because then it's unknown what belongs to which.
    /// </summary>
    private CodeCluster? OwnCluster()
    {
        var clusters = _clusters.ToArray();
        return clusters.Length switch
        {
            0 => CodeCluster.Unnamed,
            1 => clusters[0].Name is null ? null : clusters[0],
            _ => null,
        };
    }

    // A class library doesn't know its whole cluster unless it defines one, and code that is being typed may define more.
    private bool IsIncompleteIn(Compilation compilation) =>
        (_clusters.IsEmpty && compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
        || compilation.SyntaxTrees.Any(static tree => tree.GetRoot().ContainsDiagnostics)
        || SeesOthers(compilation);

    // Another project can define instance types that this one uses.
    private bool SeesOthers(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !SymbolEqualityComparer.Default.Equals(assembly, library.Assembly)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == library.Assembly.Name)));

    private Manifest ReadCode() => new([.. ReadTypes(), .. _workloads], []);

    // If several chains start from the same call to Define, only the name is certain.
    private List<InstanceTypeDefinition> ReadTypes()
    {
        var sorted = new List<InstanceTypeDefinition>(_types);
        sorted.Sort(static (left, right) => SourceSpan.Compare(left.Name.Span, right.Name.Span));
        var types = new List<InstanceTypeDefinition>(sorted.Count);
        foreach (var type in sorted)
        {
            if (types.Count > 0 && types[types.Count - 1].Name.Span == type.Name.Span)
            {
                types[types.Count - 1] = NameOnly(type);
            }
            else
            {
                types.Add(type);
            }
        }

        return types;
    }

    private static InstanceTypeDefinition NameOnly(InstanceTypeDefinition type) =>
        type with
        {
            Requests = ResourceReader.Unknown(type.Requests.Path),
            Limits = ResourceReader.Unknown(type.Limits.Path),
            IsNodeSelectorComplete = false,
            IsOptional = true,
        };
}
