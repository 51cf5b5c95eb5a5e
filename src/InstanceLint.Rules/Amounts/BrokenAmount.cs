using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>An amount of CPU or memory with a problem.</summary>
/// <param name="Definition">The definition that gives it.</param>
/// <param name="Section">Its requests or its limits.</param>
/// <param name="Resource">The entry.</param>
/// <param name="Problem">What is wrong with the amount.</param>
internal readonly record struct BrokenAmount(
    ResourceDefinition Definition, ResourceSection Section, Resource Resource, AmountProblem Problem) : ISubject
{
    string ISubject.Subject => Definition.Subject;

    SourceSpan ISubject.Span => ((ISubject)Definition).Span;
}
