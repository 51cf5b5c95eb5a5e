using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// An instance type of Azure Machine Learning on Kubernetes (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceType</c>), which no rule
/// reports a warning for. Immutable; use <see cref="ToBuilder"/> to create a modified copy.
/// </summary>
public sealed class InstanceType
{
    internal InstanceType(InstanceTypeContent content) => Content = content;

    /// <summary>The name (<c>metadata.name</c>), which workloads refer to in <c>instance_type</c>.</summary>
    public string Name => Content.Name;

    /// <summary>The labels that a node must have (<c>spec.nodeSelector</c>), in order. Empty if any node is suitable.</summary>
    public IReadOnlyDictionary<string, string> NodeSelector => Content.NodeSelector;

    /// <summary>The requests (<c>spec.resources.requests</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Requests => Content.Requests;

    /// <summary>The limits (<c>spec.resources.limits</c>): quantities by resource name, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, string> Limits => Content.Limits;

    internal InstanceTypeContent Content { get; }

    /// <summary>Creates a builder for an instance type.</summary>
    /// <param name="name">
    /// The name. It must not be empty (Azure Machine Learning: INST2001), must consist of lower-case letters, digits, <c>-</c> and <c>.</c>
    /// (Kubernetes: INST2002), must be unique in the cluster (Azure Machine Learning: INST4001),
    /// and must match the pattern of your policy if it has one (Your policy: INST6002).
    /// </param>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static InstanceTypeBuilder Define(string name) => new(InstanceTypeContent.Create(Argument.NotNull(name, nameof(name))));

    /// <summary>Parses YAML that contains exactly one instance type. Documents of other kinds are ignored.</summary>
    /// <param name="yaml">The YAML, either written by <see cref="ToYaml"/> or by hand.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one instance type, or it has content that can't be represented.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    public static InstanceType Parse(string yaml) => InstanceTypeParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>Returns a builder that starts with the content of this instance type.</summary>
    public InstanceTypeBuilder ToBuilder() => new(Content);

    /// <summary>Returns the manifest as YAML, with fields in the documented order and <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Content.Write);

    /// <summary>Writes the YAML of <see cref="ToYaml"/> to a writer.</summary>
    /// <param name="writer">The writer. It's neither flushed nor disposed.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void WriteTo(TextWriter writer) => Content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Saves the YAML of <see cref="ToYaml"/> as UTF-8 without a byte order mark. Overwrites an existing file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
