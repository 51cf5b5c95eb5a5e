using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers;

/// <summary>The cluster that a program and its manifests define together, which can be judged once all of the program has been read.</summary>
internal sealed class ProgramCluster(FluentLibrary library)
{
    private readonly ConcurrentBag<InstanceTypeDefinition> _types = [];
    private readonly ConcurrentBag<Workload> _workloads = [];
    private readonly ConcurrentBag<CodeCluster> _clusters = [];
    private readonly ConcurrentDictionary<ISymbol, Scalar> _held = new(SymbolEqualityComparer.Default);
    private volatile bool _isOpen;

    /// <summary>Whether the program has definitions that cannot be seen.</summary>
    internal bool IsOpen
    {
        set => _isOpen |= value;
    }

    /// <summary>Takes note of what a chain defines.</summary>
    internal void Add(Chain chain, DefinitionReader reader, LocalValues locals, ISymbol owner)
    {
        switch (chain.Kind)
        {
            case DefinitionKind.InstanceType when chain.First.Method.Role == FluentRole.Define:
                var type = reader.ReadInstanceType(chain, chain.IsWhole ? DefinitionScope.Of(chain.First.Call, owner) : InstanceTypeDefinition.Alternative);
                _types.Add(type);
                if (chain.IsWhole && HolderOf(chain.Last.Call, owner) is { } holder)
                {
                    _held.TryAdd(holder, type.Name);
                }

                break;
            case DefinitionKind.Deployment or DefinitionKind.Job when chain.IsWhole:
                var (named, symbol) = Resolve(DefinitionReader.FindReference(chain), reader, locals);
                _workloads.Add(new Workload(chain, reader, named, symbol));
                break;
            case DefinitionKind.Cluster when chain.First.Method.Role == FluentRole.Define:
                _clusters.Add(reader.ReadCluster(chain));
                break;
        }
    }

    /// <summary>Reports what is wrong with the cluster as a whole, in C#, and in YAML where only C# shows it.</summary>
    internal void Judge(CompilationAnalysisContext context)
    {
        var manifests = new ManifestFiles(context.Options, context.CancellationToken);
        if (_types.IsEmpty && _workloads.IsEmpty && manifests.IsEmpty)
        {
            return;
        }

        var report = new ClusterReport(context, manifests);
        var code = ReadCode();
        var own = OwnCluster();
        var isOpen = _isOpen || own is null || SeesOthers(context.Compilation);
        foreach (var name in manifests.Clusters.Append(own?.Name ?? string.Empty).Distinct(StringComparer.Ordinal))
        {
            var settings = manifests.SettingsOf(name);
            var (yaml, isOwn) = (manifests.ManifestsOf(name), own is not null && name == own.Name);
            var together = new ClusterDefinition(
                isOwn ? own!.Complete(settings) with { IsOpen = isOpen || own.IsOpen } : settings with { IsOpen = isOpen },
                isOwn ? [.. yaml, code] : yaml);
            report.Add(together, new ClusterDefinition(settings with { IsOpen = true }, yaml));
        }
    }

    /// <summary>The one cluster that the program says, or the unnamed one, or <see langword="null"/> where it has several and nobody can tell what belongs to which.</summary>
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
        var workloads = _workloads.ToArray();
        return new Manifest(Distinct(), [])
        {
            Deployments = [.. workloads.Where(workload => workload.Chain.Kind == DefinitionKind.Deployment).Select(workload => workload.Reader.ReadDeployment(workload.Chain, NameOf(workload)))],
            Jobs = [.. workloads.Where(workload => workload.Chain.Kind == DefinitionKind.Job).Select(workload => workload.Reader.ReadJob(workload.Chain, NameOf(workload)))],
        };
    }

    // Of what is built from one beginning in several ways only the name is certain.
    private List<InstanceTypeDefinition> Distinct()
    {
        var types = new List<InstanceTypeDefinition>();
        foreach (var same in _types.GroupBy(type => type.Name.Origin))
        {
            var first = same.First();
            types.Add(same.Skip(1).Any()
                ? first with { Requests = ResourceReader.Unseen(first.Requests.Path), Limits = ResourceReader.Unseen(first.Limits.Path) }
                : first);
        }

        return types;
    }

    private Scalar? NameOf(Workload workload)
    {
        if (workload.Named is not null || workload.Symbol is null || DefinitionReader.FindReference(workload.Chain) is not { } reference)
        {
            return workload.Named;
        }

        return _held.TryGetValue(workload.Symbol, out var name) && name.IsString ? Scalar.OfText(name.Text, SourceOrigin.Of(reference.Syntax)) : null;
    }

    // The name of the instance type that a workload is handed, or the member that holds it.
    private (Scalar? Named, ISymbol? Symbol) Resolve(IOperation? reference, DefinitionReader reader, LocalValues locals)
    {
        var value = reference is null ? null : ValueReader.Unwrap(reference);
        if (value is ILocalReferenceOperation local)
        {
            value = locals.At(local) is { } held ? ValueReader.Unwrap(held) : null;
        }

        switch (value)
        {
            case IInvocationOperation call when library.Find(call.TargetMethod) is { Role: FluentRole.Build }:
                var name = reader.ReadName(new ChainReader(library, locals).Read(call));
                return (name.IsString ? Scalar.OfText(name.Text, SourceOrigin.Of(reference!.Syntax)) : null, null);
            case IInvocationOperation { TargetMethod: { Parameters.Length: 0 } method }:
                return (null, method);
            case IMemberReferenceOperation member:
                return (null, member.Member);
            default:
                return (null, null);
        }
    }

    // The member whose value is what a chain builds, always.
    private static ISymbol? HolderOf(IInvocationOperation built, ISymbol owner)
    {
        IOperation value = built;
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IFieldInitializerOperation when owner is IFieldSymbol { IsReadOnly: true } => owner,
            IPropertyInitializerOperation when owner is IPropertySymbol { IsReadOnly: true, IsVirtual: false, IsOverride: false } => owner,
            IReturnOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: null or IMethodBodyOperation } } when owner is IMethodSymbol { IsVirtual: false, IsOverride: false } method =>
                method.AssociatedSymbol ?? method,
            _ => null,
        };
    }

    private sealed record Workload(Chain Chain, DefinitionReader Reader, Scalar? Named, ISymbol? Symbol);
}
