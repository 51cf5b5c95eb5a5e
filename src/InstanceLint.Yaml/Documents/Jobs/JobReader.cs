using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Jobs;

/// <summary>Reads a job.</summary>
/// <param name="context">The state that document kinds share.</param>
/// <param name="isCertain">Whether it's certainly a job. Otherwise only its references to instance types are read.</param>
internal sealed class JobReader(DocumentContext context, bool isCertain)
{
    private const string Subject = JobDefinition.KindName;

    private readonly FieldReader _fields = new(context.AzureCliScalars, context.Findings) { Subject = Subject };
    private readonly WorkloadFields _known = new(Subject, context.Findings);
    private readonly List<InstanceTypeReference> _references = [];

    /// <summary>Reads the job.</summary>
    /// <param name="document">The job.</param>
    /// <param name="path">The path of the job in the document, with a dot at its end, or empty.</param>
    internal JobDefinition Read(YamlMapping document, string path = "")
    {
        if (isCertain)
        {
            AzureCliChecks.Check(document, context.Rejected, context.Findings);
            CheckTop(document);
        }

        ReadStep(document, path, string.Empty, []);
        return new JobDefinition(_references)
        {
            Name = (document.Find("name") ?? document.Find("display_name")) is { } name
                ? context.AzureCliScalars.Read(name) ?? Scalar.Absent(name.Key.Span)
                : Scalar.Absent(document.Span),
            IsCertain = isCertain,
        };
    }

    private void CheckTop(YamlMapping job)
    {
        const string Place = "move it under resources";
        if (job.Find("instance_type") is { } field)
        {
            context.Findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                field.Key.Span, Subject, field.Name, Place, new Fix.Move("resources")));
        }

        if (job.Find("compute")?.Value is YamlMapping compute && compute.Find("instance_type") is { } old)
        {
            context.Findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(old.Key.Span, Subject, "compute.instance_type", Place));
        }
    }

    // A few nested aliases can refer to billions of steps.
    private void ReadStep(YamlMapping step, string path, string inherited, HashSet<YamlMapping> seen)
    {
        if (!seen.Add(step))
        {
            return;
        }

        var compute = ComputeOf(step) ?? inherited;
        var isOnKubernetes = InstanceTypeReference.MayBeOnKubernetes(compute);
        if (isCertain && isOnKubernetes)
        {
            _known.CheckStep(step, path.TrimEnd('.'));
        }

        if (isOnKubernetes && step.Find("resources") is { } resources)
        {
            ReadResources(resources, path, step);
        }

        if (step.Find("trial")?.Value is YamlMapping trial)
        {
            ReadStep(trial, path + "trial.", compute, seen);
        }

        foreach (var child in step.Find("jobs")?.Value is YamlMapping jobs ? jobs.Fields : [])
        {
            if (child.Value is YamlMapping mapping)
            {
                ReadStep(mapping, path + "jobs." + Wording.Plain(child.Name) + ".", compute, seen);
            }
        }
    }

    // Steps of a pipeline use its compute unless they name another one.
    private static string? ComputeOf(YamlMapping step) =>
        ((step.Find("compute")
            ?? (step.Find("settings")?.Value as YamlMapping)?.Find("default_compute"))?.Value as YamlScalar)?.Text;

    private void ReadResources(YamlEntry field, string stepPath, YamlMapping step)
    {
        var path = stepPath + "resources";
        if (field.Value is not YamlMapping resources)
        {
            if (isCertain)
            {
                _fields.AddMisshapen(field, path, "a mapping with instance_type");
            }

            return;
        }

        if (isCertain)
        {
            _known.CheckJobResources(resources, path);
        }

        if (resources.Find("instance_type") is { } name
            && context.AzureCliScalars.Read(name) is { } scalar
            && !InstanceTypeReference.IsOfVirtualCluster(scalar.Value))
        {
            _references.Add(new InstanceTypeReference(Subject, path + ".instance_type", scalar, IsKubernetes: false)
            {
                Step = stepPath.TrimEnd('.'),
                Extent = step.Extent,
                Instances = new JobInstances(
                    path + ".instance_count",
                    Count(resources, "instance_count"),
                    Count(step.Find("distribution")?.Value as YamlMapping, "process_count_per_instance")),
            });
        }

        foreach (var section in isCertain ? resources.Fields : [])
        {
            if (section.Name is "requests" or "limits")
            {
                context.Findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                    section.Key.Span, Subject, path + "." + section.Name, "specify sizes in the instance type that instance_type names"));
            }
        }
    }

    private Scalar Count(YamlMapping? parent, string name) =>
        parent is null ? Scalar.Absent(SourceSpan.None)
        : parent.Find(name) is { } field ? context.AzureCliScalars.Read(field) ?? Scalar.Unknown(string.Empty, field.Key.Span)
        : parent.IsComplete ? Scalar.Absent(parent.Span)
        : Scalar.Unknown(string.Empty, parent.Span);
}
