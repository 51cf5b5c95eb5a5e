using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>The instance type that a workload is handed.</summary>
/// <param name="Name">Its name, where that can be seen.</param>
/// <param name="Holder">Otherwise the member that holds it.</param>
/// <param name="Span">Where it is handed over.</param>
internal sealed record CodeReference(string? Name, ISymbol? Holder, SourceSpan Span);

/// <summary>Finds the instance types that workloads are handed.</summary>
internal sealed class ReferenceReader(FluentLibrary library, LocalValues locals, DefinitionReader reader)
{
    /// <summary>What a workload is handed, or <see langword="null"/> where it is nothing, or nothing that can be seen.</summary>
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

    // The last call that says anything of it counts.
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
