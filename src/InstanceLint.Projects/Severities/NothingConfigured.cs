namespace InstanceLint.Projects.Severities;

/// <summary>No file says anything of our rules, which is what most projects have.</summary>
internal sealed class NothingConfigured : IConfiguredSeverities
{
    public ConfiguredSeverity? FindForRule(string id, string path) => null;

    public ConfiguredSeverity? FindForCategory(string category, string path) => null;
}
