using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Yaml.Tests;

/// <summary>Which instance types an ARM template defines, and whether these are all.</summary>
public class ArmTemplateTests
{
    private const string Type = "Microsoft.MachineLearningServices/workspaces/computes";

    public static TheoryData<string, string, string, bool> Templates => new()
    {
        { "one type", Template(Compute("\"gpu\": {}")), "gpu", true },
        { "two types", Template(Compute("\"gpu\": { \"nodeSelector\": null }, \"cpu\": { \"resources\": { \"limits\": { \"cpu\": \"1\" } } }")), "gpu cpu", true },
        { "two targets", Template(Compute("\"gpu\": {}") + ", " + Compute("\"cpu\": {}, \"gpu\": {}")), "gpu cpu", true },
        { "without blanks", Template(Compute("\"gpu\":{}")).Replace(" ", string.Empty), "gpu", true },
        { "with tabs", Template(Compute("\n\t\"gpu\":\t{\n\t}\n")), "gpu", true },
        { "other letter case", Template(Compute("\"gpu\": {}").Replace("instanceTypes", "INSTANCETYPES").Replace("\"type\"", "\"Type\"").Replace("properties", "Properties")).ToUpperInvariant(), "GPU", true },
        { "comments", Template("/* \"a\": [ */ " + Compute("// the types: {\n\"gpu\": {} // \"cpu\": {}\n")), "gpu", true },
        { "comment signs in a text", Template(Compute("\"gpu\": { \"x\": \"https://a /* b\", \"y\": \"\\\"// c\" }")), "gpu", true },
        { "trailing commas", Template(Compute("\"gpu\": {},") + ","), "gpu", true },
        { "escaped letters", Template(Compute("\"\\u0067pu\": {}")), "gpu", true },
        { "symbolic names", "{ \"languageVersion\": \"2.0\", \"resources\": { \"k8s\": " + Compute("\"gpu\": {}") + " } }", "gpu", true },
        { "resource in a workspace", Template("{ \"type\": \"Microsoft.MachineLearningServices/workspaces\", \"resources\": [ " + Compute("\"gpu\": {}").Replace(Type, "computes") + " ] }"), "gpu", true },
        { "template in a deployment", Template("{ \"type\": \"Microsoft.Resources/deployments\", \"properties\": { \"template\": " + Template(Compute("\"gpu\": {}")) + " } }"), "gpu", true },
        { "no resources", Template(string.Empty), "", true },
        { "null", Template(Compute("\"gpu\": {}").Replace("{ \"gpu\": {} }", "null")), "", true },
        { "no types", Template(Compute(string.Empty)), "", true },
        { "no properties", Template("{ \"type\": \"" + Type + "\", \"properties\": { \"computeType\": \"Kubernetes\" } }"), "", true },
        { "another compute type", Template(Compute("\"gpu\": {}").Replace("Kubernetes", "AmlCompute")), "", true },
        { "another resource type", Template(Compute("\"gpu\": {}").Replace("computes", "data")), "", true },
        { "types elsewhere", Template("{ \"type\": \"a/b\", \"instanceTypes\": { \"gpu\": {} } }"), "", true },
        { "a resource with only the last part of the type", Template(Compute("\"gpu\": {}").Replace(Type, "computes")), "", true },
        { "expression as a name", Template(Compute("\"gpu\": {}, \"[parameters('x')]\": {}")), "gpu", false },
        { "expression as the types", Template(Compute("\"gpu\": {}").Replace("{ \"gpu\": {} }", "\"[parameters('x')]\"")), "", false },
        { "expression as the properties", Template("{ \"type\": \"" + Type + "\", \"properties\": \"[variables('x')]\" }"), "", false },
        { "expression as the compute type", Template(Compute("\"gpu\": {}").Replace("Kubernetes", "[parameters('x')]")), "gpu", false },
        { "loop over properties", Template(Compute("\"gpu\": {}").Replace("\"instanceTypes\"", "\"copy\": [], \"instanceTypes\"")), "gpu", false },
        { "a part of a template", Template(Compute("\"gpu\": {}"))[..^4], "gpu", false },
        { "empty", "", "", false },
        { "a list", "[]", "", false },
        { "two objects", "{} {}", "", false },
        { "not JSON", "gpu", "", false },
        { "deep", new string('[', 100_000), "", false },
        { "an alias of itself", "&a { \"resources\": *a }", "", true },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Names_are_read(string name, string json, string names, bool isComplete)
    {
        var read = ArmTemplate.ReadInstanceTypeNames(json);
        Assert.True((names, isComplete) == (string.Join(" ", read.Names), read.IsComplete), $"{name}: {string.Join(" ", read.Names)} {read.IsComplete}");
    }

    private static string Template(string resources) =>
        "{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"contentVersion\": \"1.0.0.0\", \"resources\": [ " + resources + " ] }";

    private static string Compute(string types) =>
        "{ \"type\": \"" + Type + "\", \"apiVersion\": \"2024-04-01\", \"name\": \"[format('{0}/{1}', 'ws', 'k8s')]\", \"properties\": { \"computeType\": \"Kubernetes\", \"resourceId\": \"[resourceId('a', 'b')]\", \"properties\": { \"namespace\": \"default\", \"instanceTypes\": { " + types + " } } } }";
}
