using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.Deployments;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The fields of Kubernetes online deployments and endpoints that the Azure ML CLI reads.</summary>
internal static class DeploymentFields
{
    /// <summary>The fields of a deployment.</summary>
    internal static FieldSet Document { get; } = new(
        new("$schema", "The URL of the JSON schema of the document.")
        {
            Choices = [WorkloadSchema.UrlOf(DeploymentReader.SchemaName)],
            IsUsual = true,
        },
        new("name", "The name of the deployment.") { Example = "blue", IsUsual = true },
        new("type", "The kind of deployment. Without it, the Azure ML CLI takes the deployment for a managed one.")
        {
            Choices = [DeploymentDefinition.KubernetesType],
            IsUsual = true,
        },
        new("endpoint_name", "The name of the endpoint that the deployment belongs to.") { Example = "my-endpoint", IsUsual = true },
        new("description", "A description of the deployment."),
        new("tags", "Tags of the deployment, as key: value.") { Fields = CommonFields.Texts },
        new("properties", "Properties of the deployment, as key: value.") { Fields = CommonFields.Texts },
        new("model", "The model to deploy: azureml:name:version, or a mapping with its path.")
        {
            Fields = CommonFields.Model,
            IsUsual = true,
        },
        new("model_mount_path", "The folder in which a custom container finds the model."),
        new("code_configuration", "The scoring code. A custom container needs none.")
        {
            Fields = new(
                new("code", "The local folder with the scoring code.") { Example = "./src", IsUsual = true },
                new("scoring_script", "The scoring script, relative to the folder.") { Example = "score.py", IsUsual = true }),
            IsUsual = true,
        },
        CommonFields.Environment,
        new("environment_variables", "Environment variables of the container, as key: value.") { Fields = CommonFields.Texts },
        new("instance_type", "The instance type that the deployment runs on. Without it, the default instance type.")
        {
            Values = ValueKind.InstanceType,
            Example = ClusterDefinition.DefaultInstanceType,
            IsUsual = true,
        },
        new("instance_count", "The number of instances, if it isn't scaled automatically.") { Example = "1", IsUsual = true },
        new("resources", "The requests and limits of each instance. Limits must fit into those of the instance type.")
        {
            Fields = new(
                new(ResourceSection.RequestsName, "The CPU and memory that a node must have available for an instance to start.")
                {
                    Fields = AmountFields.Requests,
                    IsUsual = true,
                },
                new(ResourceSection.LimitsName, "The maximum CPU, memory and GPUs that an instance can use.")
                {
                    Fields = AmountFields.Limits,
                }),
        },
        new("scale_settings", "How the number of instances is scaled.")
        {
            Fields = new(
                new("type", "Whether instance_count is the number of instances, or they are scaled by their load.")
                {
                    Choices = ["target_utilization", "default"],
                    IsUsual = true,
                },
                new("min_instances", "The minimum number of instances, if they are scaled by their load.") { Example = "1", IsUsual = true },
                new("max_instances", "The maximum number of instances, if they are scaled by their load.") { Example = "2", IsUsual = true },
                new("target_utilization_percentage", "The load of the instances that the number of instances is scaled to."),
                new("polling_interval", "How often the load is measured, in seconds.")),
        },
        new("app_insights_enabled", "Whether to send logs to Application Insights.") { Choices = CommonFields.Flags },
        new("data_collector", "Which data to collect from requests and responses.")
        {
            Fields = new(
                new("sampling_rate", "The part of the data to collect, up to 1.0."),
                new("rolling_rate", "How the collected data is split by time.") { Choices = ["hour", "minute", "day", "month", "year"] },
                new("collections", "What to collect, by name.") { Fields = CommonFields.Texts }),
        },
        new("request_settings", "How requests are handled.")
        {
            Fields = new(
                new("request_timeout_ms", "The time that a request can take, in milliseconds."),
                new("max_concurrent_requests_per_instance", "How many requests an instance handles at a time."),
                new("max_queue_wait_ms", "The time that a request can wait in the queue, in milliseconds.")),
        },
        new("liveness_probe", "How to find out whether the container is alive.") { Fields = Probe },
        new("readiness_probe", "How to find out whether the container can serve requests.") { Fields = Probe });

    /// <summary>The fields of an endpoint.</summary>
    internal static FieldSet Endpoint { get; } = new(
        new("$schema", "The URL of the JSON schema of the document.")
        {
            Choices = [WorkloadSchema.UrlOf("kubernetesOnlineEndpoint")],
            IsUsual = true,
        },
        new("name", "The name of the endpoint, which is unique in an Azure region.") { Example = "my-endpoint", IsUsual = true },
        new("compute", "The Kubernetes cluster that the deployments run on, as azureml:name.") { Example = "azureml:my-cluster", IsUsual = true },
        new("auth_mode", "How clients authenticate.") { Choices = ["key", "aml_token", "aad_token"], IsUsual = true },
        new("description", "A description of the endpoint."),
        new("tags", "Tags of the endpoint, as key: value.") { Fields = CommonFields.Texts },
        new("properties", "Properties of the endpoint, as key: value.") { Fields = CommonFields.Texts },
        new("identity", "The identity with which the endpoint accesses other resources.")
        {
            Fields = new(
                new("type", "The kind of identity.") { Choices = ["system_assigned", "user_assigned"], IsUsual = true },
                new("user_assigned_identities", "The user-assigned identities.")),
        },
        new("traffic", "The percentage of requests for each deployment, as name: percentage.") { Fields = CommonFields.Texts },
        new("mirror_traffic", "The percentage of requests to copy to a deployment, as name: percentage.") { Fields = CommonFields.Texts });

    private static FieldSet Probe => new(
        new("initial_delay", "The seconds before the first probe."),
        new("period", "The seconds between two probes."),
        new("timeout", "The seconds after which a probe fails."),
        new("success_threshold", "The successful probes in a row after which the container counts as well again."),
        new("failure_threshold", "The failed probes in a row after which the container doesn't count as well."));
}
