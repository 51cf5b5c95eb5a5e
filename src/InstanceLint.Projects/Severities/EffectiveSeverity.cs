namespace InstanceLint.Projects.Severities;

/// <summary>What a finding comes to in this project.</summary>
public enum EffectiveSeverity
{
    /// <summary>Nothing: <c>none</c> and <c>silent</c> of <c>.editorconfig</c>, and <c>NoWarn</c>.</summary>
    None,

    /// <summary>A message: <c>suggestion</c>.</summary>
    Message,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}
