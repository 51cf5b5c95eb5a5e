using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>The instance type that is passed to a workload.</summary>
/// <param name="Type">The instance type. Only its name is certain to be a known string.</param>
/// <param name="Name">The name at the place of the argument.</param>
internal sealed record CodeReference(InstanceTypeDefinition Type, Scalar Name);

/// <summary>Finds the instance types that are passed to workloads.</summary>
internal sealed class ReferenceReader(FluentLibrary library, ValueFlow flow, ChainReader chains, DefinitionReader reader)
{
    /// <summary>Returns the instance type that is passed to a workload, or <see langword="null"/> if none is known.</summary>
    internal CodeReference? Find(Chain workload)
    {
        // The last call that sets the instance type counts.
        for (var i = workload.Steps.Count - 1; i >= 0; i--)
        {
            var step = workload.Steps[i];
            switch (step.Method.Role)
            {
                case FluentRole.InstanceTypeName:
                    return null;
                case FluentRole.InstanceTypeReference when step.ArgumentAt(0) is { } argument:
                    return ChainOf(new Value(argument.Value, step.Frame)) is { } type
                        && reader.ReadInstanceType(type) is { Name: { IsString: true, Text: var name } } definition
                            ? new CodeReference(definition, Scalar.FromText(name, Locations.ToSpan(argument.Value.Syntax)))
                            : null;
            }
        }

        return null;
    }

    /// <summary>Returns the chain that makes an instance type, or <see langword="null"/> if it's unknown.</summary>
    internal Chain? ChainOf(Value type)
    {
        var (operation, frame) = flow.Resolve(type);
        return operation is IInvocationOperation call
            && library.Find(call.TargetMethod) is { Role: FluentRole.Build, Kind: DefinitionKind.InstanceType }
                ? chains.Read(call, frame)
                : null;
    }
}
