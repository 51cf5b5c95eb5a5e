namespace InstanceLint.Yaml.Parsing;

/// <summary>The YAML that a program reads. Both follow YAML 1.1, and differ in details.</summary>
internal enum Dialect
{
    /// <summary>The YAML of kubectl.</summary>
    Kubectl,

    /// <summary>The YAML of the Azure ML CLI.</summary>
    AzureCli,
}
