using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds out which resources requests or limits contain and which are missing.</summary>
internal static class SectionContent
{
    /// <summary>Whether a section contains a resource. A misspelled name counts, because another rule reports it.</summary>
    internal static bool Gives(this ResourceSection section, ResourceKind kind) => Count(section, kind) > 0;

    /// <summary>Whether exactly one entry of a section is about a resource, and all entries can be seen.</summary>
    internal static bool GivesOnce(this ResourceSection section, ResourceKind kind) => section.IsComplete && Count(section, kind) == 1;

    /// <summary>
    /// Describes the required resources that are missing from a section as the rest of a sentence, or <see langword="null"/> if none is
    /// missing.
    /// </summary>
    internal static string? DescribeMissing(this ResourceSection section)
    {
        if (!section.IsComplete)
        {
            return null;
        }

        if (!section.IsPresent)
        {
            return $"{section.Path} is missing; add it with {Join(ResourceKinds.Required)}";
        }

        // Counts first, because most sections are complete and then nothing needs to be allocated.
        var count = 0;
        foreach (var kind in ResourceKinds.Required)
        {
            count += section.Gives(kind) ? 0 : 1;
        }

        return count == 0
            ? null
            : $"{section.Path} is missing {Join(MissingFrom(section))}; add {(count == 1 ? "it" : count == 2 ? "both" : "them")}";
    }

    private static IReadOnlyList<ResourceKind> MissingFrom(ResourceSection section) =>
        [.. ResourceKinds.Required.Where(kind => !section.Gives(kind))];

    /// <summary>Joins the names of resources, such as <c>cpu and memory</c>.</summary>
    internal static string Join(IReadOnlyList<ResourceKind> kinds) => kinds.Count < 2
        ? string.Concat(kinds.Select(static kind => kind.Name))
        : string.Join(", ", kinds.Take(kinds.Count - 1).Select(static kind => kind.Name)) + " and " + kinds[kinds.Count - 1].Name;

    private static int Count(ResourceSection section, ResourceKind kind)
    {
        var count = 0;
        for (var i = 0; i < section.Resources.Count; i++)
        {
            count += !MayBe(section.Resources[i], kind) ? 0 : section.Resources[i].IsRepeated ? 2 : 1;
        }

        return count;
    }

    private static bool MayBe(Resource resource, ResourceKind kind) =>
        resource.Name.State != ScalarState.Known
        || resource.Kind == kind
        || (resource.Kind is null && ResourceNames.Find(resource.Name.Text).Name == kind.Name);
}
