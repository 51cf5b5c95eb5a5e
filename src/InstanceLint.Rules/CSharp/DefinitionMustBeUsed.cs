using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.CSharp;

/// <summary>INST5001.</summary>
public sealed class DefinitionMustBeUsed : Rule
{
    private DefinitionMustBeUsed()
        : base(RuleIds.DefinitionMustBeUsed, RuleSource.InstanceLint, "Fluent definitions must be built and used")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static DefinitionMustBeUsed Rule { get; } = new();

    /// <summary>The result of a call isn't used, so the call has no effect.</summary>
    /// <param name="span">The name of the method in the call.</param>
    /// <param name="method">The name of the method.</param>
    public Finding Dropped(SourceSpan span, string method) =>
        At(span, $"the result of {method} is not used, but {method} returns a new value and changes nothing else; use the returned value");

    /// <summary>A definition is never built.</summary>
    /// <param name="span">The variable that holds the definition.</param>
    /// <param name="variable">The name of the variable.</param>
    public Finding NeverBuilt(SourceSpan span, string variable) =>
        At(span, $"the definition in {Wording.Plain(variable)} is never built; call Build() and use the result, or remove the definition");
}
