using System;
using InstanceLint.Projects;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Reads MSBuild items that are files.</summary>
internal static class ManifestItems
{
    /// <summary>Reads a manifest with the metadata <c>Cluster</c> (<c>dev;prod</c>).</summary>
    internal static ManifestEntry Read(ITaskItem item) => ManifestEntry.FromItem(
        FullPathOf(item), item.GetMetadata("IsImplicitlyDefined"), () => RecursiveDirOf(item), item.GetMetadata("Cluster"));

    // An item of one target framework has it as other metadata.
    private static string RecursiveDirOf(ITaskItem item) =>
        item.GetMetadata("InstanceLintRecursiveDir") is { Length: > 0 } kept ? kept : item.GetMetadata("RecursiveDir");

    /// <summary>Returns the full path of an item.</summary>
    internal static string FullPathOf(ITaskItem item)
    {
        try
        {
            return item.GetMetadata("FullPath");
        }
        catch (InvalidOperationException)
        {
            // The text isn't a valid path; reading the file will report that.
            return item.ItemSpec;
        }
    }
}
