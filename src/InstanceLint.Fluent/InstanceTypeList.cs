using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent;

/// <summary>
/// Several instance types in one document (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceTypeList</c>). It never changes.
/// </summary>
public sealed class InstanceTypeList
{
    private InstanceTypeList(IReadOnlyList<InstanceType> items) => Items = items;

    /// <summary>The instance types, in order.</summary>
    public IReadOnlyList<InstanceType> Items { get; }

    /// <summary>A list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    /// <exception cref="InvalidDefinitionException">Two have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Create(params InstanceType[] items) => Create((IEnumerable<InstanceType>)items);

    /// <summary>A list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    /// <exception cref="InvalidDefinitionException">Two have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Create(IEnumerable<InstanceType> items)
    {
        var list = new InstanceTypeList(Argument.NoneNull(items, nameof(items)));
        DefinitionFindings.Enforce(DefinitionFindings.Find(
            DefinitionFindings.Alone, new Manifest([.. list.Items.Select(item => item.Content.ToDefinition())], [])));
        return list;
    }

    /// <summary>Reads the one list of instance types in a text; what else the text has of other kinds is ignored.</summary>
    /// <param name="yaml">The text, such as one of <see cref="ToYaml"/> or one that somebody wrote.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">There is none or several, or it says what this library cannot say.</exception>
    /// <exception cref="InvalidDefinitionException">A rule forbids it, or the text is no YAML.</exception>
    public static InstanceTypeList Parse(string yaml) => Create(InstanceTypeParser.ParseList(Argument.NotNull(yaml, nameof(yaml))));

    /// <summary>The manifest: fields in the order of the article on instance types, <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Write);

    /// <summary>Writes the manifest.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(TextWriter writer) => Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Writes the manifest to a file, as UTF-8 without a byte order mark, in place of one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());

    private void Write(TextWriter output) => ManifestWriter.WriteDocument(output, writer =>
    {
        writer.Text("apiVersion", KindMustBeServed.ApiVersion);
        writer.Text("kind", KindMustBeServed.InstanceTypeList);
        writer.List("items", Items, item => item.Content.WriteBody(writer));
    });
}
