using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>Something that a manifest or a program defines.</summary>
public abstract record Definition : ISubject
{
    /// <summary>The kind of definition in counts, such as <c>instance type</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The whole definition, up to the start of the text after it, if it's in a manifest.</summary>
    public SourceSpan Extent { get; init; }

    /// <summary>The definition's name in messages, such as <c>instance type 'gpu'</c>.</summary>
    public abstract string Subject { get; }

    SourceSpan ISubject.Span => SubjectSpan;

    /// <summary>The span of findings about the definition as a whole.</summary>
    protected abstract SourceSpan SubjectSpan { get; }
}
