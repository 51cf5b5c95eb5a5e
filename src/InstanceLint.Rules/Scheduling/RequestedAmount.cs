using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Scheduling;

/// <summary>An amount that a pod requests.</summary>
/// <param name="Resource">The name of the resource on nodes.</param>
/// <param name="Amount">The amount, greater than zero.</param>
/// <param name="Section">The section that has the amount, or <see langword="null"/> if no manifest has it.</param>
/// <param name="Entry">The entry that has the amount, or <see langword="null"/> if no manifest has it.</param>
internal readonly record struct RequestedAmount(string Resource, Quantity Amount, ResourceSection? Section, Resource? Entry);
