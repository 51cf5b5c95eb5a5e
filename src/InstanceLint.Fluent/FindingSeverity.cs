namespace InstanceLint.Fluent;

/// <summary>How serious a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing. <c>Build()</c> and <c>Parse()</c> succeed.</summary>
    Info,

    /// <summary>The cluster rejects the definition, or a workload fails. <c>Build()</c> and <c>Parse()</c> throw.</summary>
    Warning,
}
