using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Converts command jobs.</summary>
internal static class CommandJobCode
{
    private const string Schema = "commandJob";

    internal static FluentDefinition? Convert(YamlMapping document)
    {
        var chain = new FluentChain(document, AzureCliScalars.Resolve);
        var schema = WorkloadSchema.Find(document);
        if ((schema.Length > 0 && !WorkloadSchema.IsOf(schema, Schema))
            || (document.Find("type") is not null && (schema.Length > 0 || chain.TextOf(document, "type") != "command"))
            || (schema.Length == 0 && document.Find("type") is null && document.Find("compute") is null)
            || document.Find("endpoint_name") is not null
            || chain.TextOf(document, "command") is not { } command)
        {
            return null;
        }

        chain.Skip("command");
        chain.Skip("type");
        WorkloadCode.SkipSchema(chain, document, Schema);
        chain.Call("Define", CSharpText.Quote(command));
        chain.Text("name", "Name");
        chain.Text("display_name", "DisplayName");
        chain.Text("experiment_name", "ExperimentName");
        chain.Text("description", "Description");
        WorkloadCode.Maps(chain, document);
        chain.Text("code", "Code");
        WorkloadCode.Environment(chain, document);
        chain.Text("compute", "Compute");
        if (document.Find("resources")?.Value is YamlMapping resources
            && resources.Fields.TrueForAll(field => field.Name == "instance_type"
                ? chain.TextOf(resources, field.Name) is not null
                : field.Name == "instance_count" && field.Value is YamlScalar count && chain.NumberOf(count) is not null))
        {
            chain.Skip("resources");
            if (chain.TextOf(resources, "instance_type") is { } type)
            {
                chain.Call("InstanceType", CSharpText.Quote(type));
            }

            chain.Number(resources, "instance_count", "InstanceCount");
        }

        var name = chain.TextOf(document, "name") ?? chain.TextOf(document, "display_name") ?? string.Empty;
        return chain.Complete() is { } calls ? new FluentDefinition("CommandJob", name, calls) : null;
    }
}
