namespace InstanceLint.Projects.Severities;

/// <summary>The severities in <c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
public interface IConfiguredSeverities
{
    /// <summary>Finds the setting for a rule that applies to a file, or returns <see langword="null"/>.</summary>
    ConfiguredSeverity? FindForRule(string id, string path);

    /// <summary>Finds the setting for a category or, without one, for all analyzers, or returns <see langword="null"/>.</summary>
    ConfiguredSeverity? FindForCategory(string category, string path);
}

/// <summary>The value of one setting.</summary>
/// <param name="Severity">The severity, or <see langword="null"/> for <c>default</c>.</param>
public readonly record struct ConfiguredSeverity(EffectiveSeverity? Severity);
