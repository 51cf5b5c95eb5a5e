using System.Collections.Generic;

namespace InstanceLint.Projects.Severities;

/// <summary>The settings of a project for the severity of findings.</summary>
public sealed record SeveritySettings
{
    /// <summary>No settings: every rule has its default severity.</summary>
    public static SeveritySettings Default { get; } = new();

    /// <summary><c>NoWarn</c>: IDs of rules that are turned off.</summary>
    public IReadOnlyCollection<string> NoWarn { get; init; } = [];

    /// <summary><c>WarningsAsErrors</c>: IDs of rules whose findings are errors.</summary>
    public IReadOnlyCollection<string> WarningsAsErrors { get; init; } = [];

    /// <summary><c>WarningsNotAsErrors</c>: IDs of rules whose findings are never turned into errors.</summary>
    public IReadOnlyCollection<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary><c>TreatWarningsAsErrors</c>: whether all warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>The settings in <c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
    public IConfiguredSeverities Configured { get; init; } = new NothingConfigured();

    /// <summary>The configuration files, to check their settings.</summary>
    public IReadOnlyList<ConfigFile> ConfigFiles { get; init; } = [];
}
