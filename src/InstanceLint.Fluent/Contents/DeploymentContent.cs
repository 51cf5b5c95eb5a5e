using System;
using System.Globalization;
using System.IO;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>The content of a Kubernetes online deployment.</summary>
internal sealed record DeploymentContent(string Name)
{
    internal const string Schema = "https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json";

    internal string? Description { get; init; }

    internal bool? AppInsightsEnabled { get; init; }

    internal string? Endpoint { get; init; }

    internal string? Model { get; init; }

    internal bool IsMlflow { get; init; }

    internal string? Code { get; init; }

    internal string? ScoringScript { get; init; }

    internal EnvironmentContent? Environment { get; init; }

    internal OrderedMap Requests { get; init; } = OrderedMap.Empty;

    internal OrderedMap Limits { get; init; } = OrderedMap.Empty;

    internal InstanceTypeChoice? InstanceType { get; init; }

    internal int? InstanceCount { get; init; }

    private bool HasResources => Requests.Count + Limits.Count > 0;

    /// <summary>Whether a model is written as a single text because it's registered. Other azureml:// addresses are paths.</summary>
    internal static bool IsReference(string model) => model.StartsWith("azureml://registries/", StringComparison.Ordinal)
        || (model.StartsWith("azureml:", StringComparison.Ordinal) && !model.StartsWith("azureml://", StringComparison.Ordinal));

    /// <summary>Creates the definition that the rules check.</summary>
    internal DeploymentDefinition ToDefinition() => new(
        Scalar.FromText(Name, default),
        default,
        Scalar.FromText(DeploymentDefinition.KubernetesType, default),
        InstanceTypeChoice.ToScalar(InstanceType),
        IsMlflow ? Scalar.FromText(DeploymentDefinition.MlflowModelType, default) : Scalar.Absent(default),
        HasResources,
        Requests.ToSection("resources.requests", isOfDeployment: true),
        Limits.ToSection("resources.limits", isOfDeployment: true),
        IsCertain: true,
        [])
    {
        InstanceCount = InstanceCount is { } count
            ? Scalar.FromNumber(count.ToString(CultureInfo.InvariantCulture), default)
            : Scalar.Absent(default),
    };

    internal void Write(TextWriter output) => ManifestWriter.WriteDocument(output, writer =>
    {
        writer.Text("$schema", Schema);
        writer.Text("name", Name);
        writer.Text("type", DeploymentDefinition.KubernetesType);
        writer.Text("description", Description);
        writer.Boolean("app_insights_enabled", AppInsightsEnabled);
        writer.Text("endpoint_name", Endpoint);
        WriteModel(writer);
        if (Code is not null)
        {
            writer.Mapping("code_configuration", () =>
            {
                writer.Text("code", Code);
                writer.Text("scoring_script", ScoringScript);
            });
        }

        Environment?.Write(writer);
        if (HasResources)
        {
            writer.Mapping("resources", () =>
            {
                WriteSection(writer, "requests", Requests);
                WriteSection(writer, "limits", Limits);
            });
        }

        writer.Text("instance_type", InstanceType?.Name);
        writer.Number("instance_count", InstanceCount);
    });

    private void WriteModel(ManifestWriter writer)
    {
        if (Model is null)
        {
            return;
        }

        if (!IsMlflow && IsReference(Model))
        {
            writer.Text("model", Model);
            return;
        }

        writer.Mapping("model", () =>
        {
            writer.Text("path", Model);
            writer.Text("type", IsMlflow ? DeploymentDefinition.MlflowModelType : null);
        });
    }

    private static void WriteSection(ManifestWriter writer, string name, OrderedMap amounts)
    {
        if (amounts.Count > 0)
        {
            writer.Mapping(name, () => writer.Texts(amounts));
        }
    }
}
