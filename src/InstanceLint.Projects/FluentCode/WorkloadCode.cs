using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Converts the fields that deployments and jobs have in common.</summary>
internal static class WorkloadCode
{
    /// <summary>Leaves out the schema if it's the one that the library writes.</summary>
    internal static void SkipSchema(FluentChain chain, YamlMapping document, string name)
    {
        if (WorkloadSchema.Find(document) is var schema && (schema.Length == 0 || schema == WorkloadSchema.UrlOf(name)))
        {
            chain.Skip(YamlMapping.SchemaName);
        }
    }

    internal static void Maps(FluentChain chain, YamlMapping document)
    {
        chain.Texts(document, "tags", "Tag");
        chain.Texts(document, "properties", "Property");
        chain.Texts(document, "environment_variables", "EnvironmentVariable");
    }

    internal static void Environment(FluentChain chain, YamlMapping document)
    {
        if (document.Find("environment")?.Value is YamlMapping environment
            && environment.Fields.TrueForAll(field =>
                field.Name is "image" or "conda_file" && chain.TextOf(environment, field.Name) is not null)
            && chain.TextOf(environment, "image") is { } image)
        {
            chain.Skip("environment");
            chain.Call(
                "EnvironmentImage",
                chain.TextOf(environment, "conda_file") is { } conda ? [CSharpText.Quote(image), CSharpText.Quote(conda)] : [CSharpText.Quote(image)]);
        }
        else
        {
            chain.Text("environment", "Environment");
        }
    }

    /// <summary>Returns a section without GPUs, for which requests have no parameter.</summary>
    internal static YamlMapping WithoutGpu(YamlMapping section)
    {
        var others = new YamlMapping(section.Span, isFlow: false, new AliasBudget(0));
        others.Entries.AddRange(section.Fields.FindAll(static field => field.Name != ResourceKinds.Gpu.Name));
        return others;
    }
}
