using System.IO;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>The content of an instance type.</summary>
internal sealed record InstanceTypeContent(string Name, OrderedMap NodeSelector, OrderedMap Requests, OrderedMap Limits)
{
    internal static InstanceTypeContent Create(string name) => new(name, OrderedMap.Empty, OrderedMap.Empty, OrderedMap.Empty);

    /// <summary>Creates the definition that the rules check.</summary>
    internal InstanceTypeDefinition ToDefinition() => new(
        Scalar.FromText(Name, default),
        [.. NodeSelector.Select(label => new NodeSelectorTerm(Scalar.FromText(label.Key, default), Scalar.FromText(label.Value, default)))],
        Requests.ToSection("spec.resources.requests"),
        Limits.ToSection("spec.resources.limits"))
    {
        IsCode = true,
    };

    internal void Write(TextWriter output) => ManifestWriter.WriteDocument(output, writer =>
    {
        writer.Text("apiVersion", KindMustBeServed.ApiVersion);
        writer.Text("kind", KindMustBeServed.InstanceType);
        WriteBody(writer);
    });

    /// <summary>Writes the fields that an item of an InstanceTypeList has too: all except apiVersion and kind.</summary>
    internal void WriteBody(ManifestWriter writer)
    {
        writer.Mapping("metadata", () => writer.Text("name", Name));
        writer.Mapping("spec", () =>
        {
            if (NodeSelector.Count > 0)
            {
                writer.Mapping("nodeSelector", () => writer.Texts(NodeSelector));
            }

            writer.Mapping("resources", () =>
            {
                writer.Mapping("requests", () => WriteAmounts(writer, Requests));
                writer.Mapping("limits", () => WriteAmounts(writer, Limits));
            });
        });
    }

    private static void WriteAmounts(ManifestWriter writer, OrderedMap amounts)
    {
        foreach (var amount in amounts)
        {
            if (Amounts.IsInteger(amount))
            {
                writer.Plain(amount.Key, amount.Value);
            }
            else
            {
                writer.Text(amount.Key, amount.Value);
            }
        }
    }
}
