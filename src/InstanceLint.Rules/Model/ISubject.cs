namespace InstanceLint.Rules.Model;

/// <summary>What a rule can be about: it has a name in messages and a place.</summary>
internal interface ISubject
{
    /// <summary>How messages call it, such as <c>instance type 'gpu'</c>.</summary>
    string Subject { get; }

    /// <summary>The place at which findings about all of it are reported.</summary>
    SourceSpan Span { get; }
}
