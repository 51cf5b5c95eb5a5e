using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Documents.Endpoints;
using InstanceLint.Yaml.Documents.Jobs;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Finds the deployments and jobs among the documents that say nothing of an apiVersion or a kind.</summary>
internal sealed class WorkloadReader(ScalarReader scalars, List<Finding> findings)
{
    /// <summary>The field that says what a document is.</summary>
    internal const string SchemaName = "$schema";

    private readonly DeploymentReader _deployments = new(scalars);
    private readonly JobReader _jobs = new(scalars, findings);

    internal List<DeploymentDefinition> Deployments { get; } = [];

    internal List<JobDefinition> Jobs { get; } = [];

    internal void Read(YamlMapping document)
    {
        var schema = document.Find(SchemaName)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;
        if (_deployments.Read(document, schema) is { } deployment)
        {
            Deployments.Add(deployment);
        }
        else if (EndpointReader.IsKubernetesEndpoint(document, schema))
        {
            EndpointReader.Read(document, findings);
        }
        else if (_jobs.Read(document, schema) is { } job)
        {
            Jobs.Add(job);
        }
    }

    /// <summary>Whether a document says that it is of a schema, by the last part of its address.</summary>
    internal static bool IsOf(string schema, string name) => schema.EndsWith(name + ".schema.json", StringComparison.OrdinalIgnoreCase);
}
