using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A job. Only the instance types that it and its steps name matter.</summary>
/// <param name="References">Each <c>resources.instance_type</c>: at the top, in <c>trial</c>, in every step at any depth.</param>
public sealed record JobDefinition(IReadOnlyList<InstanceTypeReference> References) : Definition
{
    /// <summary>What it is, and how messages call any job.</summary>
    public const string KindName = "job";

    /// <summary><c>name</c>, or <c>display_name</c> if Azure Machine Learning is to choose one.</summary>
    public Scalar Name { get; init; } = Scalar.Absent(default);

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => KindName;

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Name.Span;
}
