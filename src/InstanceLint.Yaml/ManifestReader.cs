using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Generators;
using InstanceLint.Yaml.Suppressions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml;

/// <summary>Reads the text of a manifest. It doesn't throw, whatever the text is.</summary>
public static class ManifestReader
{
    /// <summary>Returns the definitions and findings in a text.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="path">The file's path, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this file itself, so it must be valid YAML in any case.</param>
    public static Manifest Read(string text, string path, bool isNamed = false) =>
        Read(text, new PathSource(path), isNamed, ManifestRole.Manifest, CancellationToken.None);

    /// <summary>Returns the definitions and findings in a text. Can be canceled.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this file itself.</param>
    /// <param name="role">What it is to the tool that reads it first.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static Manifest Read(string text, Source source, bool isNamed, ManifestRole role, CancellationToken cancellation) =>
        ReadDocuments(text, source, isNamed, role, static (recognizer, root) => recognizer.Recognize(root), cancellation);

    /// <summary>Returns the definitions and findings in a text, for callers that also need its trees.</summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    /// <param name="isNamed">Whether the user listed this file itself.</param>
    /// <param name="recognize">Receives the root of each document, and passes it to the recognizer.</param>
    internal static Manifest Read(string text, Source source, bool isNamed, Action<DocumentRecognizer, YamlNode> recognize) =>
        ReadDocuments(text, source, isNamed, ManifestRole.Manifest, recognize, CancellationToken.None);

    private static Manifest ReadDocuments(
        string text,
        Source source,
        bool isNamed,
        ManifestRole role,
        Action<DocumentRecognizer, YamlNode> recognize,
        CancellationToken cancellation)
    {
        // Only a text that is certainly meant for kubectl or the Azure ML CLI must be YAML. Others may be templates or binary files.
        var mustBeReadable = isNamed || HasMark(text);
        if (text.Length == 0 || (!mustBeReadable && !HasWords(text)))
        {
            return Nothing;
        }

        if (!isNamed && (role == ManifestRole.Template || TemplateText.Is(text, cancellation)))
        {
            return Nothing with { Role = ManifestRole.Template, HasUnknownNames = Mentions(text, KindMustBeServed.Group) };
        }

        if (text[0] == '\uFEFF')
        {
            // Editors don't count the byte order mark as a column.
            text = text.Substring(1);
        }

        var isPatch = role == ManifestRole.Patch;
        var findings = new List<Finding>();
        var budget = new AliasBudget(text.Length);
        var map = SuppressionReader.MayHave(text) ? new NodeMap() : null;
        var reader = new YamlTreeReader(text, source, budget, map, isPatch, cancellation);
        var context = new DocumentContext(text, budget, isPatch, findings);
        var recognizer = new DocumentRecognizer(context);
        var documents = new SeveralDocuments(text, source);
        SourceSpan? exhausted = null;
        while (ReadDocument(reader, source, findings) is { } root)
        {
            documents.Count(root);
            var before = context.Definitions.Count;
            (context.Rejected, context.IsReadByKubectl) = (reader.Rejected, reader.IsReadByKubectl);
            try
            {
                recognize(recognizer, root);
            }
#pragma warning disable CA1031 // Reading can fail in any way; a build must survive that, and the other documents are still checked.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings.Add(ManifestMustBeReadable.Rule.Failed(root.Span, "reading this document", exception));
            }

            if (reader.Break is not null)
            {
                // A definition shows as well as a name that the text is meant for kubectl or the Azure ML CLI.
                mustBeReadable |= context.Definitions.FindIndex(before, IsCertain) >= 0;
            }

            exhausted ??= budget.IsExhausted ? root.Span : null;
        }

        if (source.IsFile && !isPatch)
        {
            documents.Check(context.Definitions, findings);
        }

        if (reader.Break is { } problem && mustBeReadable)
        {
            findings.Add(problem);
        }

        var hasInstanceTypes = context.Definitions.Exists(static definition => definition is InstanceTypeDefinition);
        if (!isPatch && (hasInstanceTypes || context.HasHiddenDocument))
        {
            KubectlText.Check(text, source, findings);
        }

        if ((mustBeReadable || context.Definitions.Exists(IsCertain)) && exhausted is { } start)
        {
            findings.Add(ManifestMustBeReadable.Rule.TooManyFields(start, budget.Limit));
        }

        var manifest = new Manifest(context.Definitions, findings)
        {
            Role = role,
            IsIncomplete = reader.Break is not null,
            HasUnknownNames = context.HasUnknownNames,
        };
        var isRelated = mustBeReadable || !manifest.IsIncomplete || manifest.Definitions.Count > 0;
        return map is null || !isRelated
            ? manifest
            : manifest with { Suppressions = new SuppressionReader(text, source, map).Read(reader, findings) };
    }

    private static YamlNode? ReadDocument(YamlTreeReader reader, Source source, List<Finding> findings)
    {
        try
        {
            return reader.ReadDocument();
        }
#pragma warning disable CA1031 // As above. Here it's unknown where the next document begins, so reading stops.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            findings.Add(ManifestMustBeReadable.Rule.Failed(
                new SourceSpan(source, Position.First, Position.First), "reading this file", exception));
            return null;
        }
    }

    /// <summary>A file without definitions and findings.</summary>
    public static Manifest Nothing { get; } = new([], []);

    /// <summary>Whether a text has the words of any document kind. If not, it has no definitions.</summary>
    internal static bool MayHaveDefinitions(string text) => HasMark(text) || HasWords(text);

    private static bool HasMark(string text) => Array.Exists(DocumentKinds.Marks, mark => Mentions(text, mark));

    private static bool HasWords(string text) =>
        Array.Exists(DocumentKinds.Words, words => Array.TrueForAll(words, word => Mentions(text, word)));

    private static bool IsCertain(Definition definition) => definition is not DeploymentDefinition { IsCertain: false };

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
