using System.IO;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>The content of a command job.</summary>
internal sealed record JobContent(string Command)
{
    internal const string Schema = "https://azuremlschemas.azureedge.net/latest/commandJob.schema.json";

    internal string? Name { get; init; }

    internal string? DisplayName { get; init; }

    internal string? ExperimentName { get; init; }

    internal string? Description { get; init; }

    internal string? Code { get; init; }

    internal EnvironmentContent? Environment { get; init; }

    internal string? Compute { get; init; }

    internal InstanceTypeChoice? InstanceType { get; init; }

    internal int? InstanceCount { get; init; }

    /// <summary>Creates the definition that the rules check.</summary>
    internal JobDefinition ToDefinition() => new(InstanceType is null
        ? []
        : [new InstanceTypeReference("job", "resources.instance_type", InstanceTypeChoice.ToScalar(InstanceType), IsKubernetes: false)]);

    internal void Write(TextWriter output) => ManifestWriter.WriteDocument(output, writer =>
    {
        writer.Text("$schema", Schema);
        writer.Text("name", Name);
        writer.Text("display_name", DisplayName);
        writer.Text("experiment_name", ExperimentName);
        writer.Text("description", Description);
        writer.Text("code", Code);
        writer.Text("command", Command);
        Environment?.Write(writer);
        writer.Text("compute", Compute);
        if (InstanceType is not null || InstanceCount is not null)
        {
            writer.Mapping("resources", () =>
            {
                writer.Text("instance_type", InstanceType?.Name);
                writer.Number("instance_count", InstanceCount);
            });
        }
    });
}
