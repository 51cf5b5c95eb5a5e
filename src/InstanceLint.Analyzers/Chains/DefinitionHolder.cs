using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Finds the member whose value is always the result of a chain.</summary>
internal static class DefinitionHolder
{
    /// <summary>Returns the field, property or method, or <see langword="null"/>.</summary>
    /// <param name="built">The last call of the chain.</param>
    /// <param name="owner">The member that contains the chain.</param>
    internal static ISymbol? Find(IInvocationOperation built, ISymbol owner)
    {
        IOperation value = built;
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IFieldInitializerOperation when owner is IFieldSymbol { IsReadOnly: true } && IsSetOnce(owner) => owner,
            IPropertyInitializerOperation
                when owner is IPropertySymbol { IsReadOnly: true, IsVirtual: false, IsOverride: false } && IsSetOnce(owner) => owner,
            IReturnOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: null or IMethodBodyOperation } }
                when owner is IMethodSymbol { IsVirtual: false, IsOverride: false } method => method.AssociatedSymbol ?? method,
            _ => null,
        };
    }

    /// <summary>Whether a read-only field or property keeps its initial value: no constructor contains its name.</summary>
    internal static bool IsSetOnce(ISymbol member)
    {
        foreach (var constructor in member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                // The syntax of a primary constructor is the whole type. It assigns nothing by itself.
                if (reference.GetSyntax() is ConstructorDeclarationSyntax syntax
                    && syntax.DescendantTokens().Any(token => token.ValueText == member.Name))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
