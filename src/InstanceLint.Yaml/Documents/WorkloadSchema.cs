using System;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>The address of a schema by which a document of the Azure ML CLI says what it is.</summary>
internal static class WorkloadSchema
{
    /// <summary>The address, or an empty text if the document has none.</summary>
    internal static string Find(YamlMapping document) =>
        document.Find(YamlMapping.SchemaName)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;

    /// <summary>Whether an address is that of a schema, by its last part.</summary>
    internal static bool IsOf(string schema, string name) => schema.EndsWith(name + ".schema.json", StringComparison.OrdinalIgnoreCase);
}
