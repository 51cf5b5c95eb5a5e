using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Files.Workspaces;

/// <summary>The names of instance types in ARM templates. The rest of a template isn't checked.</summary>
internal sealed class ArmTemplates
{
    private readonly List<(ManifestFile File, InstanceTypeNames Names)> _templates = [];

    /// <summary>Reads files. Only those that define instance types count as templates.</summary>
    internal ArmTemplates(IReadOnlyList<ManifestFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (file.Read(cancellation).Text is { } text
                && ArmTemplate.ReadInstanceTypeNames(text) is var names
                && (names.Names.Count > 0 || !names.IsComplete))
            {
                _templates.Add((file, names));
            }
        }
    }

    /// <summary>Whether a file can be a template, by its name.</summary>
    internal static bool CanBe(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a template, rather than a manifest.</summary>
    internal bool Contains(string path) => _templates.Exists(template => PathComparison.Default.Equals(template.File.Path, path));

    /// <summary>Returns settings that know the names in the templates of each cluster.</summary>
    internal ProjectSettings AddTo(ProjectSettings settings) => _templates
        .SelectMany(static template => template.File.Clusters, static (template, cluster) => (cluster, template.Names))
        .Aggregate(settings, static (all, template) =>
            all.WithKnownInstanceTypes(template.cluster, template.Names.Names, template.Names.IsComplete));
}
