using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Documents.InstanceTypes;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Suppressions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml;

/// <summary>Reads the text of a manifest. Never fails, whatever the text is.</summary>
public static class ManifestReader
{
    /// <summary>The definitions of ours in a text, and what is wrong with the text itself.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="path">The file's path, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this very file, so that it must be YAML even if it mentions nothing of ours.</param>
    public static Manifest Read(string text, string path, bool isNamed = false) => Read(text, new PathSource(path), isNamed, isPatch: false, CancellationToken.None);

    /// <summary>The same for a build that may be cancelled meanwhile.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="source">What the text comes from, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this very file.</param>
    /// <param name="isPatch">Whether a kustomization lists it as a patch.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Manifest Read(string text, Source source, bool isNamed, bool isPatch, CancellationToken cancellation) =>
        ReadDocuments(text, source, isNamed, isPatch, static (recognizer, root) => recognizer.Recognize(root), cancellation);

    /// <summary>The same with another way to recognise a document, which may fail.</summary>
    internal static Manifest Read(string text, string path, bool isNamed, Action<DocumentRecognizer, YamlNode> recognize) =>
        ReadDocuments(text, new PathSource(path), isNamed, isPatch: false, recognize, CancellationToken.None);

    private static Manifest ReadDocuments(
        string text, Source source, bool isNamed, bool isPatch, Action<DocumentRecognizer, YamlNode> recognize, CancellationToken cancellation)
    {
        var mentionsGroup = Mentions(text, KindMustBeServed.Group);
        if (text.Length == 0 || (!mentionsGroup && !isNamed && !Array.Exists(Words, words => Array.TrueForAll(words, word => Mentions(text, word)))))
        {
            return Nothing;
        }

        if (text[0] == '\uFEFF')
        {
            // Editors do not count it as a column.
            text = text.Substring(1);
        }

        var findings = new List<Finding>();
        var definitions = new List<InstanceTypeDefinition>();
        var budget = new AliasBudget(text.Length);
        var map = SuppressionReader.MayHave(text) ? new NodeMap(text) : null;
        var reader = new YamlTreeReader(text, source, budget, map, isPatch, cancellation);
        var scalars = ScalarReader.ForKubectl(text);
        var workloads = new WorkloadReader(ScalarReader.ForAzureCli(text), findings);
        var recognizer = new DocumentRecognizer(new InstanceTypeReader(scalars, budget, definitions, findings), workloads, scalars, isPatch, findings);
        while (ReadDocument(reader, source, findings) is { } root)
        {
            try
            {
                recognize(recognizer, root);
            }
#pragma warning disable CA1031 // Reading may fail in any way; a build must survive them all, and judges the other documents.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings.Add(ManifestMustBeReadable.Rule.Failed(root.Span, "reading this document", exception));
            }
        }

        // What is no YAML and says nothing of instance types is somebody else's: a template, a binary file.
        var isOurs = mentionsGroup || isNamed;
        if (reader.Break is { } problem && isOurs)
        {
            findings.Add(problem);
        }

        var manifest = new Manifest(definitions, findings)
        {
            Deployments = workloads.Deployments,
            Jobs = workloads.Jobs,
            IsPatch = isPatch,
            IsIncomplete = reader.Break is not null,
        };
        isOurs |= !manifest.IsIncomplete || definitions.Count + manifest.Deployments.Count + manifest.Jobs.Count > 0;
        return map is null || !isOurs ? manifest : manifest with { Suppressions = new SuppressionReader(text, source, map).Read(reader.Comments, findings) };
    }

    private static YamlNode? ReadDocument(YamlTreeReader reader, Source source, List<Finding> findings)
    {
        try
        {
            return reader.ReadDocument();
        }
#pragma warning disable CA1031 // As above; here nobody can tell where the next document begins.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            findings.Add(ManifestMustBeReadable.Rule.Failed(new SourceSpan(source, Position.First, Position.First), "reading this file", exception));
            return null;
        }
    }

    /// <summary>A file without anything of ours.</summary>
    public static Manifest Nothing { get; } = new([], []);

    /// <summary>The words without which no document is one of ours: all of one line, as they stand in the text.</summary>
    internal static string[][] Words { get; } =
    [
        [KindMustBeServed.Group],
        [KindMustBeServed.InstanceType],
        ["instance_type"],
        ["endpoint_name"],
        ["Job.schema.json"],
        ["model", "environment"],
        ["model", "code_configuration"],
        ["compute", "command"],
        ["compute", "trial"],
        ["compute", "jobs"],
    ];

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
