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

/// <summary>Several instance types in one document (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceTypeList</c>). Immutable.</summary>
public sealed class InstanceTypeList
{
    private InstanceTypeList(IReadOnlyList<InstanceType> items) => Items = items;

    /// <summary>The instance types, in the order in which they were passed in.</summary>
    public IReadOnlyList<InstanceType> Items { get; }

    /// <summary>Creates a list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDefinitionException">Two instance types have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Create(params InstanceType[] items) => Create((IEnumerable<InstanceType>)items);

    /// <summary>Creates a list of instance types.</summary>
    /// <param name="items">The instance types.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDefinitionException">Two instance types have the same name (Azure Machine Learning: INST4001).</exception>
    public static InstanceTypeList Create(IEnumerable<InstanceType> items)
    {
        var list = new InstanceTypeList(Argument.NoneNull(items, nameof(items)));
        DefinitionFindings.Enforce(DefinitionFindings.Find(
            DefinitionFindings.Alone, new Manifest([.. list.Items.Select(item => item.Content.ToDefinition())], [])));
        return list;
    }

    /// <summary>Parses YAML that contains exactly one instance type list. Documents of other kinds are ignored.</summary>
    /// <param name="yaml">The YAML, either written by <see cref="ToYaml"/> or by hand.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one list, or it has content that can't be represented.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    public static InstanceTypeList Parse(string yaml) => Create(InstanceTypeParser.ParseList(Argument.NotNull(yaml, nameof(yaml))));

    /// <summary>Returns the manifest as YAML, with fields in the documented order and <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Write);

    /// <summary>Writes the YAML of <see cref="ToYaml"/> to a writer.</summary>
    /// <param name="writer">The writer. It's neither flushed nor disposed.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void WriteTo(TextWriter writer) => Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Saves the YAML of <see cref="ToYaml"/> as UTF-8 without a byte order mark. Overwrites an existing file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());

    private void Write(TextWriter output) => ManifestWriter.WriteDocument(output, writer =>
    {
        writer.Text("apiVersion", KindMustBeServed.ApiVersion);
        writer.Text("kind", KindMustBeServed.InstanceTypeList);
        writer.List("items", Items, item => item.Content.WriteBody(writer));
    });
}
