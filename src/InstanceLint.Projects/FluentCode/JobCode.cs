using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Converts jobs of other types, and components. Their steps become values.</summary>
internal static class JobCode
{
    internal static FluentDefinition? Convert(YamlMapping document)
    {
        var chain = new FluentChain(document, AzureCliScalars.Resolve);
        if (chain.TextOf(document, "type") is not { Length: > 0 } type
            || WorkloadSchema.Find(document) is not { Length: > 0 } schema
            || !(WorkloadSchema.IsOf(schema, "Job") || WorkloadSchema.IsOf(schema, "Component")))
        {
            return null;
        }

        chain.Skip("type");
        chain.Call("Define", CSharpText.Quote(type));
        chain.Text("name", "Name");
        chain.Text("display_name", "DisplayName");
        chain.Text("experiment_name", "ExperimentName");
        chain.Text("description", "Description");
        WorkloadCode.Maps(chain, document);
        chain.Text("compute", "Compute");
        var name = chain.TextOf(document, "name") ?? chain.TextOf(document, "display_name") ?? string.Empty;
        return chain.Complete() is { } calls ? new FluentDefinition("Job", name, calls) : null;
    }
}
