using System.Collections;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Settings;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>
/// Manifests that several projects of a build can list, because they are in none of their folders. Of projects with the same manifests and
/// settings, one reports on them.
/// </summary>
internal static class SharedManifests
{
    private const string Target = "Claim";

    /// <summary>Whether all manifests of a project are outside of its folder.</summary>
    /// <param name="project">The path of the project.</param>
    /// <param name="files">Its manifests.</param>
    internal static bool Are(string project, IReadOnlyList<ManifestFile> files)
    {
        var folder = System.IO.Path.GetDirectoryName(project) ?? string.Empty;
        return files.Count > 0 && files.All(file => FilePaths.Below(folder, file.Path) is null);
    }

    /// <summary>Whether the calling project reports. Asks MSBuild, because each project can be in a process of its own.</summary>
    /// <param name="engine">The engine that runs the task.</param>
    /// <param name="claimProject">The path of the project that runs once for each key.</param>
    /// <param name="key">The hash of the work: the manifests, the settings and what is done with them.</param>
    internal static bool Claim(IBuildEngine engine, string claimProject, string key)
    {
        if (claimProject.Length == 0 || engine is not IBuildEngine6 build)
        {
            return true;
        }

        var properties = new Hashtable { ["InstanceLintClaim"] = key };
        var result = build.BuildProjectFilesInParallel(
            [claimProject], [Target], [properties], [[.. build.GetGlobalProperties().Keys]], [null], returnTargetOutputs: true);
        return !result.Result
            || !result.TargetOutputsPerProject[0].TryGetValue(Target, out var outputs)
            || outputs.Length == 0
            || TemporaryFile.TryDelete(outputs[0].ItemSpec);
    }
}
