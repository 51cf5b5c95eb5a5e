using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Contents;

/// <summary>The fields that have more than one form in deployments and jobs.</summary>
internal static class Workloads
{
    private static readonly string[] InstanceTypePath = ["resources", "instance_type"];

    /// <summary>Creates a model: a single text if it's registered, otherwise a mapping with its path.</summary>
    internal static YamlNode Model(string path) =>
        WorkloadSchema.IsReference(path) ? Nodes.Text(path) : Nodes.Mapping([Nodes.Field("path", Nodes.Text(path))]);

    /// <summary>Creates an environment of an image.</summary>
    internal static YamlNode Environment(string image, string? condaFile)
    {
        var field = Nodes.Field("image", Nodes.Text(image));
        return Nodes.Mapping(condaFile is null ? [field] : [Nodes.Field("conda_file", Nodes.Text(condaFile)), field]);
    }

    /// <summary>Returns the path of the instance type of a step.</summary>
    /// <param name="draft">The job.</param>
    /// <param name="step">The path of the step, such as <c>jobs.train</c>.</param>
    /// <exception cref="ArgumentException">The job doesn't have this step.</exception>
    internal static string[] InstanceTypePathOf(Draft draft, string step)
    {
        if (draft.Steps.TryGetValue(step, out var found))
        {
            return [.. found, .. InstanceTypePath];
        }

        var names = draft.Steps.Keys.Select(static name => $"'{name}'").ToList();
        throw new ArgumentException(
            $"The job has no step '{step}'; {(names.Count == 0 ? "it has no steps" : "use " + string.Join(" or ", names))}.", nameof(step));
    }

    /// <summary>Returns the path of each step of a job at any depth, by its text, such as <c>jobs.train</c>.</summary>
    internal static IReadOnlyDictionary<string, string[]> StepsOf(YamlMapping job) => new OrderedMap<string[]>(
        StepsOf(job, []).Select(static path => new KeyValuePair<string, string[]>(string.Join(".", path), path)));

    private static IEnumerable<string[]> StepsOf(YamlMapping job, string[] path) =>
        from step in StepsIn(job)
        let own = (string[])[.. path, .. step.Path]
        from found in StepsOf(step.Mapping, own).Prepend(own)
        select found;

    private static IEnumerable<(string[] Path, YamlMapping Mapping)> StepsIn(YamlMapping job)
    {
        foreach (var name in (string[])["create_job", "trial"])
        {
            if (job.Find(name)?.Value is YamlMapping child)
            {
                yield return ([name], child);
            }
        }

        foreach (var child in job.Find("jobs")?.Value is YamlMapping jobs ? jobs.Fields : [])
        {
            if (child.Value is YamlMapping step)
            {
                yield return (["jobs", child.Name], step);
            }
        }
    }
}
