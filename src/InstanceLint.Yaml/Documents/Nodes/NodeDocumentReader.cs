using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Nodes;

/// <summary>
/// Reads nodes, in YAML or JSON: documents of kind Node and lists of them, as <c>kubectl get nodes</c> writes them. Only the settings say
/// that a file has nodes, so manifests never have this kind of document.
/// </summary>
internal sealed class NodeDocumentReader
{
    // Most of a node is of no interest here: images are half of it.
    private static readonly HashSet<string> Skipped = new(
        ["annotations", "managedFields", "images", "conditions", "addresses", "nodeInfo", "volumesAttached", "volumesInUse", "daemonEndpoints", "config"],
        StringComparer.Ordinal);

    private readonly List<NodeGroup> _nodes = [];
    private readonly List<(SourceSpan Span, string Message)> _problems = [];

    private NodeDocumentReader()
    {
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the spans.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static NodeDocument Read(string text, Source source, CancellationToken cancellation = default) =>
        Read(text, source, out _, cancellation);

    /// <summary>Reads a text, and returns the documents too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the spans.</param>
    /// <param name="trees">The documents of kind Node.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static NodeDocument Read(
        string text, Source source, out IReadOnlyList<YamlMapping> trees, CancellationToken cancellation = default)
    {
        var reader = new NodeDocumentReader();
        trees = ReadTrees(text.TrimStart('\uFEFF'), source, cancellation, out var problem);

        // In a text that is cut off, a part of the last node is missing too.
        reader._problems.AddRange(problem is { } end ? [end] : []);
        reader._nodes.AddRange(trees.Select(reader.ReadNode));
        var isEmpty = reader._nodes.Count + reader._problems.Count == 0;
        return new NodeDocument(reader._nodes, reader._problems, isEmpty && IsEmptyList(SingleDocument.Read(text, source).Root));
    }

    /// <summary>Returns the documents of kind Node in a text, also those in lists, up to an error.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the spans.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <param name="problem">Why the text can't be read to its end, or <see langword="null"/>.</param>
    internal static IReadOnlyList<YamlMapping> ReadTrees(
        string text, Source source, CancellationToken cancellation, out (SourceSpan Span, string Message)? problem)
    {
        var trees = new List<YamlMapping>();
        var documents = new YamlTreeReader(text, source, new AliasBudget(text.Length), cancellation: cancellation)
        {
            Skips = Skipped.Contains,
        };
        for (var root = documents.ReadDocument(); root is not null; root = documents.ReadDocument())
        {
            if (root is YamlMapping document)
            {
                trees.AddRange(KindOf(document) == "Node" ? [document] : ItemsOf(document));
            }
        }

        problem = documents.Break is { } end ? (end.Span, end.Message) : null;
        return trees;
    }

    private static bool IsEmptyList(YamlNode? root) =>
        root is YamlMapping document && IsList(document) && document.Find("items")?.Value is YamlSequence { Items.Count: 0 };

    private static bool IsList(YamlNode? root) => root is YamlMapping document && KindOf(document) is ("List" or "NodeList");

    private static IEnumerable<YamlMapping> ItemsOf(YamlMapping document) =>
        IsList(document) && document.Find("items")?.Value is YamlSequence items
            ? items.Items.Select(static item => item.Target).OfType<YamlMapping>().Where(item => KindOf(item) == "Node" || KindOf(document) == "NodeList")
            : [];

    private static string KindOf(YamlMapping document) => document.TextOf("kind");

    private NodeGroup ReadNode(YamlMapping node)
    {
        var metadata = MappingIn(node, "metadata");
        var status = MappingIn(node, "status");
        var amounts = MappingIn(status, "allocatable") ?? MappingIn(status, "capacity");
        var name = metadata?.TextOf("name") ?? string.Empty;
        if (amounts is null)
        {
            _problems.Add((node.Span, $"node {Wording.Quote(name)} has no status.allocatable; write the file again with kubectl get nodes"));
        }

        return new NodeGroup(name, ReadLabels(MappingIn(metadata, "labels")), ReadAmounts(name, amounts))
        {
            Taints =
            [
                .. (MappingIn(node, "spec")?.Find("taints")?.Value as YamlSequence)?.Items
                    .Select(static taint => taint.Target).OfType<YamlMapping>()
                    .Select(static taint => new Taint(taint.TextOf("key"), taint.TextOf("value"), taint.TextOf("effect"))) ?? [],
            ],
        };
    }

    private static Dictionary<string, string> ReadLabels(YamlMapping? labels)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels?.Fields ?? [])
        {
            read[label.Name] = (label.Value as YamlScalar)?.Text ?? string.Empty;
        }

        return read;
    }

    private Dictionary<string, Quantity> ReadAmounts(string node, YamlMapping? amounts)
    {
        var read = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var field in amounts?.Fields ?? [])
        {
            if (field.Value is YamlScalar scalar && Quantity.TryParse(scalar.Text, out var amount))
            {
                read[field.Name] = amount;
            }
            else
            {
                _problems.Add((field.Key.Span, $"{Wording.Plain(field.Name)} of node {Wording.Quote(node)} is not a valid Kubernetes quantity; write the file again with kubectl get nodes"));
            }
        }

        return read;
    }

    private static YamlMapping? MappingIn(YamlMapping? parent, string name) => parent?.Find(name)?.Value.Target as YamlMapping;
}
