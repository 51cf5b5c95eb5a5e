using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>An amount of CPU or memory with a problem.</summary>
/// <param name="Definition">The definition that contains the amount.</param>
/// <param name="Section">The definition's requests or limits.</param>
/// <param name="Resource">The entry with the amount.</param>
/// <param name="Problem">The problem of the amount.</param>
internal readonly record struct BrokenAmount(
    ResourceDefinition Definition, ResourceSection Section, Resource Resource, AmountProblem Problem) : ISubject
{
    string ISubject.Subject => Definition.Subject;

    SourceSpan ISubject.Span => ((ISubject)Definition).Span;
}
