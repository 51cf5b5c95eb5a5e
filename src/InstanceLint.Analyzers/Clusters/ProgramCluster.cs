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
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>
/// The cluster that a program and its manifests define together, which can be checked after all of the program has been read.
/// </summary>
internal sealed class ProgramCluster(FluentLibrary library)
{
    private readonly ConcurrentBag<InstanceTypeDefinition> _types = [];
    private readonly ConcurrentBag<CodeWorkload> _workloads = [];
    private readonly ConcurrentBag<CodeCluster> _clusters = [];
    private readonly ConcurrentDictionary<ISymbol, string> _held = new(SymbolEqualityComparer.Default);
    private volatile bool _isIncomplete;

    /// <summary>Whether the program has definitions that cannot be seen.</summary>
    internal bool IsIncomplete
    {
        set => _isIncomplete |= value;
    }

    /// <summary>Takes note of an instance type, and of the member that holds it.</summary>
    internal void Add(InstanceTypeDefinition type, ISymbol? holder)
    {
        _types.Add(type);
        if (holder is not null && type.Name.IsString)
        {
            _held[holder] = type.Name.Text;
        }
    }

    /// <summary>Takes note of a workload.</summary>
    internal void Add(CodeWorkload workload) => _workloads.Add(workload);

    /// <summary>Takes note of what the program says of a cluster.</summary>
    internal void Add(CodeCluster cluster) => _clusters.Add(cluster);

    /// <summary>
    /// Takes note of calls that are not all of a definition: of an instance type the name is certain, of a cluster that there is one.
    /// </summary>
    internal void AddPart(Chain chain, Manifest part)
    {
        if (chain.First.Method.Role != FluentRole.Define)
        {
            return;
        }

        if (chain.Kind == DefinitionKind.Cluster)
        {
            _clusters.Add(CodeCluster.Unknown);
        }
        else if (chain.Kind == DefinitionKind.InstanceType)
        {
            _types.Add(NameOnly(part.InstanceTypes[0]) with { Scope = InstanceTypeDefinition.Alternative });
        }
    }

    /// <summary>Reports what is wrong with the cluster as a whole, in C#, and in YAML where only C# shows it.</summary>
    internal void Check(CompilationAnalysisContext context)
    {
        var (settings, sources) = CompilerProject.Read(context.Options, context.CancellationToken);
        if (_types.IsEmpty && _workloads.IsEmpty && sources.Count == 0)
        {
            return;
        }

        var report = new ClusterDiagnostics(context, new SeverityReader(settings.Severities));
        var manifests = ReadProject.Read(settings, sources, keepsTexts: false, context.CancellationToken).ManifestsByCluster();
        var code = ManifestLinter.Outline(ReadCode(), context.CancellationToken);
        var own = OwnCluster();
        var isIncomplete = _isIncomplete || own is null || SeesOthers(context.Compilation);
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
    }

    /// <summary>
    /// The one cluster that the program defines, or the unnamed one; <see langword="null"/> if it defines several, because then
    /// it is unknown what belongs to which.
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

    // Another project may define instance types that this one uses.
    private bool SeesOthers(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
        !SymbolEqualityComparer.Default.Equals(assembly, library.Assembly)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == library.Assembly.Name)));

    private Manifest ReadCode()
    {
        var workloads = _workloads.Select(workload => workload.WithReference(_held)).ToArray();
        return new Manifest(
            [
                .. ReadTypes(),
                .. workloads.Select(workload => workload.Deployment).OfType<DeploymentDefinition>(),
                .. workloads.Select(workload => workload.Job).OfType<JobDefinition>(),
            ],
            []);
    }

    // Of what is built from one beginning in several ways only the name is certain.
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
        type with { Requests = ResourceReader.Unknown(type.Requests.Path), Limits = ResourceReader.Unknown(type.Limits.Path) };
}
