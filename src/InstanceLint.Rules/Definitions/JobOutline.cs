using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>The part of a job that is needed to check a cluster: its references to instance types.</summary>
/// <param name="definition">The job.</param>
public sealed class JobOutline(JobDefinition definition) : DefinitionOutline(definition)
{
    /// <summary><c>name</c> or, if Azure Machine Learning generates one, <c>display_name</c>.</summary>
    public Scalar Name { get; } = definition.Name;

    /// <summary>Each <c>resources.instance_type</c>: of the job, of <c>trial</c> and of every step at any depth.</summary>
    public IReadOnlyList<InstanceTypeReference> References { get; } = definition.References;

    /// <inheritdoc/>
    internal override bool IsFullyKnown => References.All(static reference => reference.Name.State != ScalarState.Unknown);
}
