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
    /// <exception cref="ArgumentException">There is no such step.</exception>
    internal static string[] InstanceTypePathOf(Draft draft, string step)
    {
        var steps = StepsOf(draft.Root, []).ToList();
        var found = steps.Find(path => string.Join(".", path) == step);
        return found is null
            ? throw new ArgumentException(
                $"The job has no step '{step}'; {(steps.Count == 0 ? "it has no steps" : "use " + string.Join(" or ", steps.Select(static path => $"'{string.Join(".", path)}'")))}.",
                nameof(step))
            : [.. found, .. InstanceTypePath];
    }

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
