using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Fluent.Parsing;
using InstanceLint.Rules.Model;

namespace InstanceLint.Fluent.Contents;

/// <summary>The content and the settings of a cluster. It's changed only while a builder completes it.</summary>
internal sealed class ClusterContent
{
    internal ClusterContent(string name) => Name = name;

    /// <summary>Creates a copy that can be changed.</summary>
    internal ClusterContent(ClusterContent other)
    {
        Name = other.Name;
        ExtensionNodeSelector.AddRange(other.ExtensionNodeSelector);
        KnownInstanceTypes.AddRange(other.KnownInstanceTypes);
        Listed.AddRange(other.Listed);
        Deployments.AddRange(other.Deployments);
        Jobs.AddRange(other.Jobs);
    }

    internal string Name { get; set; }

    internal List<KeyValuePair<string, string>> ExtensionNodeSelector { get; } = [];

    internal List<string> KnownInstanceTypes { get; } = [];

    /// <summary>The instance types that were added explicitly.</summary>
    internal List<InstanceType> Listed { get; } = [];

    internal List<KubernetesOnlineDeployment> Deployments { get; } = [];

    internal List<IJob> Jobs { get; } = [];

    private ClusterSettings Settings
    {
        get
        {
            var selector = new OrderedMap<string>(ExtensionNodeSelector);
            return new ClusterSettings(Name, selector.Count == 0 ? null : selector, [.. KnownInstanceTypes]);
        }
    }

    private IEnumerable<Content> Workloads => Deployments.Select(static deployment => deployment.Content).Concat(Jobs.Select(ContentOf));

    /// <summary>Returns the content of a job.</summary>
    internal static Content ContentOf(IJob job) => job switch
    {
        CommandJob command => command.Content,
        Job other => other.Content,
        _ => throw new ArgumentException($"'{job.GetType().Name}' is not a job of this library; use Job or CommandJob.", nameof(job)),
    };

    /// <summary>Adds all definitions in a text.</summary>
    internal void Add(ParsedManifest manifest)
    {
        foreach (var content in manifest.All(Formats.InstanceType, Formats.Deployment, Formats.CommandJob, Formats.Job))
        {
            if (content.Format == Formats.InstanceType)
            {
                Listed.Add(new InstanceType(content));
            }
            else if (content.Format == Formats.Deployment)
            {
                Deployments.Add(new KubernetesOnlineDeployment(content));
            }
            else
            {
                Jobs.Add(content.Format == Formats.Job ? new Job(content) : new CommandJob(content));
            }
        }
    }

    /// <summary>The explicitly added instance types, followed by those that only workloads refer to. Each appears once.</summary>
    internal IReadOnlyList<InstanceType> InstanceTypes()
    {
        var types = new List<InstanceType>(Listed);
        var known = Listed.ToLookup(static type => type.Name, StringComparer.Ordinal);
        var brought = new Dictionary<string, List<InstanceType>>(StringComparer.Ordinal);
        foreach (var type in Workloads.SelectMany(static workload => workload.Needed()))
        {
            // An instance type that was parsed or built twice with the same content is one instance type, not a duplicate name.
            if (!brought.TryGetValue(type.Name, out var same))
            {
                brought.Add(type.Name, same = [.. known[type.Name]]);
            }

            if (!same.Exists(other => other.Content.IsSame(type.Content)))
            {
                same.Add(type);
                types.Add(type);
            }
        }

        return types;
    }

    internal IReadOnlyList<Finding> Check() =>
        DefinitionFindings.Find(Settings, InstanceTypes().Select(static type => type.Content).Concat(Workloads));

    internal void Write(TextWriter output)
    {
        var isFirst = true;
        foreach (var content in InstanceTypes().Select(static type => type.Content).Concat(Workloads))
        {
            output.Write(isFirst ? string.Empty : "---\n");
            isFirst = false;
            content.Write(output);
        }
    }
}
