using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>A definition that gives resources: an instance type or a deployment.</summary>
/// <param name="Requests">What it asks for.</param>
/// <param name="Limits">What it may use.</param>
public abstract record ResourceDefinition(ResourceSection Requests, ResourceSection Limits) : Definition;
