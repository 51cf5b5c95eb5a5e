using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2011.</summary>
internal sealed class ResourceMustBeSupported() : ResourceRule(
    RuleIds.ResourceMustBeSupported, RuleSource.AzureMachineLearning, "A resource must be cpu, memory, nvidia.com/gpu or an extended resource with its domain")
{
    private static readonly string[] Supported = [Resource.CpuName, Resource.MemoryName, Resource.GpuName];

    internal override void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, findings);
        CheckSection(definition, definition.Limits, findings);
    }

    private void CheckSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var name = section.Resources[i].Name;
            if (section.Resources[i].Kind != ResourceKind.Other || name.State != ScalarState.Known)
            {
                continue;
            }

            var meant = Find(name.Text);
            if (meant.Name is not null || name.Text.IndexOf('/') < 0)
            {
                var instead = meant.Remedy
                    ?? $"only {Resource.CpuName}, {Resource.MemoryName}, {Resource.GpuName} and extended resources with a domain can be given";
                findings.Add(At(name.Span, $"{definition.Subject}: {section.Path} gives {Wording.Quote(name.Text)}, which is no resource of an instance type; {instead}", meant.CertainName is { } supported && ResourceMustBePresent.GivesOnce(section, supported) ? Write(supported) : null));
            }
        }
    }

    /// <summary>The supported resource that was probably meant, or <see langword="null"/>. Extended resources of other names mean themselves.</summary>
    internal static string? Meant(string name) => Find(name).Name;

    /// <summary>The same, and whether it can be written without asking.</summary>
    internal static SuggestedName Find(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0)
        {
            return name.ToLowerInvariant() switch
            {
                Resource.CpuName or "core" or "cores" or "vcpu" or "vcpus" => new SuggestedName(Resource.CpuName, IsCertain: true),
                "gpu" or "gpus" or "nvidia" => new SuggestedName(Resource.GpuName, IsCertain: true),
                "mem" or "ram" => new SuggestedName(Resource.MemoryName, IsCertain: true),
                // A tpu, an npu, an hpu is another device, not a slip of the pen.
                { Length: 3 } device when device.EndsWith("pu", StringComparison.Ordinal) => default,
                _ => Suggestion.Find(name, Supported),
            };
        }

        // Many other resources live in NVIDIA's domain, such as nvidia.com/mig-1g.5gb or nvidia.com/pgpu.
        if (!Ends(name, slash, "gpu") && !Ends(name, slash, "gpus"))
        {
            return default;
        }

        var domain = name.Substring(0, slash).ToLowerInvariant();
        return domain == "nvidia" || (domain.Length <= "nvidia.com".Length + 2 && Suggestion.Distance(domain, "nvidia.com") <= 2)
            ? new SuggestedName(Resource.GpuName, IsCertain: !domain.Any(char.IsDigit))
            : default;
    }

    private static bool Ends(string name, int slash, string end) =>
        name.Length == slash + 1 + end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
