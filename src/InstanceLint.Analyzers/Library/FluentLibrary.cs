using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Library;

/// <summary>What a fluent chain defines.</summary>
internal enum DefinitionKind
{
    InstanceType,
    Deployment,
    Job,
    Cluster,
}

/// <summary>What a method of the fluent library does to a definition.</summary>
internal enum FluentRole
{
    /// <summary>Begins it.</summary>
    Define,

    /// <summary>Adds one label to the node selector.</summary>
    NodeSelector,

    /// <summary>Adds labels that cannot be seen to the node selector.</summary>
    NodeSelectors,

    /// <summary>Gives cpu and memory, and perhaps GPUs, of a section.</summary>
    Section,

    /// <summary>Gives one resource of a section by its name.</summary>
    Resource,

    /// <summary>Names the instance type of a workload.</summary>
    InstanceTypeName,

    /// <summary>Hands the instance type of a workload over.</summary>
    InstanceTypeReference,

    /// <summary>Says that the model is one of MLflow.</summary>
    MlflowModel,

    /// <summary>Says that the model is another one.</summary>
    Model,

    /// <summary>Names instance types that are defined elsewhere.</summary>
    KnownInstanceTypes,

    /// <summary>Adds one label to the node selector of a cluster's extension.</summary>
    ExtensionNodeSelector,

    /// <summary>Changes what no rule judges.</summary>
    Other,

    /// <summary>Ends it.</summary>
    Build,
}

/// <summary>A method of the fluent library.</summary>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Role">What it does.</param>
internal sealed record FluentMethod(DefinitionKind Kind, FluentRole Role);

/// <summary>The fluent library as a compilation sees it: its methods, found once.</summary>
internal sealed class FluentLibrary
{
    // Each analyzer asks for it.
    private static readonly ConditionalWeakTable<IAssemblySymbol, FluentLibrary> Found = new();

    private readonly Dictionary<ISymbol, FluentMethod> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _units = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _parsers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _quantities = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _exception;

    private FluentLibrary(IAssemblySymbol assembly)
    {
        Assembly = assembly;
        _exception = assembly.GetTypeByMetadataName(FluentNames.TypeOf(FluentNames.Exception));
    }

    /// <summary>The assembly that holds it.</summary>
    internal IAssemblySymbol Assembly { get; }

    /// <summary>The library, or <see langword="null"/> where a compilation does not reference it.</summary>
    internal static FluentLibrary? In(Compilation compilation) =>
        ReferencedAssembly.Find(compilation, FluentNames.Assembly) is { } assembly
            ? Found.GetValue(assembly, static known => Read(known))
            : null;

    private static FluentLibrary Read(IAssemblySymbol assembly)
    {
        var library = new FluentLibrary(assembly);
        library.AddDefinition(DefinitionKind.InstanceType, FluentNames.InstanceType);
        library.AddDefinition(DefinitionKind.Deployment, FluentNames.Deployment);
        library.AddDefinition(DefinitionKind.Job, FluentNames.Job);
        library.AddDefinition(DefinitionKind.Cluster, FluentNames.Cluster);
        library.AddParser(FluentNames.InstanceTypeList);
        library.AddUnits(FluentNames.Cpu);
        library.AddUnits(FluentNames.Memory);
        return library;
    }

    /// <summary>What a method does, or <see langword="null"/> where it is none of the library's.</summary>
    internal FluentMethod? Find(IMethodSymbol method) => _methods.TryGetValue(method, out var found) ? found : null;

    /// <summary>
    /// The suffix that a method such as <c>Memory.GiB</c> appends to a number, or <see langword="null"/> for any other method.
    /// </summary>
    internal string? UnitOf(IMethodSymbol method) => _units.TryGetValue(method, out var unit) ? unit : null;

    /// <summary>Whether a method reads definitions from YAML, which cannot be seen.</summary>
    internal bool IsParser(IMethodSymbol method) => _parsers.Contains(method);

    /// <summary>Whether a type is <c>Cpu</c> or <c>Memory</c>.</summary>
    internal bool IsQuantity(ITypeSymbol type) => _quantities.Contains(type);

    /// <summary>Whether a method, such as <c>Assert.Throws</c>, waits for the exception of a definition that is wrong.</summary>
    internal bool ExpectsException(IMethodSymbol method) => method.TypeArguments.Any(IsException);

    /// <summary>Whether a clause catches the exception of a definition that is wrong, at least if its filter lets it.</summary>
    internal bool Catches(ICatchClauseOperation clause) =>
        clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter }
            || IsException(clause.ExceptionType);

    // The exception itself, or one that it derives from.
    private bool IsException(ITypeSymbol type)
    {
        for (var at = _exception; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, type))
            {
                return true;
            }
        }

        return false;
    }

    private void AddDefinition(DefinitionKind kind, string name)
    {
        AddParser(name);
        foreach (var member in MembersOf(FluentNames.TypeOf(name), FluentNames.Define))
        {
            _methods[member] = new FluentMethod(kind, FluentRole.Define);
        }

        foreach (var member in MembersOf(FluentNames.BuilderOf(name)))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsOverride: false } method
                && method.DeclaredAccessibility == Accessibility.Public)
            {
                _methods[method] = new FluentMethod(kind, RoleOf(method));
            }
        }
    }

    private void AddParser(string name)
    {
        foreach (var member in MembersOf(FluentNames.TypeOf(name), FluentNames.Parse))
        {
            _parsers.Add(member);
        }
    }

    private void AddUnits(string name)
    {
        if (Assembly.GetTypeByMetadataName(FluentNames.TypeOf(name)) is not { } type)
        {
            return;
        }

        _quantities.Add(type);
        foreach (var (method, unit) in FluentNames.Units)
        {
            foreach (var member in type.GetMembers(method))
            {
                _units[member] = unit;
            }
        }
    }

    private ImmutableArray<ISymbol> MembersOf(string type, string? member = null)
    {
        if (Assembly.GetTypeByMetadataName(type) is not { } found)
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        return member is null ? found.GetMembers() : found.GetMembers(member);
    }

    private static FluentRole RoleOf(IMethodSymbol method) => method.Name switch
    {
        FluentNames.Build or FluentNames.Validate => FluentRole.Build,
        FluentNames.NodeSelector => method.Parameters.Length == 2 ? FluentRole.NodeSelector : FluentRole.NodeSelectors,
        FluentNames.Requests or FluentNames.Limits => FluentRole.Section,
        FluentNames.Request or FluentNames.Limit => FluentRole.Resource,
        FluentNames.InstanceType => method.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? FluentRole.InstanceTypeName
            : FluentRole.InstanceTypeReference,
        FluentNames.MlflowModel => FluentRole.MlflowModel,
        FluentNames.Model => FluentRole.Model,
        FluentNames.KnownInstanceTypes => FluentRole.KnownInstanceTypes,
        FluentNames.ExtensionNodeSelector => FluentRole.ExtensionNodeSelector,
        _ => FluentRole.Other,
    };
}
