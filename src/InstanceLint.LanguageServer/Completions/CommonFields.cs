using System.Collections.Generic;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Fields that deployments and jobs have in common.</summary>
internal static class CommonFields
{
    /// <summary>The values of a boolean.</summary>
    internal static readonly IReadOnlyList<string> Flags = ["true", "false"];

    /// <summary>A mapping with keys that the user chooses.</summary>
    internal static FieldSet Texts { get; } = new() { Others = static name => new(name, string.Empty) };

    /// <summary>The environment of a deployment or job.</summary>
    internal static Field Environment { get; } =
        new("environment", "The environment: azureml:name:version, or a mapping with its image.")
        {
            Example = "azureml:my-environment:1",
            IsUsual = true,
        };

    /// <summary>A model that isn't registered.</summary>
    internal static FieldSet Model { get; } = new(
        new("path", "The local path of the model.") { Example = "./model", IsUsual = true },
        new("type", "The format of the model.") { Choices = ["custom_model", "mlflow_model", "triton_model"] },
        new("name", "The name to register the model with."),
        new("version", "The version to register the model with."),
        new("description", "A description of the model."));

    /// <summary>The resources of a job or a step.</summary>
    internal static FieldSet JobResources { get; } = new(
        new("instance_type", "The instance type that it runs on.")
        {
            Values = ValueKind.InstanceType,
            Example = ClusterDefinition.DefaultInstanceType,
            IsUsual = true,
        },
        new("instance_count", "The number of instances, which all run at the same time.") { Example = "1", IsUsual = true },
        new("shm_size", "The size of the shared memory of the container, such as 2g."),
        new("docker_args", "More arguments to run the container with."),
        new("properties", "More settings of the compute target.") { Fields = Texts });
}
