using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds definitions whose YAML is composed to one text, such as <c>a.ToYaml() + "---\n" + b.ToYaml()</c>.</summary>
internal static class ComposedYaml
{
    /// <summary>Returns the calls of <c>ToYaml</c> that are parts of the same text, for each text with several of them.</summary>
    internal static IEnumerable<IEnumerable<IInvocationOperation>> Find(IEnumerable<IInvocationOperation> calls) => calls
        .Where(static call => call is { Instance: not null, TargetMethod.Name: FluentNames.ToYaml }
            && call.TargetMethod.ContainingAssembly?.Name == FluentNames.Assembly)
        .GroupBy(TextOf)
        .Where(static text => text.Skip(1).Any());

    private static IOperation TextOf(IOperation part)
    {
        var at = part;
        while (at.Parent is IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation or IArrayInitializerOperation
                or IArrayCreationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }
            || (at.Parent is IArgumentOperation or IInvocationOperation && IsOfText(at.Parent)))
        {
            at = at.Parent;
        }

        return at;
    }

    private static bool IsOfText(IOperation operation) =>
        (operation is IArgumentOperation ? operation.Parent : operation) is IInvocationOperation { TargetMethod: var method }
        && method.ContainingType.SpecialType == SpecialType.System_String
        && method.Name is nameof(string.Concat) or nameof(string.Join);
}
