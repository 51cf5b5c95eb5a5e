using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>Tells what a section of requests or limits gives, and what is missing from it.</summary>
internal static class SectionContent
{
    /// <summary>Whether a section gives a resource. A misspelt name counts: another rule reports it.</summary>
    internal static bool Gives(this ResourceSection section, ResourceKind kind) => Count(section, kind) > 0;

    /// <summary>Whether one entry of a section, and certainly no other one, gives a resource.</summary>
    internal static bool GivesOnce(this ResourceSection section, ResourceKind kind) => section.IsComplete && Count(section, kind) == 1;

    /// <summary>
    /// Which required resources are missing from a section, as the rest of a sentence, or <see langword="null"/> if none is.
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

        // Nothing is missing from most sections, so nothing is allocated for them.
        var count = 0;
        foreach (var kind in ResourceKinds.Required)
        {
            count += section.Gives(kind) ? 0 : 1;
        }

        return count == 0
            ? null
            : $"{section.Path} lacks {Join(MissingFrom(section))}; add {(count == 1 ? "it" : count == 2 ? "both" : "them")}";
    }

    private static IReadOnlyList<ResourceKind> MissingFrom(ResourceSection section) =>
        [.. ResourceKinds.Required.Where(kind => !section.Gives(kind))];

    /// <summary>The names of resources, such as <c>cpu and memory</c>.</summary>
    internal static string Join(IReadOnlyList<ResourceKind> kinds) => kinds.Count < 2
        ? string.Concat(kinds.Select(static kind => kind.Name))
        : string.Join(", ", kinds.Take(kinds.Count - 1).Select(static kind => kind.Name)) + " and " + kinds[kinds.Count - 1].Name;

    private static int Count(ResourceSection section, ResourceKind kind)
    {
        var count = 0;
        for (var i = 0; i < section.Resources.Count; i++)
        {
            count += MayBe(section.Resources[i], kind) ? 1 : 0;
        }

        return count;
    }

    private static bool MayBe(Resource resource, ResourceKind kind) =>
        resource.Name.State != ScalarState.Known
        || resource.Kind == kind
        || (resource.Kind is null && ResourceNames.Find(resource.Name.Text).Name == kind.Name);
}
