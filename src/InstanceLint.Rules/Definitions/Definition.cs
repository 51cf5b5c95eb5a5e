using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>Something that a manifest or a program defines.</summary>
public abstract record Definition : ISubject
{
    /// <summary>What it is, as summaries count it, such as <c>instance type</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>All of it, from its start to what follows it, if it is a part of a manifest.</summary>
    public SourceSpan Extent { get; init; }

    /// <summary>How messages call it, such as <c>instance type 'gpu'</c>.</summary>
    public abstract string Subject { get; }

    SourceSpan ISubject.Span => SubjectSpan;

    /// <summary>The place at which findings about all of it are reported.</summary>
    protected abstract SourceSpan SubjectSpan { get; }
}
