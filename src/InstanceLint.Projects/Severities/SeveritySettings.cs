using System.Collections.Generic;

namespace InstanceLint.Projects.Severities;

/// <summary>What a project says about the severity of findings.</summary>
public sealed record SeveritySettings
{
    /// <summary>Nothing is said: every rule has its own severity.</summary>
    public static SeveritySettings Default { get; } = new();

    /// <summary><c>NoWarn</c>: IDs of rules that are turned off.</summary>
    public IReadOnlyCollection<string> NoWarn { get; init; } = [];

    /// <summary><c>WarningsAsErrors</c>: IDs of rules whose findings are errors.</summary>
    public IReadOnlyCollection<string> WarningsAsErrors { get; init; } = [];

    /// <summary><c>WarningsNotAsErrors</c>: IDs of rules whose findings are never made errors.</summary>
    public IReadOnlyCollection<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary><c>TreatWarningsAsErrors</c>: whether all warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say.</summary>
    public IConfiguredSeverities Configured { get; init; } = new NothingConfigured();

    /// <summary>The configuration files, whose settings are checked.</summary>
    public IReadOnlyList<ConfigFile> ConfigFiles { get; init; } = [];
}
