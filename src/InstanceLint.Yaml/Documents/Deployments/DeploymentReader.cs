using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Deployments;

/// <summary>Reads a Kubernetes online deployment from its tree.</summary>
internal sealed class DeploymentReader
{
    /// <summary>The name of the schema of a Kubernetes online deployment.</summary>
    internal const string SchemaName = "kubernetesOnlineDeployment";

    private static readonly string[] Sections = ["requests", "limits"];

    private readonly YamlMapping _document;
    private readonly ScalarReader _scalars;
    private readonly SourceSpan _top;
    private readonly RejectedText _rejected;

    /// <param name="context">The state that document kinds share.</param>
    /// <param name="document">The document.</param>
    internal DeploymentReader(DocumentContext context, YamlMapping document)
    {
        _document = document;
        _rejected = context.Rejected;
        _scalars = context.AzureCliScalars;
        _top = document.Find("name")?.Value.Span ?? document.Entries[0].Key.Span;
        Type = Value("type");
        InstanceType = Value("instance_type");
    }

    /// <summary><c>type</c>.</summary>
    internal Scalar Type { get; }

    /// <summary><c>instance_type</c>.</summary>
    internal Scalar InstanceType { get; }

    /// <summary>Reads the deployment.</summary>
    /// <param name="isCertain">Whether it's a Kubernetes deployment in every cluster.</param>
    internal DeploymentDefinition Read(bool isCertain)
    {
        var name = Value("name");
        var subject = DeploymentDefinition.SubjectOf(name);
        var findings = new List<Finding>();
        var fields = new FieldReader(_scalars, findings) { Subject = subject };
        AzureCliChecks.Check(_document, _rejected, findings);
        var resources = fields.ReadMapping(_document, "resources", "resources", "a mapping with requests and limits", _top);
        var isMisspelt = WorkloadFields.IsMisspelt(_document, "resources");
        if (isMisspelt)
        {
            resources = resources with { IsComplete = false };
        }

        new WorkloadFields(subject, findings).CheckDeployment(_document, resources.Node);
        if (resources.Node?.Find("instance_type") is { } misplaced)
        {
            findings.Add(FieldMustBeInItsPlace.Rule.Misplaced(
                misplaced.Key.Span,
                subject,
                "resources.instance_type",
                "move it to the top level of the deployment",
                new Fix.Move(string.Empty)));
        }

        return new DeploymentDefinition(
            name,
            _top,
            Type,
            resources.Node?.Find("instance_type") is null && !WorkloadFields.IsMisspelt(_document, "instance_type")
                ? InstanceType
                : Scalar.Unknown(string.Empty, _top),
            (_document.Find("model")?.Value as YamlMapping)?.Find("type") is { } modelType
                ? _scalars.Read(modelType) ?? Scalar.Absent(_top)
                : Scalar.Absent(_top),
            _document.Find("resources") is not null || isMisspelt || !_document.IsComplete,
            ReadResources(resources, "requests", fields),
            ReadResources(resources, "limits", fields),
            isCertain,
            findings)
        {
            Endpoint = Value("endpoint_name"),
            InstanceCount = Value("instance_count"),
            MinInstances = ScaleSetting("min_instances"),
            MaxInstances = ScaleSetting("max_instances"),
            HasKubernetesSchema = WorkloadSchema.IsOf(WorkloadSchema.Find(_document), SchemaName),
            Extent = _document.Extent,
        };
    }

    private Scalar Value(string name) =>
        _document.Find(name) is not { } field ? _document.IsComplete ? Scalar.Absent(_top) : Scalar.Unknown(string.Empty, _top)
        : _scalars.Read(field) ?? Scalar.Unknown(string.Empty, field.Key.Span);

    private Scalar ScaleSetting(string name) =>
        _document.Find("scale_settings")?.Value is YamlMapping settings && settings.Find(name) is { } field && _scalars.Read(field) is { } scalar
            ? scalar
            : Scalar.Absent(_top);

    private static ResourceSection ReadResources(Section parent, string name, FieldReader fields)
    {
        var path = "resources." + name;
        var section = parent.Child(fields, name, path, "a mapping with cpu and memory");
        var resources = new List<Resource>();
        var hasGlued = false;
        foreach (var field in section.Node?.Fields ?? [])
        {
            if (fields.TryAddGlued(field, path))
            {
                hasGlued = true;
                continue;
            }

            var amount = fields.Read(field, path, "a single value");
            resources.Add(new Resource(ScalarReader.ReadKey(field.Scalar), amount, isOfDeployment: true)
            {
                IsRepeated = section.Node!.IsRepeated(field.Name),
            });
        }

        var isPresent = parent.Node?.Find(name) is not null;
        return new ResourceSection(
            path, section.Span, isPresent, section.IsComplete && !hasGlued && (isPresent || !IsMisspelt(parent, name)), resources);
    }

    // A section with a misspelled name is reported once, not as missing too.
    private static bool IsMisspelt(Section parent, string name) =>
        parent.Node?.Fields.Exists(field =>
            Array.IndexOf(Sections, field.Name) < 0 && Suggestion.Nearest(field.Name, Sections) == name) == true;
}
