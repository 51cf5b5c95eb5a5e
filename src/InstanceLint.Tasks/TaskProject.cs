using System.Collections.Generic;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Tasks;

/// <summary>The input of a task.</summary>
/// <param name="Settings">The settings of the project's clusters and files.</param>
/// <param name="Files">The manifests, each once.</param>
/// <param name="Configs">The configuration files that apply to them.</param>
/// <param name="Generators">The files that may give some of them another role.</param>
internal sealed record TaskProject(
    ProjectSettings Settings, IReadOnlyList<ManifestFile> Files, IReadOnlyList<ConfigFile> Configs, Generators Generators);
