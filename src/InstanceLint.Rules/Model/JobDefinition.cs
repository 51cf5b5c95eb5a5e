using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>A job, of which only the instance types count that it and its steps name.</summary>
/// <param name="References">Each <c>resources.instance_type</c>: at the top, in <c>trial</c>, in every step at any depth.</param>
public sealed record JobDefinition(IReadOnlyList<InstanceTypeReference> References)
{
    /// <summary><c>name</c>, or <c>display_name</c> where Azure Machine Learning is to think of one.</summary>
    public Scalar Name { get; init; } = Scalar.Absent(default);
}
