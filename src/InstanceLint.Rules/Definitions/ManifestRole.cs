namespace InstanceLint.Rules.Definitions;

/// <summary>What a file is to the tool that reads it first.</summary>
public enum ManifestRole
{
    /// <summary>A manifest: kubectl or the Azure ML CLI reads the file as it is.</summary>
    Manifest,

    /// <summary>A patch of a kustomization, so its definitions are parts of others.</summary>
    Patch,

    /// <summary>A template, such as one of a Helm chart. Only what it renders to is a manifest.</summary>
    Template,
}
