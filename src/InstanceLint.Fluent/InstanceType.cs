using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// An instance type of Azure Machine Learning on Kubernetes (<c>amlarc.azureml.com/v1alpha1</c>, kind <c>InstanceType</c>), which no rule
/// forbids. It never changes; <see cref="ToBuilder"/> makes another one of it.
/// </summary>
public sealed class InstanceType
{
    internal InstanceType(InstanceTypeContent content) => Content = content;

    /// <summary><c>metadata.name</c>, which workloads use in <c>instance_type</c>.</summary>
    public string Name => Content.Name;

    /// <summary><c>spec.nodeSelector</c>: the labels that a node must have, in order; empty where any node will do.</summary>
    public IReadOnlyDictionary<string, string> NodeSelector => Content.NodeSelector;

    /// <summary><c>spec.resources.requests</c>: quantities by the name of their resource, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, string> Requests => Content.Requests;

    /// <summary><c>spec.resources.limits</c>: quantities by the name of their resource, in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, string> Limits => Content.Limits;

    internal InstanceTypeContent Content { get; }

    /// <summary>Starts a definition.</summary>
    /// <param name="name">
    /// The name: not empty (Azure Machine Learning: INST2001), lower-case letters, digits, <c>-</c> and <c>.</c> (Kubernetes: INST2002),
    /// unique in the cluster (Azure Machine Learning: INST4001).
    /// </param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static InstanceTypeBuilder Define(string name) => new(InstanceTypeContent.Create(Argument.NotNull(name, nameof(name))));

    /// <summary>Reads the one instance type in a text; what else the text has of other kinds is ignored.</summary>
    /// <param name="yaml">The text, such as one of <see cref="ToYaml"/> or one that somebody wrote.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">There is none or several, or it says what this library cannot say.</exception>
    /// <exception cref="InvalidDefinitionException">A rule forbids it, or the text is no YAML.</exception>
    public static InstanceType Parse(string yaml) => InstanceTypeParser.Parse(Argument.NotNull(yaml, nameof(yaml)));

    /// <summary>A builder that starts with all that this one says.</summary>
    public InstanceTypeBuilder ToBuilder() => new(Content);

    /// <summary>The manifest: fields in the order of the article on instance types, <c>\n</c> at the end of each line.</summary>
    public string ToYaml() => YamlText.Create(Content.Write);

    /// <summary>Writes the manifest.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(TextWriter writer) => Content.Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Writes the manifest to a file, as UTF-8 without a byte order mark, in place of one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => YamlText.Save(path, ToYaml());
}
