using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent.Contents;

/// <summary>An instance type that is passed to a workload as an object.</summary>
/// <param name="Path">The path of the field with its name.</param>
/// <param name="Type">The instance type.</param>
internal sealed record PassedInstanceType(string[] Path, InstanceType Type);

/// <summary>The content of a definition: the whole document, so that nothing of it is lost, and its meaning to the rules.</summary>
/// <param name="Format">The type of document.</param>
/// <param name="Root">The document. What was read from a text has its place there.</param>
internal sealed record Content(Format Format, YamlMapping Root)
{
    /// <summary>The instance types that were passed in as objects.</summary>
    internal IReadOnlyList<PassedInstanceType> InstanceTypes { get; init; } = [];

    /// <summary>The comments of the text that suppress findings in it.</summary>
    internal IReadOnlyList<Rules.Findings.Suppression> Suppressions { get; init; } = [];

    /// <summary>Creates content with single texts.</summary>
    internal static Content Create(Format format, params (string Name, string Text)[] fields) =>
        new(format, Nodes.Mapping(fields.Select(static field => Nodes.Field(field.Name, Nodes.Text(field.Text)))));

    /// <summary>Creates the content of an instance type in a list.</summary>
    internal Content ToItem(YamlMapping item) => this with { Format = Formats.InstanceType, Root = item };

    /// <summary>Creates the definitions that the rules check.</summary>
    /// <param name="findings">Receives the findings of reading.</param>
    internal IReadOnlyList<Rules.Definitions.Definition> ToDefinitions(List<Rules.Findings.Finding> findings)
    {
        var context = new DocumentContext(string.Empty, new AliasBudget(0), isPatch: false, findings);
        Format.Read(Root, context);
        return context.Definitions;
    }

    /// <summary>Returns the findings about a workload, together with the instance types that were passed to it.</summary>
    internal IReadOnlyList<Finding> CheckWorkload() =>
        DefinitionFindings.Find(DefinitionFindings.Incomplete, [.. Needed().Select(static type => type.Content), this]);

    /// <summary>The instance types that were passed in as objects and that the workload still refers to.</summary>
    internal IEnumerable<InstanceType> Needed() =>
        from passed in InstanceTypes
        where Text(passed.Path) == passed.Type.Name
        select passed.Type;

    /// <summary>The names of the instance types of a job, by the path of the step.</summary>
    internal IReadOnlyDictionary<string, string> InstanceTypesOfSteps() => new OrderedMap<string>(
        from reference in ToDefinitions([]).OfType<JobDefinition>().SelectMany(static job => job.References)
        where reference.Name.Text.Length > 0
        select new KeyValuePair<string, string>(reference.Step, reference.Name.Text));

    /// <summary>Returns the node at a path, or <see langword="null"/> if it doesn't exist.</summary>
    internal YamlNode? Find(params string[] path)
    {
        YamlNode? node = Root;
        foreach (var name in path)
        {
            node = (node as YamlMapping)?.Find(name)?.Value;
        }

        return node;
    }

    /// <summary>Returns a single value as a text, or <see langword="null"/> if there is none.</summary>
    internal string? Text(params string[] path) => TextOf(Find(path));

    /// <summary>Returns a whole number, or <see langword="null"/> if there is none.</summary>
    internal int? Number(params string[] path) =>
        int.TryParse(Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Returns a boolean, or <see langword="null"/> if there is none.</summary>
    internal bool? Boolean(params string[] path) =>
        Find(path) is YamlScalar scalar && Format.Resolve(scalar) is { Kind: ScalarKind.Boolean, Value: var value } ? value == "true" : null;

    /// <summary>Returns the single values in a mapping as texts. Those that are null are left out.</summary>
    internal OrderedMap<string> Texts(params string[] path) => new(
        from field in (Find(path) as YamlMapping)?.Fields ?? []
        let text = TextOf(field.Value)
        where text is not null
        select new KeyValuePair<string, string>(field.Name, text));

    /// <summary>Writes the document.</summary>
    internal void Write(TextWriter output) => new TreeWriter(output, Format.Resolve).Write(Root);

    /// <summary>Whether the document is the same, apart from the order of fields.</summary>
    internal bool IsSame(Content other) =>
        ReferenceEquals(Root, other.Root) || new YamlValue(Root, Format.Resolve).Equals(new YamlValue(other.Root, other.Format.Resolve));

    private string? TextOf(YamlNode? node) =>
        node is YamlScalar scalar && Format.Resolve(scalar) is { Kind: not ScalarKind.Null, Value: var value } ? value : null;
}
