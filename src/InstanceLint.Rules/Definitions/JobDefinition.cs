using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A job. It's reduced to its references to instance types, since nothing else of it is checked.</summary>
/// <param name="References">Each <c>resources.instance_type</c>: of the job, of <c>trial</c> and of every step at any depth.</param>
public sealed record JobDefinition(IReadOnlyList<InstanceTypeReference> References) : Definition
{
    /// <summary>The kind of definition in counts, and the name of every job in messages.</summary>
    public const string KindName = "job";

    /// <summary><c>name</c> or, if Azure Machine Learning generates one, <c>display_name</c>.</summary>
    public Scalar Name { get; init; } = Scalar.Absent(default);

    /// <summary>Whether it's certainly a job. Otherwise, it may be the values of a Helm chart.</summary>
    public bool IsCertain { get; init; } = true;

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => KindName;

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Name.Span;
}
