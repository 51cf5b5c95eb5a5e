using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2003.</summary>
internal sealed class ResourceMustBePresent() : InstanceTypeRule(
    RuleIds.ResourceMustBePresent, RuleSource.AzureMachineLearning, "Requests and limits must both give cpu and memory")
{
    internal override void Judge(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        var example = ClusterDefinition.BuiltInDefault;
        if (!requests.IsPresent && requests.IsWhole && !limits.IsPresent && limits.IsWhole)
        {
            findings.Add(At(
                requests.Span,
                $"{definition.Subject}: {requests.Path} and {limits.Path} are missing; add both, each with cpu and memory",
                new MissingAmounts()
                    .Add(ResourceSection.RequestsName, requests, limits, example.Requests)
                    .Add(ResourceSection.LimitsName, limits, requests, example.Limits)
                    .ToRepair()));
            return;
        }

        JudgeSection(definition, ResourceSection.RequestsName, requests, limits, example.Requests, findings);
        JudgeSection(definition, ResourceSection.LimitsName, limits, requests, example.Limits, findings);
    }

    private void JudgeSection(
        InstanceTypeDefinition definition, string name, ResourceSection section, ResourceSection other, ResourceSection example, ICollection<Finding> findings)
    {
        if (Lacking(section) is { } lacking)
        {
            findings.Add(At(section.Span, $"{definition.Subject}: {lacking}", new MissingAmounts().Add(name, section, other, example).ToRepair()));
        }
    }

    /// <summary>What of cpu and memory a section lacks, as the rest of a sentence, or <see langword="null"/>.</summary>
    internal static string? Lacking(ResourceSection section)
    {
        if (!section.IsWhole)
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
    internal static bool Gives(ResourceSection section, string name)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var (written, kind) = (section.Resources[i].Name, section.Resources[i].Kind);
            if (written.Text == name || written.State != ScalarState.Known || (kind == ResourceKind.Other && ResourceMustBeSupported.Meant(written.Text) == name))
            {
                return true;
            }
        }

        return false;
    }
}
