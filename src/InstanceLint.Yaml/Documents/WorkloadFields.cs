using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>
/// Reports fields of jobs and deployments that are near misses of the fields that rules check. Other fields are left to the Azure ML CLI.
/// </summary>
internal sealed class WorkloadFields(string subject, List<Finding> findings)
{
    private const string NodeSelector = "use the nodeSelector of the instance type";
    private const string Tolerations = "use the workLoadToleration setting of the Azure ML extension";

    private static readonly string[] OfDeployment = ["resources", "instance_type", "instance_count", "scale_settings"];
    private static readonly string[] OfDeploymentResources = ["requests", "limits"];
    private static readonly string[] OfStep = ["resources"];
    private static readonly string[] OfJobResources = ["instance_type", "instance_count"];

    // Fields of the CLI's schema that look like misspelled ones.
    private static readonly string[] Others = ["instance_types", "max_instance_count"];

    /// <summary>Checks the top level of a deployment and its resources.</summary>
    internal void CheckDeployment(YamlMapping deployment, YamlMapping? resources)
    {
        CheckNear(deployment, string.Empty, OfDeployment);
        CheckElsewhere(deployment, string.Empty);
        if (resources is not null)
        {
            CheckNear(resources, "resources", OfDeploymentResources);
            CheckElsewhere(resources, "resources");
        }
    }

    /// <summary>Whether a deployment has a misspelled field instead of one, so the field isn't missing too.</summary>
    internal static bool IsMisspelt(YamlMapping deployment, string name) =>
        deployment.Find(name) is null
        && deployment.Fields.Exists(field =>
            IsCandidate(field, OfDeployment) && WorkloadFieldMustBeKnown.FindNear(field.Name, OfDeployment) == name);

    /// <summary>Checks a job or a step.</summary>
    /// <param name="step">The job or step.</param>
    /// <param name="path">Its path; empty for the job.</param>
    internal void CheckStep(YamlMapping step, string path)
    {
        CheckNear(step, path, OfStep);
        foreach (var field in step.Fields)
        {
            if (IsCandidate(field, OfJobResources) && WorkloadFieldMustBeKnown.FindNear(field.Name, OfJobResources) is { } meant)
            {
                findings.Add(WorkloadFieldMustBeKnown.Rule.Elsewhere(
                    field.Key.Span, subject, path, field.Name, $"use '{meant}' under resources"));
            }
        }
    }

    /// <summary>Checks the resources of a job or a step.</summary>
    internal void CheckJobResources(YamlMapping resources, string path) => CheckNear(resources, path, OfJobResources);

    private void CheckNear(YamlMapping parent, string path, string[] fields)
    {
        foreach (var field in parent.Fields)
        {
            if (IsCandidate(field, fields) && WorkloadFieldMustBeKnown.FindNear(field.Name, fields) is { } meant)
            {
                findings.Add(WorkloadFieldMustBeKnown.Rule.Misspelt(
                    field.Key.Span, subject, path, field.Name, meant, IsFree(parent, field.Name, meant, fields)));
            }
        }
    }

    private void CheckElsewhere(YamlMapping parent, string path)
    {
        foreach (var field in parent.Fields)
        {
            var remedy = field.Name switch
            {
                "nodeSelector" or "node_selector" or "affinity" => NodeSelector,
                "tolerations" => Tolerations,
                "containerResourceRequirements" or "container_resource_requirements" when path.Length == 0 => "use 'resources' with requests and limits",
                _ => null,
            };
            if (remedy is not null)
            {
                findings.Add(WorkloadFieldMustBeKnown.Rule.Elsewhere(field.Key.Span, subject, path, field.Name, remedy));
            }
        }
    }

    private static bool IsCandidate(YamlEntry field, string[] fields) =>
        Array.IndexOf(fields, field.Name) < 0 && Array.IndexOf(Others, field.Name) < 0 && !TemplateVariable.IsIn(field.Name);

    // If another field may have been meant for the same one, either may be right.
    private static bool IsFree(YamlMapping parent, string name, string meant, string[] fields) =>
        parent.IsComplete
        && parent.Find(meant) is null
        && !parent.Fields.Exists(other => other.Name != name && WorkloadFieldMustBeKnown.FindNear(other.Name, fields) == meant);
}
