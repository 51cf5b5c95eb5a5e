namespace InstanceLint.Tasks.Severities;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say of severities.</summary>
internal interface IConfiguredSeverities
{
    /// <summary>What is said of a rule in a file, where <c>default</c> has no severity; or <see langword="null"/>.</summary>
    ConfiguredSeverity? OfRule(string id, string path);

    /// <summary>What is said in a file of a category of rules, or else of all analyzers; or <see langword="null"/>.</summary>
    EffectiveSeverity? OfCategory(string category, string path);
}

/// <summary>What is said of a rule.</summary>
/// <param name="Severity">The severity, or <see langword="null"/> for <c>default</c>.</param>
internal readonly record struct ConfiguredSeverity(EffectiveSeverity? Severity);
