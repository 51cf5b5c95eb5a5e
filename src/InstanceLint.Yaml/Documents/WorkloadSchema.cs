using System;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>The URL of the schema in a document for the Azure ML CLI.</summary>
internal static class WorkloadSchema
{
    /// <summary>Returns the URL, or an empty text if the document has none.</summary>
    internal static string Find(YamlMapping document) =>
        document.Find(YamlMapping.SchemaName)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;

    /// <summary>Returns the URL of a schema, as in the documentation.</summary>
    internal static string UrlOf(string name) => $"https://azuremlschemas.azureedge.net/latest/{name}.schema.json";

    /// <summary>Whether a model is written as a single text because it's registered. Other azureml:// addresses are paths.</summary>
    internal static bool IsReference(string model) => model.StartsWith("azureml://registries/", StringComparison.Ordinal)
        || (model.StartsWith("azureml:", StringComparison.Ordinal) && !model.StartsWith("azureml://", StringComparison.Ordinal));

    /// <summary>Whether a URL refers to a schema, by the name at its end.</summary>
    internal static bool IsOf(string schema, string name) => schema.EndsWith(name + ".schema.json", StringComparison.OrdinalIgnoreCase);
}
