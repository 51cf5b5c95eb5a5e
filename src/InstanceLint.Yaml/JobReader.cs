using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Workloads;

namespace InstanceLint.Yaml;

/// <summary>Reads jobs, of which only the instance types count that they and their steps name.</summary>
internal sealed class JobReader(ScalarReader scalars)
{
    /// <summary>The job, or <see langword="null"/> where the document is none.</summary>
    internal JobDefinition? Read(YamlMapping document, string schema, List<Finding> findings)
    {
        if (!IsJob(document, schema, out var isCertain))
        {
            return null;
        }

        var subject = "job";
        var references = new List<InstanceTypeReference>();
        if (isCertain)
        {
            DuplicateKeys.CheckTree(document, findings);
            CheckTop(document, subject, findings);
        }

        ReadStep(document, subject, string.Empty, isCertain, references, findings);
        return new JobDefinition(references);
    }

    // A schema decides; without one, a command beside resources may as well be a chart's values.
    private static bool IsJob(YamlMapping document, string schema, out bool isCertain)
    {
        isCertain = false;
        if (schema.Length > 0)
        {
            return isCertain = WorkloadReader.IsOf(schema, "Job");
        }

        if ((document.Find("command") ?? document.Find("trial") ?? document.Find("jobs")) is null)
        {
            return false;
        }

        isCertain = document.Find("compute") is not null;
        return isCertain || document.Find("resources") is not null;
    }

    private static void CheckTop(YamlMapping job, string subject, List<Finding> findings)
    {
        const string Place = "write it under resources";
        if (job.Find("instance_type") is { } field)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(field.Key.Origin, subject, field.Name, Place));
        }

        if (job.Find("compute")?.Value is YamlMapping compute && compute.Find("instance_type") is { } old)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(old.Key.Origin, subject, "compute.instance_type", Place));
        }
    }

    private void ReadStep(
        YamlMapping step, string subject, string path, bool isCertain, List<InstanceTypeReference> references, List<Finding> findings)
    {
        if (step.Find("resources") is { } resources)
        {
            ReadResources(resources, subject, path + "resources", isCertain, references, findings);
        }

        if (step.Find("trial")?.Value is YamlMapping trial)
        {
            ReadStep(trial, subject, path + "trial.", isCertain, references, findings);
        }

        foreach (var child in step.Find("jobs")?.Value is YamlMapping jobs ? jobs.Fields : [])
        {
            if (child.Value is YamlMapping mapping)
            {
                ReadStep(mapping, subject, path + "jobs." + child.Name + ".", isCertain, references, findings);
            }
        }
    }

    private void ReadResources(
        YamlField field, string subject, string path, bool isCertain, List<InstanceTypeReference> references, List<Finding> findings)
    {
        if (field.Value is not YamlMapping resources)
        {
            if (isCertain)
            {
                new FieldReader(scalars, findings) { Subject = subject }.ReportShape(field, path, "a mapping with instance_type");
            }

            return;
        }

        if (resources.Find("instance_type") is { } name && scalars.Read(name) is { } scalar)
        {
            references.Add(new InstanceTypeReference(subject, path + ".instance_type", scalar, IsKubernetes: false));
        }

        foreach (var section in isCertain ? resources.Fields : [])
        {
            if (section.Name is "requests" or "limits")
            {
                findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                    section.Key.Origin, subject, path + "." + section.Name, "sizes belong in the instance type that instance_type names"));
            }
        }
    }
}
