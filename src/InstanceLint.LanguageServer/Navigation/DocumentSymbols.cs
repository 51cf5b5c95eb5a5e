using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.LanguageServer.Navigation;

/// <summary>The kind of a symbol.</summary>
internal enum SymbolKind
{
    /// <summary>An instance type, a deployment or a job.</summary>
    Definition,

    /// <summary>A step of a job.</summary>
    Step,

    /// <summary>A section of a definition, such as <c>limits</c>.</summary>
    Section,
}

/// <summary>A symbol in the outline of a manifest.</summary>
/// <param name="Name">The name, such as <c>InstanceType/gpu</c>.</param>
/// <param name="Detail">More about it, such as the instance type of a step, or empty.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Range">The whole symbol.</param>
/// <param name="Selection">The name of the symbol in the text.</param>
/// <param name="Children">The symbols in it.</param>
internal sealed record DocumentSymbol(
    string Name, string Detail, SymbolKind Kind, SourceSpan Range, SourceSpan Selection, IReadOnlyList<DocumentSymbol> Children);

/// <summary>The outline of a manifest: its instance types, deployments and jobs with their sections and steps.</summary>
internal static class DocumentSymbols
{
    private static readonly string[] Sections = ["nodeSelector", ResourceSection.RequestsName, ResourceSection.LimitsName];

    /// <summary>Returns the symbols in a text, up to the first error.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The manifest.</param>
    internal static IReadOnlyList<DocumentSymbol> In(string text, ManifestSource source)
    {
        var symbols = new List<DocumentSymbol>();
        ManifestReader.Read(text, source, source.IsNamed, (recognizer, root) =>
        {
            if (recognizer.Recognize(root) && root is YamlMapping document)
            {
                symbols.AddRange(Definitions(document));
            }
        });
        return symbols;
    }

    private static IEnumerable<DocumentSymbol> Definitions(YamlMapping document)
    {
        if ((document.Find("kind") ?? document.Find("apiVersion")) is null)
        {
            var isDeployment = (document.Find("endpoint_name") ?? document.Find("model")) is not null;
            return [isDeployment ? Deployment(document) : Job(document)];
        }

        return document.Find("items")?.Value is YamlSequence items
            ? items.Items.Select(static item => item.Target).OfType<YamlMapping>().Distinct().Where(IsInstanceType).Select(InstanceType)
            : [InstanceType(document)];
    }

    // The items of a List can be of any kind.
    private static bool IsInstanceType(YamlMapping item) =>
        item.Find("kind") is not { Value: YamlScalar { Text: var kind } } || kind == KindMustBeServed.InstanceType;

    private static DocumentSymbol InstanceType(YamlMapping document)
    {
        var name = (document.Find("metadata")?.Value as YamlMapping)?.Find("name");
        var spec = document.Find("spec")?.Value as YamlMapping;
        var resources = spec?.Find("resources")?.Value as YamlMapping;
        return Symbol(KindMustBeServed.InstanceType, document, name, string.Empty, In(spec).Concat(In(resources)));
    }

    private static DocumentSymbol Deployment(YamlMapping document) => Symbol(
        "Deployment",
        document,
        document.Find("name"),
        document.TextOf("instance_type"),
        In(document.Find("resources")?.Value as YamlMapping));

    private static DocumentSymbol Job(YamlMapping document)
    {
        var job = document.Find("create_job")?.Value as YamlMapping ?? document;
        return Symbol(
            "Job", document, job.Find("name") ?? job.Find("display_name"), InstanceTypeOf(job), StepsOf(job, []));
    }

    private static DocumentSymbol Symbol(
        string kind, YamlMapping document, YamlEntry? name, string detail, IEnumerable<DocumentSymbol> children)
    {
        var text = name is { Value: YamlScalar { Text: { Length: > 0 } value } } ? kind + "/" + Wording.Plain(value) : kind;
        var first = document.Entries.Count > 0 ? document.Entries[0].Key.Span : document.Span;
        var range = RangeOf(document, first);
        var selection = name is { Value: YamlScalar scalar } && IsIn(scalar.Span, range) ? scalar.Span : first;
        return new(text, Wording.Plain(detail), SymbolKind.Definition, range, selection, Within(range, children));
    }

    // A few nested aliases can refer to billions of steps.
    private static IEnumerable<DocumentSymbol> StepsOf(YamlMapping job, HashSet<YamlMapping> seen)
    {
        foreach (var step in job.Find("jobs")?.Value is YamlMapping jobs ? jobs.Entries : [])
        {
            if (step is { Key: YamlScalar key, Value: YamlMapping mapping } && seen.Add(mapping))
            {
                var range = RangeOf(mapping, key.Span);
                yield return new(
                    Wording.Plain(key.Text),
                    Wording.Plain(InstanceTypeOf(mapping)),
                    SymbolKind.Step,
                    range,
                    key.Span,
                    Within(range, StepsOf(mapping, seen)));
            }
        }
    }

    private static IEnumerable<DocumentSymbol> In(YamlMapping? parent)
    {
        foreach (var (key, value) in parent?.Entries ?? [])
        {
            if (key is YamlScalar { Text: var name, Span: var span } && Array.IndexOf(Sections, name) >= 0)
            {
                yield return new(name, DetailOf(value), SymbolKind.Section, RangeOf(value, span), span, []);
            }
        }
    }

    private static string InstanceTypeOf(YamlMapping step) =>
        ((step.Find("resources") ?? (step.Find("trial")?.Value as YamlMapping)?.Find("resources"))?.Value as YamlMapping)
            ?.TextOf("instance_type") ?? string.Empty;

    // The labels or amounts, as on one line.
    private static string DetailOf(YamlNode section) => section is not YamlMapping mapping ? string.Empty : Wording.Plain(string.Join(
        ", ",
        mapping.Fields.Where(static field => field.Value is YamlScalar)
            .Select(static field => field.Name + ": " + ((YamlScalar)field.Value).Text)));

    // An alias has its node somewhere else, and an editor wants the range of a child to be in that of its parent.
    private static List<DocumentSymbol> Within(SourceSpan range, IEnumerable<DocumentSymbol> children) =>
        [.. children.Where(child => IsIn(child.Range, range))];

    private static SourceSpan RangeOf(YamlNode node, SourceSpan start) =>
        new(start.Source, start.Start, EndOf(node) is var end && end > start.End ? end : start.End);

    private static Position EndOf(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: true, Extent.End: var end } when end != Position.End => end with { Column = end.Column + 1 },
        YamlMapping { Entries: { Count: > 0 } entries } =>
            Later(EndOf(entries[entries.Count - 1].Value), entries[entries.Count - 1].Key.Span.End),
        YamlSequence { Items: { Count: > 0 } items } => EndOf(items[items.Count - 1]),
        _ => node.Span.End,
    };

    private static Position Later(Position left, Position right) => left > right ? left : right;

    private static bool IsIn(SourceSpan inner, SourceSpan outer) => outer.Start <= inner.Start && inner.End <= outer.End;
}
