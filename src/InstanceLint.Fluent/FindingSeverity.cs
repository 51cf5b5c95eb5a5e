namespace InstanceLint.Fluent;

/// <summary>How bad it is to break a rule.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing fails on it.</summary>
    Info,

    /// <summary>The cluster refuses the definition, or a workload fails on it.</summary>
    Warning,
}
