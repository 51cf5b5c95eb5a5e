namespace InstanceLint.Analyzers.Library;

/// <summary>The names in the fluent library that the analyzer looks up. A test compares them with the library.</summary>
internal static class FluentNames
{
    internal const string Assembly = "InstanceLint.Fluent";

    internal const string InstanceType = "InstanceType";
    internal const string InstanceTypeList = "InstanceTypeList";
    internal const string Deployment = "KubernetesOnlineDeployment";
    internal const string CommandJob = "CommandJob";
    internal const string Job = "Job";
    internal const string Cluster = "Cluster";
    internal const string Cpu = "Cpu";
    internal const string Memory = "Memory";
    internal const string Exception = "InvalidDefinitionException";

    internal const string Define = "Define";
    internal const string Definition = "Definition`1";
    internal const string Parse = "Parse";
    internal const string TryParse = "TryParse";
    internal const string Load = "Load";
    internal const string LoadAsync = "LoadAsync";
    internal const string Manifest = "Manifest";
    internal const string ToBuilder = "ToBuilder";
    internal const string Name = "Name";
    internal const string With = "With";
    internal const string Without = "Without";
    internal const string WithoutDeployment = "WithoutDeployment";
    internal const string WithoutInstanceType = "WithoutInstanceType";
    internal const string WithoutJob = "WithoutJob";
    internal const string WithoutLimit = "WithoutLimit";
    internal const string WithoutNodeSelector = "WithoutNodeSelector";
    internal const string WithoutRequest = "WithoutRequest";
    internal const string Build = "Build";
    internal const string Validate = "Validate";
    internal const string NodeSelector = "NodeSelector";
    internal const string InstanceTypes = "InstanceTypes";
    internal const string Of = "Of";
    internal const string ToYaml = "ToYaml";
    internal const string Requests = "Requests";
    internal const string Limits = "Limits";
    internal const string Request = "Request";
    internal const string Limit = "Limit";
    internal const string Model = "Model";
    internal const string MlflowModel = "MlflowModel";
    internal const string InstanceCount = "InstanceCount";
    internal const string ScaleSettings = "ScaleSettings";
    internal const string Compute = "Compute";
    internal const string KnownInstanceTypes = "KnownInstanceTypes";
    internal const string ExtensionNodeSelector = "ExtensionNodeSelector";
    internal const string FromString = "FromString";

    private const string Namespace = Assembly + ".";

    /// <summary>The methods that append a unit to a number. The one without unit accepts a whole text.</summary>
    internal static (string Method, string Unit)[] Units { get; } =
    [
        (FromString, string.Empty), (Parse, string.Empty), ("Bytes", string.Empty), ("Cores", string.Empty), ("Millicores", "m"),
        ("KiB", "Ki"), ("MiB", "Mi"), ("GiB", "Gi"), ("TiB", "Ti"), ("KB", "k"), ("MB", "M"), ("GB", "G"), ("TB", "T"),
    ];

    /// <summary>The fields at the root of a document that rules check. Setting another one changes nothing for them.</summary>
    internal static string[] CheckedFields { get; } =
    [
        "metadata", "spec", "name", "type", "endpoint_name", "model", "resources", "instance_type", "instance_count", "scale_settings",
        "compute", "settings", "trial", "jobs", "create_job",
    ];

    /// <summary>
    /// Whether the name of a method says that it waits for an exception, such as <c>Record.Exception</c> or <c>ShouldThrow</c>.
    /// </summary>
    internal static bool AssertsThrow(string method) =>
        method.Contains("Throw") || method.Contains("Exception") || method.Contains("Catch") || method.Contains("Fail");

    /// <summary>Whether the name of a method or type says that it asserts something, such as <c>Assert</c> or <c>ShouldBe</c>.</summary>
    internal static bool Asserts(string name) =>
        name.Contains("Assert") || name.Contains("Should") || name.Contains("Expect") || name.Contains("Verify") || name.Contains("Must");

    internal static string TypeOf(string name) => Namespace + name;

    internal static string BuilderOf(string name) => Namespace + name + "Builder";
}
