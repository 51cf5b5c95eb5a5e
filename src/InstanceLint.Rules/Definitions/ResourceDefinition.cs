using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A definition with requests and limits: an instance type or a deployment.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="Limits">The limits.</param>
public abstract record ResourceDefinition(ResourceSection Requests, ResourceSection Limits) : Definition;
