using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a cluster sees of a job: the instance types that it and its steps name.</summary>
/// <param name="definition">The job.</param>
public sealed class JobOutline(JobDefinition definition) : DefinitionOutline(definition)
{
    /// <summary><c>name</c>, or <c>display_name</c> if Azure Machine Learning is to choose one.</summary>
    public Scalar Name { get; } = definition.Name;

    /// <summary>Each <c>resources.instance_type</c>: at the top, in <c>trial</c>, in every step at any depth.</summary>
    public IReadOnlyList<InstanceTypeReference> References { get; } = definition.References;

    /// <inheritdoc/>
    internal override bool IsFullyKnown => References.All(static reference => reference.Name.State != ScalarState.Unknown);
}
