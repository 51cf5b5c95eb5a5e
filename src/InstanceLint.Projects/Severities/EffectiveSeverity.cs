namespace InstanceLint.Projects.Severities;

/// <summary>The severity of a finding in a project.</summary>
public enum EffectiveSeverity
{
    /// <summary>Not reported: <c>none</c> and <c>silent</c> in <c>.editorconfig</c>, and <c>NoWarn</c>.</summary>
    None,

    /// <summary>A message: <c>suggestion</c> in <c>.editorconfig</c>.</summary>
    Message,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}
