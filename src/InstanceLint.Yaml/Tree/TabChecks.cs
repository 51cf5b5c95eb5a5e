using System;
using System.Collections.Generic;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;
using Scalar = YamlDotNet.Core.Tokens.Scalar;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Finds tabs that the parser accepts and kubectl or the Azure ML CLI doesn't. It sees each token once, in the order of the text.
/// </summary>
/// <param name="text">The text of the tokens.</param>
/// <param name="locate">Returns the span of a character.</param>
internal sealed class TabChecks(string text, Func<Position, SourceSpan> locate)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly Stack<int> _indents = [];
    private Token? _last;
    private int _end;
    private int _flow;
    private bool _mayStartKey = true;
    private bool _isKeyPending;
    private RejectedText _rejected = new();
    private (int Line, int Start) _line = (1, 0);
    private bool _hasTabForKubectl;
    private bool _hasTabForAzureCli;

    /// <summary>Starts the next document.</summary>
    /// <param name="rejected">Receives the findings in it.</param>
    internal void StartDocument(RejectedText rejected)
    {
        _rejected = rejected;
        _hasTabForKubectl = _hasTabForAzureCli = false;
    }

    /// <summary>Checks a token, and the text between it and the token before it.</summary>
    internal void Check(Token token)
    {
        if (token is Comment)
        {
            return;
        }

        CheckGap(Math.Min((int)token.Start.Index, text.Length));
        CheckScalar(token);
        Follow(token);
        _last = token;
        _end = Math.Max(_end, (int)token.End.Index);
    }

    private void Follow(Token token)
    {
        switch (token)
        {
            case BlockMappingStart or BlockSequenceStart:
                _indents.Push((int)token.Start.Column - 1);
                return;
            case BlockEnd:
                _isKeyPending = false;
                if (_indents.Count > 0)
                {
                    _indents.Pop();
                }

                return;
            case Key:
                // A key with '?' has a token of its own; any other key is found at its ':'.
                _isKeyPending = token.End.Index == token.Start.Index;
                _mayStartKey = !_isKeyPending;
                return;
            case Value:
                _mayStartKey = !_isKeyPending;
                _isKeyPending = false;
                return;
            case FlowMappingStart or FlowSequenceStart:
                _flow++;
                break;
            case FlowMappingEnd or FlowSequenceEnd:
                _flow--;
                break;
            case DocumentStart or DocumentEnd:
                _indents.Clear();
                _flow = 0;
                break;
        }

        _mayStartKey = token is BlockEntry or StreamStart or Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };
    }

    // Only blanks, line ends and comments are between two tokens.
    private void CheckGap(int end)
    {
        var isAfterPlain = _last is Scalar { Style: ScalarStyle.Plain };
        var lineStart = -1;
        for (var at = _end; at < end; at++)
        {
            switch (text[at])
            {
                case '#':
                    at = text.IndexOfAny(LineEnds, at, end - at) is >= 0 and var next ? next - 1 : end;
                    isAfterPlain = false;
                    break;
                case '\r' or '\n':
                    lineStart = at + 1;
                    _mayStartKey |= _flow == 0;
                    break;
                case '\t':
                    // kubectl reads blank lines below a plain value as part of it, and compares their indentation.
                    AddTab(at, isAfterPlain ? lineStart >= 0 && at - lineStart <= Indent() : _flow == 0 && _mayStartKey);
                    break;
            }
        }
    }

    // The column of the current block mapping or list, from 0.
    private int Indent() => _indents.Count > 0 ? _indents.Peek() : -1;

    // In the first line of a block, and in a plain value, the Azure ML CLI accepts only spaces.
    private void CheckScalar(Token token)
    {
        if (token is not Scalar { Style: ScalarStyle.Plain or ScalarStyle.Literal or ScalarStyle.Folded } scalar)
        {
            return;
        }

        var (start, end) = (Math.Min((int)token.Start.Index, text.Length), Math.Min((int)token.End.Index, text.Length));
        if (scalar.Style != ScalarStyle.Plain)
        {
            end = text.IndexOfAny(LineEnds, start, end - start) is >= 0 and var line ? line : end;
            end = text.IndexOf('#', start, end - start) is >= 0 and var comment ? comment : end;
        }

        if (text.IndexOf('\t', start, Math.Max(end - start, 0)) is >= 0 and var tab)
        {
            AddTab(tab, isRejectedByKubectl: false);
        }
    }

    // A program stops at the first one.
    private void AddTab(int at, bool isRejectedByKubectl)
    {
        if (!_hasTabForAzureCli)
        {
            _hasTabForAzureCli = true;
            _rejected.ByAzureCli.Add(ManifestMustParse.Rule.TabBeforeValue(SpanAt(at)));
        }

        if (isRejectedByKubectl && !_hasTabForKubectl)
        {
            _hasTabForKubectl = true;
            _rejected.ByKubectl.Add(ManifestMustParse.Rule.TabForIndentation(SpanAt(at)));
        }
    }

    // Places are asked for in the order of the text, so lines are counted once.
    private SourceSpan SpanAt(int at)
    {
        _line = at < _line.Start ? (1, 0) : _line;
        for (var next = TextLines.Next(text, _line.Start); next >= 0 && next <= at; next = TextLines.Next(text, _line.Start))
        {
            _line = (_line.Line + 1, next);
        }

        return locate(new Position(_line.Line, at - _line.Start + 1));
    }
}
