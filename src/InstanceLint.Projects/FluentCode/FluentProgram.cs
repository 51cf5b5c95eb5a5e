using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>The definitions of a manifest as C# with the fluent library.</summary>
/// <param name="Definitions">The definitions, in the order of the manifest.</param>
public sealed record FluentProgram(IReadOnlyList<FluentDefinition> Definitions)
{
    private const string Step = "    ";

    /// <summary>Converts a manifest. The program has the same values; comments are lost.</summary>
    /// <param name="yaml">The text of the manifest.</param>
    /// <returns>The program, or <see langword="null"/> if the text isn't valid, or has something that C# can't express.</returns>
    public static FluentProgram? Convert(string yaml)
    {
        var text = yaml.TrimStart('\uFEFF');
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length));
        var definitions = new List<FluentDefinition>();
        if (text.IndexOf("#{", StringComparison.Ordinal) >= 0)
        {
            // YAML takes the variable #{x}# for a comment.
            return null;
        }

        while (reader.ReadDocument() is { } root)
        {
            if (root is YamlScalar { IsNothing: true })
            {
                continue;
            }

            var findings = new List<Rules.Findings.Finding>();
            DuplicateKeys.CheckTree(root, findings);
            if (root is not YamlMapping document || findings.Count > 0 || !IsWhole(document, []) || !TryConvert(document, definitions))
            {
                return null;
            }
        }

        return reader.Break is null && definitions.Count > 0 ? new FluentProgram(definitions) : null;
    }

    /// <summary>Returns one expression: the definition or, if there are several or a cluster is wanted, a cluster of them.</summary>
    /// <param name="indent">The blanks at the start of each line after the first.</param>
    /// <param name="isCluster">Whether a cluster is wanted.</param>
    public string ToExpression(string indent, bool isCluster) => Definitions.Count == 1 && !isCluster
        ? Definitions[0].ToExpression(indent)
        : ClusterCode.Write(
            Definitions.Select(definition => (definition.Type, "\n" + indent + Step + definition.ToExpression(indent + Step + Step))), indent);

    /// <summary>Returns a C# file: a class with a property for each definition and, if there are several, one for a cluster.</summary>
    /// <param name="type">The name of the class.</param>
    /// <param name="space">The namespace, or an empty text.</param>
    public string ToFile(string type, string space)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { type, "Cluster" };
        var members = Definitions.Select(definition =>
            (Definition: definition, Name: Unique(CSharpText.ToPascalCase(definition.Name, definition.Type), taken))).ToList();
        var properties = members.Select(static member =>
            $"{Step}internal static {member.Definition.Type} {member.Name} {{ get; }} = {member.Definition.ToExpression(Step + Step)};\n");
        var cluster = ClusterCode.Write(members.Select(static member => (member.Definition.Type, member.Name)), Step + Step);
        var all = Definitions.Count > 1 ? properties.Append($"{Step}internal static Cluster Cluster {{ get; }} = {cluster};\n") : properties;
        return "using InstanceLint.Fluent;\n\n"
            + (space.Length == 0 ? string.Empty : $"namespace {space};\n\n")
            + $"internal static class {type}\n{{\n"
            + string.Join("\n", all)
            + "}\n";
    }

    /// <summary>Returns a name in C# for a text, such as <c>GpuLarge</c> for <c>gpu-large</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">The name if the text has no letter.</param>
    public static string NameOf(string text, string otherwise) => CSharpText.ToPascalCase(text, otherwise);

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static bool TryConvert(YamlMapping document, List<FluentDefinition> definitions)
    {
        var (version, kind) = (TextOf(document, "apiVersion"), TextOf(document, "kind"));
        if (version == KindMustBeServed.ApiVersion && kind == KindMustBeServed.InstanceType)
        {
            return TryAdd(InstanceTypeCode.Convert(document), definitions);
        }

        if ((version == KindMustBeServed.ApiVersion && kind == KindMustBeServed.InstanceTypeList) || (version == "v1" && kind == "List"))
        {
            return document.Find("items")?.Value is YamlSequence { Items.Count: > 0 } items
                && items.Items.TrueForAll(item => item.Target is YamlMapping type
                    && TextOf(type, "kind") is null or KindMustBeServed.InstanceType
                    && TextOf(type, "apiVersion") is null or KindMustBeServed.ApiVersion
                    && TryAdd(InstanceTypeCode.Convert(type), definitions));
        }

        return version is null && kind is null
            && TryAdd(DeploymentCode.Convert(document) ?? CommandJobCode.Convert(document) ?? JobCode.Convert(document), definitions);
    }

    // A merged alias or a key may be a variable.
    private static bool IsWhole(YamlNode node, HashSet<YamlNode> seen) => !seen.Add(node) || node switch
    {
        YamlMapping mapping => mapping.IsComplete && mapping.Fields.TrueForAll(field => IsWhole(field.Value, seen)),
        YamlSequence list => list.Items.TrueForAll(item => IsWhole(item.Target, seen)),
        YamlAlias => false,
        _ => true,
    };

    private static bool TryAdd(FluentDefinition? definition, List<FluentDefinition> definitions)
    {
        if (definition is not null)
        {
            definitions.Add(definition);
        }

        return definition is not null;
    }

    private static string? TextOf(YamlMapping document, string field) =>
        document.Find(field)?.Value is YamlScalar scalar ? AzureCliScalars.Resolve(scalar).Value : null;
}

/// <summary>A definition in C#.</summary>
/// <param name="Type">The type in the fluent library.</param>
/// <param name="Name">The name, or an empty text if it has none.</param>
/// <param name="Calls">The calls, from Define to Build.</param>
public sealed record FluentDefinition(string Type, string Name, IReadOnlyList<string> Calls)
{
    /// <summary>Returns the expression that builds the definition, with each call after the first on a line of its own.</summary>
    /// <param name="indent">The blanks at the start of these lines.</param>
    public string ToExpression(string indent) => Type + string.Join("\n" + indent, Calls);
}
