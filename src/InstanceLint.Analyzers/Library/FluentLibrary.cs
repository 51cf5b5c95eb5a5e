using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Library;

/// <summary>The kind of definition that a fluent chain builds.</summary>
internal enum DefinitionKind
{
    InstanceType,
    Deployment,
    Job,
    Cluster,
}

/// <summary>The role of a method of the fluent library.</summary>
internal enum FluentRole
{
    /// <summary>Starts a definition.</summary>
    Define,

    /// <summary>Adds one label to the node selector.</summary>
    NodeSelector,

    /// <summary>Adds unknown labels to the node selector.</summary>
    NodeSelectors,

    /// <summary>Sets CPU, memory and GPUs of a section.</summary>
    Section,

    /// <summary>Sets one resource of a section by its name.</summary>
    Resource,

    /// <summary>Sets the instance type of a workload by its name.</summary>
    InstanceTypeName,

    /// <summary>Sets the instance type of a workload to a definition.</summary>
    InstanceTypeReference,

    /// <summary>Sets an MLflow model.</summary>
    MlflowModel,

    /// <summary>Sets another model.</summary>
    Model,

    /// <summary>Sets the number of instances.</summary>
    InstanceCount,

    /// <summary>Sets the numbers of instances between which a deployment scales.</summary>
    ScaleSettings,

    /// <summary>Sets the compute target.</summary>
    Compute,

    /// <summary>Sets the name.</summary>
    Name,

    /// <summary>Sets the instance type of a step of a job by its name.</summary>
    StepInstanceTypeName,

    /// <summary>Adds instance types to a cluster.</summary>
    InstanceTypes,

    /// <summary>Adds names of instance types that are defined elsewhere.</summary>
    KnownInstanceTypes,

    /// <summary>Adds one label to the node selector of a cluster's extension.</summary>
    ExtensionNodeSelector,

    /// <summary>Sets something that no rule checks.</summary>
    Other,

    /// <summary>Sets or removes a field that is given by its name.</summary>
    Field,

    /// <summary>Removes or adds something, so what earlier calls set isn't certain anymore.</summary>
    Change,

    /// <summary>Starts a definition with the content of another one.</summary>
    Derive,

    /// <summary>Ends a definition.</summary>
    Build,
}

/// <summary>A method of the fluent library.</summary>
/// <param name="Kind">The kind of definition that it belongs to.</param>
/// <param name="Role">The role of the method.</param>
internal sealed record FluentMethod(DefinitionKind Kind, FluentRole Role);

/// <summary>The methods of the fluent library as symbols of a compilation, looked up once.</summary>
internal sealed class FluentLibrary
{
    // Shared, because each analyzer needs it.
    private static readonly ConditionalWeakTable<IAssemblySymbol, FluentLibrary> Found = new();

    private readonly Dictionary<ISymbol, FluentMethod> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _units = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _parsers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _lists = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _quantities = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _exception;

    private FluentLibrary(IAssemblySymbol assembly)
    {
        Assembly = assembly;
        _exception = assembly.GetTypeByMetadataName(FluentNames.TypeOf(FluentNames.Exception));
    }

    /// <summary>The assembly of the library.</summary>
    internal IAssemblySymbol Assembly { get; }

    /// <summary>Returns the library, or <see langword="null"/> if the compilation doesn't reference it.</summary>
    internal static FluentLibrary? In(Compilation compilation) =>
        ReferencedAssembly.Find(compilation, FluentNames.Assembly) is { } assembly
            ? Found.GetValue(assembly, static known => Read(known))
            : null;

