namespace InstanceLint.Projects.Severities;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say of severities.</summary>
public interface IConfiguredSeverities
{
    /// <summary>What is said of a rule in a file, or <see langword="null"/>.</summary>
    ConfiguredSeverity? FindForRule(string id, string path);

    /// <summary>What is said in a file of a category of rules, or else of all analyzers; or <see langword="null"/>.</summary>
    ConfiguredSeverity? FindForCategory(string category, string path);
}

/// <summary>What one setting says.</summary>
/// <param name="Severity">The severity, or <see langword="null"/> for <c>default</c>.</param>
public readonly record struct ConfiguredSeverity(EffectiveSeverity? Severity);
