using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Jobs;

/// <summary>Reads jobs, of which only the instance types count that they and their steps name.</summary>
internal sealed class JobReader(ScalarReader scalars, List<Finding> findings)
{
    private const string Subject = "job";

    private readonly FieldReader _fields = new(scalars, findings) { Subject = Subject };

    /// <summary>The job, or <see langword="null"/> where the document is none.</summary>
    internal JobDefinition? Read(YamlMapping document, string schema)
    {
        if (!IsJob(document, schema, out var isCertain))
        {
            return null;
        }

        if (isCertain)
        {
            DuplicateKeys.CheckTree(document, findings);
            CheckTop(document);
        }

        var references = new List<InstanceTypeReference>();
        ReadStep(document, string.Empty, isCertain, references, []);
        return new JobDefinition(references)
        {
            Name = (document.Find("name") ?? document.Find("display_name")) is { } name ? scalars.Read(name) ?? Scalar.Absent(name.Key.Span) : Scalar.Absent(document.Span),
        };
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

    private void CheckTop(YamlMapping job)
    {
        const string Place = "write it under resources";
        if (job.Find("instance_type") is { } field)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(field.Key.Span, Subject, field.Name, Place, new Fix.Move("resources")));
        }

        if (job.Find("compute")?.Value is YamlMapping compute && compute.Find("instance_type") is { } old)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(old.Key.Span, Subject, "compute.instance_type", Place));
        }
    }

    // A few aliases can stand for more steps than anybody can count.
    private void ReadStep(YamlMapping step, string path, bool isCertain, List<InstanceTypeReference> references, HashSet<YamlMapping> seen)
    {
        if (!seen.Add(step))
        {
            return;
        }

        if (step.Find("resources") is { } resources)
        {
            ReadResources(resources, path, step.Extent, isCertain, references);
        }

        if (step.Find("trial")?.Value is YamlMapping trial)
        {
            ReadStep(trial, path + "trial.", isCertain, references, seen);
        }

        foreach (var child in step.Find("jobs")?.Value is YamlMapping jobs ? jobs.Fields : [])
        {
            if (child.Value is YamlMapping mapping)
            {
                ReadStep(mapping, path + "jobs." + Wording.Plain(child.Name) + ".", isCertain, references, seen);
            }
        }
    }

    private void ReadResources(YamlField field, string step, SourceSpan extent, bool isCertain, List<InstanceTypeReference> references)
    {
        var path = step + "resources";
        if (field.Value is not YamlMapping resources)
        {
            if (isCertain)
            {
                _fields.AddMisshapen(field, path, "a mapping with instance_type");
            }

            return;
        }

        if (resources.Find("instance_type") is { } name && scalars.Read(name) is { } scalar)
        {
            references.Add(new InstanceTypeReference(Subject, path + ".instance_type", scalar, IsKubernetes: false)
            {
                Step = step.TrimEnd('.'),
                Extent = extent,
            });
        }

        foreach (var section in isCertain ? resources.Fields : [])
        {
            if (section.Name is "requests" or "limits")
            {
                findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                    section.Key.Span, Subject, path + "." + section.Name, "sizes belong in the instance type that instance_type names"));
            }
        }
    }
}
