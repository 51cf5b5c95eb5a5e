namespace InstanceLint.Projects.Severities;

/// <summary>No severities, because no configuration file mentions rules of InstanceLint. That's the case in most projects.</summary>
internal sealed class NothingConfigured : IConfiguredSeverities
{
    public ConfiguredSeverity? FindForRule(string id, string path) => null;

    public ConfiguredSeverity? FindForCategory(string category, string path) => null;
}
