using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.CSharp;

/// <summary>INST5001.</summary>
public sealed class DefinitionMustBeUsed : Rule
{
    private DefinitionMustBeUsed()
        : base(RuleIds.DefinitionMustBeUsed, RuleSource.InstanceLint, "A fluent definition must be built and used")
    {
    }

    /// <summary>The rule.</summary>
    public static DefinitionMustBeUsed Rule { get; } = new();

    /// <summary>The result of a call is dropped, and with it all that the call does.</summary>
    /// <param name="span">The method's name in the call.</param>
    /// <param name="method">The method.</param>
    public Finding Dropped(SourceSpan span, string method) =>
        At(span, $"{method} changes nothing by itself and its result is not used; use the value that it returns");

    /// <summary>A definition that nobody builds.</summary>
    /// <param name="span">The variable that holds it.</param>
    /// <param name="variable">The variable's name.</param>
    public Finding NeverBuilt(SourceSpan span, string variable) =>
        At(span, $"the definition in {Wording.Plain(variable)} is never built; call Build() and use what it returns, or remove it");
}
