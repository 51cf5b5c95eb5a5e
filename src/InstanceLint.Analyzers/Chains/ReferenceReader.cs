using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>The instance type that is passed to a workload.</summary>
/// <param name="Name">The name, or <see langword="null"/> if it's unknown.</param>
/// <param name="Holder">The member that holds the instance type if the name is unknown, or <see langword="null"/>.</param>
/// <param name="Span">The span of the argument.</param>
internal sealed record CodeReference(string? Name, ISymbol? Holder, SourceSpan Span);

/// <summary>Finds the instance types that are passed to workloads.</summary>
internal sealed class ReferenceReader(FluentLibrary library, LocalValues locals, DefinitionReader reader)
{
    /// <summary>Returns the instance type that is passed to a workload, or <see langword="null"/> if none is known.</summary>
    internal CodeReference? Resolve(Chain workload)
    {
        if (Find(workload) is not { } reference)
        {
            return null;
        }

        var span = Locations.ToSpan(reference.Syntax);
        IOperation? value = ValueReader.Unwrap(reference);
        if (value is ILocalReferenceOperation local)
        {
            value = locals.At(local) is { } held ? ValueReader.Unwrap(held) : null;
        }

        return value switch
        {
            IInvocationOperation call when library.Find(call.TargetMethod) is { Role: FluentRole.Build } =>
                reader.ReadName(new ChainReader(library, locals).Read(call)) is { IsString: true, Text: var name }
                    ? new CodeReference(name, null, span)
                    : null,
            IInvocationOperation { TargetMethod: { Parameters.Length: 0 } method } => new CodeReference(null, method, span),
            IMemberReferenceOperation member => new CodeReference(null, member.Member, span),
            _ => null,
        };
    }

    // The last call that sets the instance type counts.
    private static IOperation? Find(Chain workload)
    {
        for (var i = workload.Steps.Count - 1; i >= 0; i--)
        {
            switch (workload.Steps[i].Method.Role)
            {
                case FluentRole.InstanceTypeName:
                    return null;
                case FluentRole.InstanceTypeReference:
                    return workload.Steps[i].ArgumentAt(0)?.Value;
            }
        }

        return null;
    }
}
