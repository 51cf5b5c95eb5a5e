namespace InstanceLint.Rules.Model;

/// <summary>A definition that gives resources: an instance type or a deployment.</summary>
/// <param name="Requests">What it asks for.</param>
/// <param name="Limits">What it may use.</param>
public abstract record ResourceDefinition(ResourceSection Requests, ResourceSection Limits)
{
    /// <summary>All of it, from its start to what follows it, where it is a part of a manifest.</summary>
    public SourceSpan Extent { get; init; }

    /// <summary>How messages call it, such as <c>instance type 'gpu'</c>.</summary>
    public abstract string Subject { get; }
}
