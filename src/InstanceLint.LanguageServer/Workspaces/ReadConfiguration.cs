using System.Collections.Generic;
using InstanceLint.Projects.Severities;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>Reads the severities in configuration files, such as <c>.editorconfig</c>.</summary>
/// <param name="files">The files.</param>
internal delegate IConfiguredSeverities ReadConfiguration(IReadOnlyList<ConfigFile> files);
