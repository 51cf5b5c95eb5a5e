using System.Collections.Generic;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Reads the tokens of a text up to the first error, and locates them.</summary>
internal sealed class TokenReader
{
    private readonly string _text;
    private readonly Source _source;
    private readonly int _control;
    private readonly TokenScanner _scanner;
    private Problem? _problem;
    private Finding? _finding;

    /// <param name="text">The text, without byte order mark.</param>
    /// <param name="source">The source of the text, for the findings.</param>
    /// <param name="comments">Receives the comments, or <see langword="null"/> if they aren't needed.</param>
    /// <param name="cancellation">Cancels reading.</param>
    internal TokenReader(string text, Source source, List<TextComment>? comments, CancellationToken cancellation)
    {
        (_text, _source) = (text, source);
        _control = FindControl(text);
        Cursor = new TextCursor(text, _control < 0 ? text.Length : _control, cancellation);
        _scanner = new TokenScanner(Cursor, comments);
    }

    /// <summary>The place up to which the text has been read.</summary>
    internal TextCursor Cursor { get; }

    /// <summary>Whether an error stopped reading.</summary>
    internal bool IsStopped => _finding is not null || _problem is not null;

    /// <summary>The finding about the error that stopped reading, or <see langword="null"/>.</summary>
    internal Finding? Break => _finding ??= _problem is null ? null : Describe(_problem);

    /// <summary>Returns the next token, and stops if the text can't be read any further.</summary>
    internal ref readonly Token Peek()
    {
        ref readonly var token = ref _scanner.Peek();
        if (token.Kind == TokenKind.Broken)
        {
            Fail(_scanner.Problem!);
        }

        return ref token;
    }

    /// <summary>The kind of the next token.</summary>
    internal TokenKind Next => Peek().Kind;

    /// <summary>Returns the next token without stopping.</summary>
    internal Token PeekQuietly() => _scanner.Peek();

    /// <summary>Moves after the next token, and returns it.</summary>
    internal Token Take() => _scanner.Take();

    /// <summary>Moves after the next token, or stops if it's another one.</summary>
    /// <param name="kind">The kind of token that must follow.</param>
    /// <param name="problem">What it means if another one follows.</param>
    /// <param name="bracket">The index of the bracket around it, or -1.</param>
    internal void Expect(TokenKind kind, ProblemKind problem, int bracket = -1)
    {
        var token = Peek();
        if (IsStopped)
        {
            return;
        }

        if (token.Kind == kind)
        {
            Take();
        }
        else if (bracket >= 0 && IsBelow(token, bracket))
        {
            Fail(ProblemKind.OpenBracket, token with { Start = bracket, End = bracket + 1 });
        }
        else
        {
            Fail(problem, token);
        }
    }

    /// <summary>Goes to an index, and reads on as if nothing had been read before.</summary>
    internal void Restart(int at)
    {
        (_problem, _finding) = (null, null);
        _scanner.Restart(at);
    }

    /// <summary>Stops at a token.</summary>
    internal void Fail(ProblemKind kind, Token token) =>
        Fail(token.Kind == TokenKind.Broken ? _scanner.Problem! : new Problem(kind, token.Start, token.End, token.End));

    /// <summary>Stops with a finding.</summary>
    internal void Stop(Finding finding)
    {
        if (!IsStopped)
        {
            _finding = finding;
        }
    }

    /// <summary>Stops if what has been read ends with a control character instead of the end of the text.</summary>
    internal void StopAtControl()
    {
        if (_control >= 0 && !IsStopped)
        {
            _finding = YamlProblem.Control(_text, _control, _source);
        }
    }

    /// <summary>Returns the position of an index that has been reached.</summary>
    internal Position PlaceOf(int index) => Cursor.PlaceOf(index);

    /// <summary>Returns a span.</summary>
    internal SourceSpan Locate(int start, int end) => new(_source, PlaceOf(start), PlaceOf(end));

    /// <summary>Returns the span of a token.</summary>
    internal SourceSpan Locate(Token token) => Locate(token.Start, token.End);

    private void Fail(Problem problem)
    {
        if (_control >= 0 && problem.Reached >= _control - 1)
        {
            StopAtControl();
        }
        else if (!IsStopped)
        {
            _problem = problem;
        }
    }

    private Finding Describe(Problem problem)
    {
        var span = Locate(problem.Start, problem.End);
        return YamlProblem.Break(problem, span, FindOpenQuote(problem.Start, span.Start.Line), _text);
    }

    // A quote that isn't closed ends at the next one, and what follows makes no sense.
    private SourceSpan? FindOpenQuote(int at, int line)
    {
        if (_scanner.LastLongQuote is not { } quote || quote.End > at || PlaceOf(quote.End).Line != line)
        {
            return null;
        }

        var lineStart = quote.Start - PlaceOf(quote.Start).Column + 1;
        return Locate(quote.Start, lineStart + TextLines.LineAt(_text, quote.Start).Length);
    }

    // Whether a token is in a line that is not indented more than the line of a bracket, so the bracket probably isn't closed.
    private bool IsBelow(Token token, int bracket) => token.Kind == TokenKind.TextEnd
        || (PlaceOf(token.Start).Line > PlaceOf(bracket).Line && IndentAt(token.Start) <= IndentAt(bracket));

    private int IndentAt(int index)
    {
        var start = index - PlaceOf(index).Column + 1;
        var at = start;
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - start;
    }

    // All except tab, line ends and NEL, as in both programs.
    private static int FindControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007f' and <= '\u009f' and not '\u0085') or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }
}