    private static FluentLibrary Read(IAssemblySymbol assembly)
    {
        var library = new FluentLibrary(assembly);
        library.AddDefinition(DefinitionKind.InstanceType, FluentNames.InstanceType);
        library.AddDefinition(DefinitionKind.Deployment, FluentNames.Deployment);
        library.AddDefinition(DefinitionKind.Job, FluentNames.CommandJob);
        library.AddDefinition(DefinitionKind.Job, FluentNames.Job);
        library.AddDefinition(DefinitionKind.Cluster, FluentNames.Cluster);
        foreach (var method in (string[])[FluentNames.Parse, FluentNames.TryParse, FluentNames.Load, FluentNames.LoadAsync])
        {
            library._parsers.UnionWith(library.MembersOf(FluentNames.TypeOf(FluentNames.Definition), method));
        }

        library._parsers.UnionWith(library.MembersOf(FluentNames.BuilderOf(FluentNames.Cluster), FluentNames.Manifest));
        library._lists.UnionWith(library.MembersOf(FluentNames.TypeOf(FluentNames.InstanceTypeList), FluentNames.Of));
        library.AddUnits(FluentNames.Cpu);
        library.AddUnits(FluentNames.Memory);
        return library;
    }

    /// <summary>Returns the role of a method, or <see langword="null"/> if it isn't in the library.</summary>
    internal FluentMethod? Find(IMethodSymbol method) => _methods.TryGetValue(method, out var found) ? found : null;

    /// <summary>
    /// Returns the suffix that a method such as <c>Memory.GiB</c> appends to a number, or <see langword="null"/> for other methods.
    /// </summary>
    internal string? UnitOf(IMethodSymbol method) => _units.TryGetValue(method, out var unit) ? unit : null;

    /// <summary>Whether a method parses definitions from YAML, so their content is unknown.</summary>
    internal bool IsParser(IMethodSymbol method) => _parsers.Contains(method.OriginalDefinition);

    /// <summary>Whether a method makes a list of instance types.</summary>
    internal bool IsList(IMethodSymbol method) => _lists.Contains(method);

    /// <summary>Whether a type is <c>Cpu</c> or <c>Memory</c>.</summary>
    internal bool IsQuantity(ITypeSymbol type) => _quantities.Contains(type);

    /// <summary>
    /// Whether a call, such as that of <c>Assert.Throws</c> or <c>Record.Exception</c>, expects the exception for an invalid definition.
    /// </summary>
    internal bool ExpectsException(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.Any(IsException)
        || call.Arguments.Any(argument => argument.Value is ITypeOfOperation { TypeOperand: var type } && IsException(type))
        || FluentNames.AssertsThrow(call.TargetMethod.Name);

    /// <summary>Whether a clause catches the exception for an invalid definition, at least if its filter allows it.</summary>
    internal bool Catches(ICatchClauseOperation clause) =>
        clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter }
            || IsException(clause.ExceptionType);

    // The exception itself, or one of its base types.
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
        foreach (var member in MembersOf(FluentNames.TypeOf(name), FluentNames.Define))
        {
            _methods[member] = new FluentMethod(kind, FluentRole.Define);
        }

        foreach (var member in MembersOf(FluentNames.TypeOf(name), FluentNames.ToBuilder))
        {
            _methods[member] = new FluentMethod(kind, FluentRole.Derive);
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
        FluentNames.InstanceType when method.Parameters.Length == 2 =>
            method.Parameters[1].Type.SpecialType == SpecialType.System_String ? FluentRole.StepInstanceTypeName : FluentRole.Other,
        FluentNames.InstanceType => method.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? FluentRole.InstanceTypeName
            : FluentRole.InstanceTypeReference,
        FluentNames.InstanceTypes => FluentRole.InstanceTypes,
        FluentNames.Name => FluentRole.Name,
        FluentNames.Compute => FluentRole.Compute,
        FluentNames.ScaleSettings => FluentRole.ScaleSettings,
        FluentNames.With or FluentNames.Without => FluentRole.Field,
        FluentNames.WithoutNodeSelector or FluentNames.WithoutRequest or FluentNames.WithoutLimit
            or FluentNames.WithoutInstanceType or FluentNames.WithoutDeployment or FluentNames.WithoutJob or FluentNames.Manifest =>
            FluentRole.Change,
        FluentNames.MlflowModel => FluentRole.MlflowModel,
        FluentNames.Model => FluentRole.Model,
        FluentNames.InstanceCount => FluentRole.InstanceCount,
        FluentNames.KnownInstanceTypes => FluentRole.KnownInstanceTypes,
        FluentNames.ExtensionNodeSelector => FluentRole.ExtensionNodeSelector,
        _ => FluentRole.Other,
    };
}
