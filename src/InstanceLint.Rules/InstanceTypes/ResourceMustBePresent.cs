using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2003.</summary>
internal sealed class ResourceMustBePresent() : InstanceTypeRule(
    RuleIds.ResourceMustBePresent, RuleSource.AzureMachineLearning, "Requests and limits must both give cpu and memory")
{
    internal override void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        if (!requests.IsPresent && requests.IsComplete && !limits.IsPresent && limits.IsComplete)
        {
            findings.Add(At(requests.Span, $"{definition.Subject}: {requests.Path} and {limits.Path} are missing; add both, each with cpu and memory"));
            return;
        }

        if (Lacking(requests) is { } missing)
        {
            findings.Add(At(requests.Span, $"{definition.Subject}: {missing}", MissingRequests.CreateFix(requests, limits)));
        }

        // Nothing says how much a definition may use without limits.
        if (Lacking(limits) is { } lacking)
        {
            findings.Add(At(limits.Span, $"{definition.Subject}: {lacking}"));
        }
    }

    /// <summary>What of cpu and memory a section lacks, as the rest of a sentence, or <see langword="null"/>.</summary>
    internal static string? Lacking(ResourceSection section)
    {
        if (!section.IsComplete)
        {
            return null;
        }

        return !section.IsPresent ? $"{section.Path} is missing; add it with cpu and memory"
            : (Gives(section, Resource.CpuName), Gives(section, Resource.MemoryName)) switch
            {
                (true, true) => null,
                (true, false) => $"{section.Path} lacks memory; add it",
                (false, true) => $"{section.Path} lacks cpu; add it",
                _ => $"{section.Path} lacks cpu and memory; add both",
            };
    }

    /// <summary>Whether a section gives a resource; a misspelt name is reported as such, and lacks nothing.</summary>
    internal static bool Gives(ResourceSection section, string name) => Count(section, name) > 0;

    /// <summary>Whether one entry of a section, and certainly no other one, gives a resource.</summary>
    internal static bool GivesOnce(ResourceSection section, string name) => section.IsComplete && Count(section, name) == 1;

    private static int Count(ResourceSection section, string name)
    {
        var count = 0;
        for (var i = 0; i < section.Resources.Count; i++)
        {
            count += MayBe(section.Resources[i], name) ? 1 : 0;
        }

        return count;
    }

    private static bool MayBe(Resource resource, string name) =>
        resource.Name.State != ScalarState.Known
        || resource.Name.Text == name
        || (resource.Kind == ResourceKind.Gpu && name == Resource.GpuName)
        || (resource.Kind == ResourceKind.Other && ResourceMustBeSupported.Meant(resource.Name.Text) == name);
}
