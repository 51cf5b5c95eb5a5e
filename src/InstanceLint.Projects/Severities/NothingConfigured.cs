namespace InstanceLint.Projects.Severities;

/// <summary>No file says anything of our rules, which is what most projects have.</summary>
internal sealed class NothingConfigured : IConfiguredSeverities
{
    public ConfiguredSeverity? OfRule(string id, string path) => null;

    public ConfiguredSeverity? OfCategory(string category, string path) => null;
}
