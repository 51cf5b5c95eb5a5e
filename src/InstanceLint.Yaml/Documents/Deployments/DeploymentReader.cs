using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Deployments;

/// <summary>Reads Kubernetes online deployments.</summary>
internal sealed class DeploymentReader(ScalarReader scalars)
{
    private static readonly string[] Sections = ["requests", "limits"];

    /// <summary>The deployment, or <see langword="null"/> where the document is none that runs, or may run, on Kubernetes.</summary>
    internal DeploymentDefinition? Read(YamlMapping document, string schema)
    {
        if (!IsDeployment(document))
        {
            return null;
        }

        var top = document.Find("name")?.Value.Span ?? document.Entries[0].Key.Span;
        var type = Value(document, "type", top);
        var instanceType = Value(document, "instance_type", top);
        var isCertain = IsCertain(document, schema, type);
        if (isCertain is null || (isCertain == false && !instanceType.IsString))
        {
            return null;
        }

        var name = Value(document, "name", top);
        var subject = DeploymentDefinition.SubjectOf(name);
        var findings = new List<Finding>();
        var fields = new FieldReader(scalars, findings) { Subject = subject };
        DuplicateKeys.CheckTree(document, findings);
        var resources = fields.ReadMapping(document, "resources", "resources", "a mapping with requests and limits", top);
        if (resources.Node?.Find("instance_type") is { } misplaced)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                misplaced.Key.Span, subject, "resources.instance_type", "write instance_type at the top of the deployment", new Fix.Move(string.Empty)));
        }

        return new DeploymentDefinition(
            name,
            top,
            type,
            resources.Node?.Find("instance_type") is null ? instanceType : Scalar.Unknown(string.Empty, top),
            (document.Find("model")?.Value as YamlMapping)?.Find("type") is { } modelType ? scalars.Read(modelType) ?? Scalar.Absent(top) : Scalar.Absent(top),
            document.Find("resources") is not null || !document.IsComplete,
            ReadResources(resources, "requests", fields),
            ReadResources(resources, "limits", fields),
            isCertain.Value,
            findings)
        {
            Endpoint = Value(document, "endpoint_name", top),
            Extent = document.Extent,
        };
    }

    // The endpoint may come from the command line.
    private static bool IsDeployment(YamlMapping document) =>
        document.Find("endpoint_name") is not null
        || (document.Find("model") is not null && (document.Find("environment") ?? document.Find("code_configuration")) is not null);

    // Many charts have a model and an environment among their values, too.
    private static bool IsOfAzure(YamlMapping document) =>
        document.Find("endpoint_name") is not null
        || document.Find("code_configuration")?.Value is YamlMapping
        || document.Find("environment")?.Value switch
        {
            YamlMapping environment => (environment.Find("image") ?? environment.Find("conda_file") ?? environment.Find("build")) is not null,
            YamlScalar { Text: var text } => text.StartsWith("azureml:", StringComparison.Ordinal) || text.StartsWith("file:", StringComparison.Ordinal),
            _ => false,
        };

    // True: by itself. False: if the cluster has its instance type. Null: never.
    private static bool? IsCertain(YamlMapping document, string schema, Scalar type)
    {
        if (type.State == ScalarState.Unknown)
        {
            return null;
        }

        if (type.State == ScalarState.Known && type.Kind != ScalarKind.Null)
        {
            return string.Equals(type.Value, DeploymentDefinition.KubernetesType, StringComparison.OrdinalIgnoreCase) ? true : null;
        }

        if (schema.Length > 0)
        {
            return WorkloadReader.IsOf(schema, "kubernetesOnlineDeployment") ? true : null;
        }

        return !IsOfAzure(document) ? null : document.Find("resources")?.Value is YamlMapping resources
            && (IsGiven(resources, "requests") || IsGiven(resources, "limits"));
    }

    private static bool IsGiven(YamlMapping resources, string section) => resources.Find(section) is not null;

    private Scalar Value(YamlMapping document, string name, SourceSpan top) =>
        document.Find(name) is not { } field ? document.IsComplete ? Scalar.Absent(top) : Scalar.Unknown(string.Empty, top)
        : scalars.Read(field) ?? Scalar.Unknown(string.Empty, field.Key.Span);

    private static ResourceSection ReadResources(Section parent, string name, FieldReader fields)
    {
        var path = "resources." + name;
        var section = parent.Child(fields, name, path, "a mapping with cpu and memory");
        var resources = new List<Resource>();
        foreach (var field in section.Node?.Fields ?? [])
        {
            var amount = fields.Read(field, path, "a single value");
            resources.Add(new Resource(ScalarReader.ReadKey(field.Key), amount, isOfDeployment: true));
        }

        var isPresent = parent.Node?.Find(name) is not null;
        return new ResourceSection(path, section.Span, isPresent, section.IsComplete && (isPresent || !IsMisspelt(parent, name)), resources);
    }

    // What stands under a wrong name is not missing as well.
    private static bool IsMisspelt(Section parent, string name) =>
        parent.Node?.Fields.Exists(field => Array.IndexOf(Sections, field.Name) < 0 && Suggestion.Nearest(field.Name, Sections) == name) == true;
}
