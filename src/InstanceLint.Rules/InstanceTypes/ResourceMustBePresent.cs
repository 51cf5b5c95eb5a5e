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
        if (!requests.IsPresent && requests.IsWhole && !limits.IsPresent && limits.IsWhole)
        {
            findings.Add(At(requests.Origin, $"{definition.Subject}: {requests.Path} and {limits.Path} are missing; add both, each with cpu and memory"));
            return;
        }

        JudgeSection(definition, requests, findings);
        JudgeSection(definition, limits, findings);
    }

    private void JudgeSection(InstanceTypeDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        if (!section.IsWhole)
        {
            return;
        }

        var (cpu, memory) = (Gives(section, Resource.CpuName), Gives(section, Resource.MemoryName));
        if (cpu && memory)
        {
            return;
        }

        var lacks = cpu ? "memory" : memory ? "cpu" : "cpu and memory";
        findings.Add(At(section.Origin, section.IsPresent
            ? $"{definition.Subject}: {section.Path} lacks {lacks}; add {(lacks.Length > "memory".Length ? "both" : "it")}"
            : $"{definition.Subject}: {section.Path} is missing; add it with cpu and memory"));
    }

    // A misspelt name is reported as such, and lacks nothing.
    private static bool Gives(ResourceSection section, string name)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var written = section.Resources[i].Name;
            if (written.Text == name || written.State != ScalarState.Known || ResourceMustBeSupported.Meant(written.Text) == name)
            {
                return true;
            }
        }

        return false;
    }
}
