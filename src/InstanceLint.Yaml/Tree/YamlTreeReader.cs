using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Reads the documents of a text as trees, up to the first error.</summary>
internal sealed class YamlTreeReader
{
    private const string Separator = "\n---";

    private readonly string _text;
    private readonly AliasBudget _budget;
    private readonly NodeMap? _map;
    private readonly bool _hasMerges;
    private readonly bool _isJson;
    private readonly bool _isPatch;
    private readonly Dialect _dialect;
    private readonly TokenReader _tokens;
    private readonly List<TextComment>? _comments;
    private Directives _directives;
    private Directives _nextDirectives;
    private NodeReader? _nodes;
    private int _read;
    private bool _isAfterJson;
    private bool _isAfterNothing;
    private Problem? _forKubectl;

    /// <param name="text">The text, without byte order mark.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    /// <param name="budget">Limits the number of fields to read.</param>
    /// <param name="map">Receives the spans of nodes, or <see langword="null"/> if comments aren't needed.</param>
    /// <param name="isPatch">
    /// Whether the text is only a part of a definition, so nothing is reported as missing and merge directives are ignored.
    /// </param>
    /// <param name="cancellation">Cancels reading.</param>
    internal YamlTreeReader(
        string text, Source source, AliasBudget budget, NodeMap? map = null, bool isPatch = false, CancellationToken cancellation = default)
    {
        (_text, _budget, _map, _isPatch) = (text, budget, map, isPatch);
        (_hasMerges, _isJson) = (Has("<<"), IsJson(text));
        _comments = map is null ? null : [];
        _tokens = new TokenReader(text, source, _comments, cancellation);
        _directives = _nextDirectives = new Directives(_tokens);

        // Without these words, no document is for kubectl.
        _dialect = Has("kind") || Has("apiVersion") ? Dialect.Kubectl : Dialect.AzureCli;

        bool Has(string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The finding about the error that stopped reading, or <see langword="null"/>.</summary>
    internal Finding? Break => _tokens.Break;

    /// <summary>
    /// Whether a list or mapping isn't needed, by its key, or <see langword="null"/> if all are. No tree is made of it, so a large file
    /// that a program wrote takes little memory. An anchor in it is unknown. Single values are always read: each label is one, whatever
    /// its key.
    /// </summary>
    internal Func<string, bool>? Skips { get; init; }

    /// <summary>The comments that have been read, if comments are needed.</summary>
    internal IReadOnlyList<TextComment> Comments => _comments ?? [];

    /// <summary>What one program rejects in the last document although the other one accepts it.</summary>
    internal RejectedText Rejected { get; private set; } = new();

    /// <summary>
    /// Whether kubectl reads the last document too. It splits a text at lines with <c>---</c>, and reads the first document of each part.
    /// </summary>
    internal bool IsReadByKubectl { get; private set; } = true;

    /// <summary>Returns the root of the next document, up to an error; <see langword="null"/> after the last document.</summary>
    internal YamlNode? ReadDocument()
    {
        _tokens.Cursor.Dialect = _dialect;
        var (first, map) = (_tokens.IsStopped ? default : _tokens.Peek(), _map?.Save() ?? default);
        if (_tokens.IsStopped || first.Kind == TokenKind.TextEnd)
        {
            _tokens.StopAtControl();
            return null;
        }

        var (start, isAfterJson) = (_read == 0 ? 0 : first.Start, _isAfterJson);
        var root = ReadFrom(first);
        if (_tokens.Cursor.DependsOnDialect && _dialect == Dialect.Kubectl && !IsForKubectl(root))
        {
            root = ReadAgain(Dialect.AzureCli);
            root = IsForKubectl(root) ? ReadAgain(Dialect.Kubectl) : root;
        }

        _read++;
        AddRejected();
        _tokens.Cursor.StartDocument();
        _directives = _nextDirectives;
        if (root is not null)
        {
            Complete(root);
        }

        return root;

        YamlNode? ReadAgain(Dialect dialect)
        {
            _isAfterJson = isAfterJson;
            _map?.Return(map);
            _tokens.Cursor.Dialect = dialect;
            _tokens.Cursor.StartDocument();
            _tokens.Restart(start);
            return ReadFrom(_tokens.Peek());
        }
    }

    /// <summary>Returns the position of an index that has been read.</summary>
    internal Position PlaceOf(int index) => _tokens.PlaceOf(index);

    private static bool IsForKubectl(YamlNode? root) => root is YamlMapping document && !AzureCliMerges.IsWorkload(document);

    private YamlNode? ReadFrom(Token first)
    {
        (Rejected, _forKubectl) = (new RejectedText(), null);
        var isExplicit = ReadStart(ref first);
        if (_tokens.IsStopped)
        {
            return null;
        }

        IsReadByKubectl = _read == 0 || _isAfterJson || (isExplicit && (first.Start == 0 || _text[first.Start - 1] is '\n' or '\uFEFF'));
        _map?.StartDocument(PlaceOf(first.Start));
        _nodes ??= new NodeReader(_tokens, _budget, _map, _isPatch, Skips);
        var root = _nodes.ReadRoot(isExplicit, _directives, Rejected);
        if (!_tokens.IsStopped)
        {
            ReadEnd(root, first.Start);
        }

        return root;
    }

    // Returns whether the document starts with '---', which is then the first token.
    private bool ReadStart(ref Token first)
    {
        if (_read == 0)
        {
            _directives = TakeDirectives();
        }

        first = _tokens.Peek();
        _directives.Resolve();
        if (_tokens.IsStopped)
        {
            return false;
        }

        if (first.Kind == TokenKind.DocumentStart)
        {
            if (_directives.First is { } directive && (_read == 0 || _isAfterNothing))
            {
                // For kubectl, the lines before '---' are a document of their own, so it has only this line.
                Rejected.AddForKubectl(ManifestMustParse.Rule.Directive(_tokens.Locate(directive)));
            }

            _tokens.Take();
            return true;
        }

        if (_directives.First is not null || (_read > 0 && !_isAfterJson))
        {
            _tokens.Fail(ProblemKind.DocumentStart, first);
        }
        else if (first.Kind == TokenKind.DocumentEnd)
        {
            _tokens.Fail(ProblemKind.DocumentEnd, first);
        }

        return false;
    }

    private Directives TakeDirectives()
    {
        var directives = new Directives(_tokens);
        directives.Read();
        return directives;
    }

    // kubectl ignores what follows a document up to the next line with '---'. The Azure ML CLI doesn't.
    private void ReadEnd(YamlNode? root, int start)
    {
        var next = _tokens.Peek();
        if (next.Kind == TokenKind.TextEnd)
        {
            // An error right after the last node of a document can mean that the node isn't what it seems.
            _tokens.StopAtControl();
        }

        if (_tokens.IsStopped)
        {
            return;
        }

        _nextDirectives = new Directives(_tokens);
        (_isAfterJson, _isAfterNothing) = (false, start > 0 && root is YamlScalar { IsNothing: true } && next.Kind == TokenKind.Directive);
        _forKubectl = _tokens.Cursor.ForKubectl;
        while (next.Kind == TokenKind.DocumentEnd)
        {
            _tokens.Take();
            _map?.EndDocument(PlaceOf(next.End));
            next = _tokens.PeekQuietly();
        }

        if (IsForKubectl(root))
        {
            SkipPart(next, root);
            return;
        }

        _nextDirectives.Read();
        next = _tokens.PeekQuietly();
        if (next.Kind == TokenKind.DocumentStart || (next.Kind == TokenKind.TextEnd && _nextDirectives.First is null))
        {
            return;
        }

        if (_dialect == Dialect.AzureCli)
        {
            _tokens.Fail(ProblemKind.DocumentStart, next);
        }
        else
        {
            Rejected.AddForAzureCli(ManifestMustParse.Rule.TextAfterEnd(_tokens.Locate(next)));
            SkipPart(next, root);
        }
    }

    private void SkipPart(Token next, YamlNode? root)
    {
        if (next.Kind == TokenKind.MappingOpen && root is YamlMapping { IsFlow: true } && _isJson)
        {
            // kubectl reads several JSON documents without a line between them.
            _isAfterJson = true;
        }
        else if (next.Kind is not (TokenKind.DocumentStart or TokenKind.TextEnd))
        {
            var end = _tokens.Cursor.End;
            var separator = _text.IndexOf(Separator, next.Start, end - next.Start, StringComparison.Ordinal);
            _nextDirectives = new Directives(_tokens);
            _tokens.Restart(separator < 0 ? end : separator + 1);
        }
    }

    private static bool IsJson(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < text.Length && text[start] == '{';
    }

    // JSON has more escape sequences.
    private void AddRejected()
    {
        if (_forKubectl is { } forKubectl && !(forKubectl.Kind == ProblemKind.Escape && _isJson))
        {
            Rejected.AddForKubectl(Describe(forKubectl, Scalar.Kubectl));
        }

        if (_tokens.Cursor.ForAzureCli is { } forAzureCli)
        {
            Rejected.AddForAzureCli(Describe(forAzureCli, Scalar.AzureCli));
        }
    }

    private Finding Describe(Problem problem, string reader) =>
        YamlProblem.Reject(problem, _tokens.Locate(problem.Start, problem.End), reader, _text);

    private void Complete(YamlNode root)
    {
        if (_tokens.IsStopped)
        {
            MarkIncomplete(root);
        }

        if (_hasMerges)
        {
            AzureCliMerges.Resolve(root);
        }
    }

    // In an incomplete document nothing is certainly missing, because any node may have ended early.
    private static void MarkIncomplete(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                mapping.IsComplete = false;
                foreach (var entry in mapping.Entries)
                {
                    MarkIncomplete(entry.Value);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    MarkIncomplete(item);
                }

                break;
        }
    }
}
