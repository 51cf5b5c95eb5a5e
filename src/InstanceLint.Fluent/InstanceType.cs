using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent;

/// <summary>
/// An instance type (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceType</c>) without warnings from any rule. Use
/// <see cref="ToBuilder"/> to derive another one from it.
/// </summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class InstanceType : Definition<InstanceType>
{
    private static readonly string[] NamePath = ["metadata", "name"];

    private IReadOnlyDictionary<string, string>? _nodeSelector;
    private IReadOnlyDictionary<string, string>? _requests;
    private IReadOnlyDictionary<string, string>? _limits;

    internal InstanceType(Content content)
    {
        Content = content;
        Name = content.Text(NamePath) ?? string.Empty;
    }

    /// <summary>The name (<c>metadata.name</c>).</summary>
    public string Name { get; }

    /// <summary>The labels of the definition (<c>metadata.labels</c>).</summary>
    public IReadOnlyDictionary<string, string> Labels => Content.Texts("metadata", "labels");

    /// <summary>The annotations of the definition (<c>metadata.annotations</c>).</summary>
    public IReadOnlyDictionary<string, string> Annotations => Content.Texts("metadata", "annotations");

    /// <summary>The labels that a node must have (<c>spec.nodeSelector</c>).</summary>
    public IReadOnlyDictionary<string, string> NodeSelector => _nodeSelector ??= Content.Texts("spec", "nodeSelector");

    /// <summary>The requests (<c>spec.resources.requests</c>): amounts by resource name, as in the YAML.</summary>
    public IReadOnlyDictionary<string, string> Requests => _requests ??= Content.Texts("spec", "resources", "requests");

    /// <summary>The limits (<c>spec.resources.limits</c>): amounts by resource name, as in the YAML.</summary>
    public IReadOnlyDictionary<string, string> Limits => _limits ??= Content.Texts("spec", "resources", "limits");

    /// <summary>All fields of the document, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, YamlValue> Fields => YamlValue.FieldsOf(Content.Root, Content.Format.Resolve);

    internal Content Content { get; }

    private string Summary => $"{Name}: requests {Join(Requests)}; limits {Join(Limits)}";

    /// <summary>Creates a builder for an instance type.</summary>
    /// <param name="name">
    /// The name. It must not be empty (Azure Machine Learning: INST2001), must consist of lower-case letters, digits, <c>-</c> and <c>.</c>
    /// (Kubernetes: INST2002), must be unique in the cluster (Azure Machine Learning: INST4001),
    /// and must match the pattern of your policy if it has one (Your policy: INST6002).
    /// </param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static InstanceTypeBuilder Define(string name) => new InstanceTypeBuilder(Content.Create(
            Formats.InstanceType, ("apiVersion", KindMustBeServed.ApiVersion), ("kind", KindMustBeServed.InstanceType)))
        .Name(name);

    /// <summary>Returns a builder that starts with the content of this instance type.</summary>
    public InstanceTypeBuilder ToBuilder() => new(Content);

    /// <summary>Adds to an item of a list the two fields that it needs outside of it.</summary>
    internal static YamlMapping Complete(YamlMapping item)
    {
        var missing = new List<YamlEntry>();
        Add("apiVersion", KindMustBeServed.ApiVersion);
        Add("kind", KindMustBeServed.InstanceType);
        return missing.Count == 0 ? item : Nodes.Mapping(missing.Concat(item.Fields), item);

        void Add(string name, string text)
        {
            if (item.Find(name) is null)
            {
                missing.Add(Nodes.Field(name, Nodes.Text(text)));
            }
        }
    }

    private protected override void Write(TextWriter output) => Content.Write(output);

    private static string Join(IReadOnlyDictionary<string, string> amounts) =>
        string.Join(", ", amounts.Select(static amount => amount.Key + " " + amount.Value));
}
