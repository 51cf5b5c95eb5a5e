using System;
using InstanceLint.Projects;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Reads items that are files.</summary>
internal static class ManifestItems
{
    /// <summary>A manifest, with the metadata <c>Cluster</c> (<c>dev;prod</c>).</summary>
    internal static ManifestEntry Read(ITaskItem item) => ManifestEntry.FromItem(
        FullPathOf(item), item.GetMetadata("IsImplicitlyDefined"), () => item.GetMetadata("RecursiveDir"), item.GetMetadata("Cluster"));

    /// <summary>The full path of an item.</summary>
    internal static string FullPathOf(ITaskItem item)
    {
        try
        {
            return item.GetMetadata("FullPath");
        }
        catch (InvalidOperationException)
        {
            // A text that is not a path; reading it will say so.
            return item.ItemSpec;
        }
    }
}
