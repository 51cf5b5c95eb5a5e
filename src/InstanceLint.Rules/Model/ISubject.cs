namespace InstanceLint.Rules.Model;

/// <summary>The subject of a rule. It has a name in messages and a span.</summary>
internal interface ISubject
{
    /// <summary>The subject's name in messages, such as <c>instance type 'gpu'</c>.</summary>
    string Subject { get; }

    /// <summary>The span of findings about the subject as a whole.</summary>
    SourceSpan Span { get; }
}
