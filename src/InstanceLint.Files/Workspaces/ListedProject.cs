using System.Collections.Generic;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Files.Workspaces;

/// <summary>A project that lists its manifests itself, as MSBuild evaluates it.</summary>
/// <param name="Text">Its settings.</param>
/// <param name="Entries">Its manifests.</param>
/// <param name="ConfigFiles">The full paths of its configuration files.</param>
/// <param name="Severities">The severities that it sets.</param>
/// <param name="UsesFluent">Whether its C# may define instance types too.</param>
internal sealed record ListedProject(
    ProjectSettingsText Text,
    IReadOnlyList<ManifestEntry> Entries,
    IReadOnlyList<string> ConfigFiles,
    SeveritySettings Severities,
    bool UsesFluent);
