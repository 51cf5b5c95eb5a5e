using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks;

/// <summary>Lists the manifests that a settings file selects, for the analyzers, which read no files.</summary>
public sealed class ListManifests : ProjectTask
{
    /// <summary>
    /// The manifests, with the metadata <c>Cluster</c>, <c>IsImplicitlyDefined</c> (<c>true</c> if the user didn't list the file itself),
    /// and <c>IsContext</c> (<c>true</c> if it isn't reported on).
    /// </summary>
    [Output]
    public ITaskItem[] Selected { get; private set; } = [];

    /// <summary>The full path that the baseline has.</summary>
    [Output]
    public string Baseline { get; private set; } = string.Empty;

    private protected override void Execute(ProjectFiles project)
    {
        Selected = [.. project.Files.Select(ToItem)];
        Baseline = project.Settings.BaselinePath ?? SettingsFiles.DefaultBaselineOf(project.Settings);
    }

    // MSBuild reads these characters as parts of its own syntax.
    private static string Escape(string path) => path.Replace("%", "%25").Replace(";", "%3B").Replace("*", "%2A").Replace("?", "%3F");

    private static TaskItem ToItem(ManifestSource file)
    {
        var item = new TaskItem(Escape(file.Path));
        item.SetMetadata("Cluster", string.Join(";", file.Clusters));
        item.SetMetadata("IsImplicitlyDefined", file.IsNamed ? "false" : "true");
        item.SetMetadata("IsContext", file.IsContext ? "true" : "false");
        return item;
    }
}
