using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.Deployments;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Converts Kubernetes online deployments.</summary>
internal static class DeploymentCode
{
    internal static FluentDefinition? Convert(YamlMapping document)
    {
        var chain = new FluentChain(document, AzureCliScalars.Resolve);
        if (chain.TextOf(document, "type") != DeploymentDefinition.KubernetesType || chain.TextOf(document, "name") is not { } name)
        {
            return null;
        }

        chain.Skip("name");
        chain.Skip("type");
        WorkloadCode.SkipSchema(chain, document, DeploymentReader.SchemaName);
        chain.Call("Define", CSharpText.Quote(name));
        chain.Text("description", "Description");
        WorkloadCode.Maps(chain, document);
        chain.Text("endpoint_name", "Endpoint");
        ConvertModel(chain, document);
        if (document.Find("code_configuration")?.Value is YamlMapping { Fields.Count: 2 } code
            && chain.TextOf(code, "code") is { } folder
            && chain.TextOf(code, "scoring_script") is { } script)
        {
            chain.Skip("code_configuration");
            chain.Call("CodeConfiguration", CSharpText.Quote(folder), CSharpText.Quote(script));
        }

        WorkloadCode.Environment(chain, document);
        if (document.Find("resources")?.Value is YamlMapping resources
            && resources.Fields.TrueForAll(field =>
                field.Name is "requests" or "limits" && chain.AreAmounts(field.Value, hasIntegers: false, allowsGpu: true)))
        {
            chain.Skip("resources");
            foreach (var section in resources.Fields)
            {
                var isLimits = section.Name == "limits";
                var amounts = (YamlMapping)section.Value;
                if (!isLimits && amounts.Find(ResourceKinds.Gpu.Name) is { Value: YamlScalar gpu })
                {
                    chain.Call("Request", CSharpText.Quote(ResourceKinds.Gpu.Name), CSharpText.Quote(gpu.Text));
                }

                if (isLimits)
                {
                    chain.Amounts(amounts, "Limits", "Limit", hasIntegers: false);
                }
                else
                {
                    chain.Amounts(WorkloadCode.WithoutGpu(amounts), "Requests", "Request", hasIntegers: false);
                }
            }
        }

        chain.Text("instance_type", "InstanceType");
        chain.Number(document, "instance_count", "InstanceCount");
        if (document.Find("app_insights_enabled")?.Value is YamlScalar enabled
            && AzureCliScalars.Resolve(enabled) is { Kind: ScalarKind.Boolean, Value: var value })
        {
            chain.Skip("app_insights_enabled");
            chain.Call("AppInsightsEnabled", value == "true" ? [] : ["false"]);
        }

        return chain.Complete() is { } calls ? new FluentDefinition("KubernetesOnlineDeployment", name, calls) : null;
    }

    private static void ConvertModel(FluentChain chain, YamlMapping document)
    {
        var isReference = chain.TextOf(document, "model") is { } reference && WorkloadSchema.IsReference(reference);
        if (isReference)
        {
            chain.Text("model", "Model");
        }
        else if (document.Find("model")?.Value is YamlMapping model && chain.TextOf(model, "path") is { } path)
        {
            var isMlflow = model.Fields.Count == 2 && chain.TextOf(model, "type") == DeploymentDefinition.MlflowModelType;
            if (isMlflow || (model.Fields.Count == 1 && !WorkloadSchema.IsReference(path)))
            {
                chain.Skip("model");
                chain.Call(isMlflow ? "MlflowModel" : "Model", CSharpText.Quote(path));
            }
        }
    }
}
