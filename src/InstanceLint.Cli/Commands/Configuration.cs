using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Severities;

namespace InstanceLint.Cli.Commands;

/// <summary>Reads configuration files with the parser of the compiler, as a build does.</summary>
internal static class Configuration
{
    /// <summary>Reads the severities in configuration files.</summary>
    internal static IConfiguredSeverities Read(IReadOnlyList<ConfigFile> files) =>
        files.Any(static file => file.MentionsUs) ? new CompilerConfiguration(files) : new NothingConfigured();
}
