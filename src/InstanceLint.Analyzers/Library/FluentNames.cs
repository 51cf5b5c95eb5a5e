namespace InstanceLint.Analyzers.Library;

/// <summary>The names in the fluent library that the analyzer looks up. A test compares them with the library.</summary>
internal static class FluentNames
{
    internal const string Assembly = "InstanceLint.Fluent";

    internal const string InstanceType = "InstanceType";
    internal const string InstanceTypeList = "InstanceTypeList";
    internal const string Deployment = "KubernetesOnlineDeployment";
    internal const string Job = "CommandJob";
    internal const string Cluster = "Cluster";
    internal const string Cpu = "Cpu";
    internal const string Memory = "Memory";
    internal const string Exception = "InvalidDefinitionException";

    internal const string Define = "Define";
    internal const string Parse = "Parse";
    internal const string Build = "Build";
    internal const string Validate = "Validate";
    internal const string NodeSelector = "NodeSelector";
    internal const string Requests = "Requests";
    internal const string Limits = "Limits";
    internal const string Request = "Request";
    internal const string Limit = "Limit";
    internal const string Model = "Model";
    internal const string MlflowModel = "MlflowModel";
    internal const string InstanceCount = "InstanceCount";
    internal const string KnownInstanceTypes = "KnownInstanceTypes";
    internal const string ExtensionNodeSelector = "ExtensionNodeSelector";
    internal const string FromString = "FromString";

    private const string Namespace = Assembly + ".";

    /// <summary>The methods that append a unit to a number. The one without unit accepts a whole text.</summary>
    internal static (string Method, string Unit)[] Units { get; } =
    [
        (FromString, string.Empty), ("Cores", string.Empty), ("Millicores", "m"),
        ("KiB", "Ki"), ("MiB", "Mi"), ("GiB", "Gi"), ("TiB", "Ti"), ("KB", "k"), ("MB", "M"), ("GB", "G"), ("TB", "T"),
    ];

    internal static string TypeOf(string name) => Namespace + name;

    internal static string BuilderOf(string name) => Namespace + name + "Builder";
}
