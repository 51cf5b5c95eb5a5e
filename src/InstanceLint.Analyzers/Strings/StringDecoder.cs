using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers.Strings;

/// <summary>Finds the place of each character of a string: regular, verbatim, raw, interpolated, or a sum of these.</summary>
internal static class StringDecoder
{
    /// <summary>Returns the text of an expression, or <see langword="null"/> if it isn't a string or can't be followed.</summary>
    internal static StringText? Decode(ExpressionSyntax expression)
    {
        // A sum can have thousands of operands, so they aren't followed by recursion.
        var operands = new Stack<ExpressionSyntax>();
        var at = WithoutParentheses(expression);
        while (at is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            operands.Push(sum.Right);
            at = WithoutParentheses(sum.Left);
        }

        operands.Push(at);
        var text = new StringText();
        return operands.All(operand => TryAdd(WithoutParentheses(operand), text)) ? text : null;
    }

    /// <summary>Returns an expression without parentheses around it.</summary>
    internal static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
        {
            expression = inner;
        }

        return expression;
    }

    private static bool TryAdd(ExpressionSyntax expression, StringText text)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token: var token } when token.Value is string || token.ValueText.Length > 0:
                return TryAddLiteral(token, text);
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddInterpolated(interpolated, text);
            default:
                text.AddHole(expression);
                return true;
        }
    }

    private static bool TryAddLiteral(SyntaxToken token, StringText text)
    {
        var (source, start) = (token.Text, token.SpanStart);
        var before = text.Text.Length;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken when source.StartsWith("@", StringComparison.Ordinal):
                AddVerbatim(source, 2, source.LastIndexOf('"'), start, text);
                break;
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                AddEscaped(source, 1, source.LastIndexOf('"'), start, text);
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                var quotes = CountQuotes(source);
                AddPlain(source, quotes, source.LastIndexOf('"') + 1 - quotes, start, text);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                AddRawLines(source, start, text);
                break;
            default:
                return false;
        }

        return text.Text.Substring(before) == token.ValueText;
    }

    private static bool TryAddInterpolated(InterpolatedStringExpressionSyntax interpolated, StringText text)
    {
        var isVerbatim = interpolated.StringStartToken.Text.IndexOf('@') >= 0;
        var isRaw = interpolated.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        var indent = isRaw ? IndentOf(interpolated.StringEndToken.Text) : 0;
        var isLineStart = interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        foreach (var part in interpolated.Contents)
        {
            if (part is not InterpolatedStringTextSyntax { TextToken: var token })
            {
                text.AddHole(part);
                isLineStart = false;
                continue;
            }

            var (source, before) = (token.Text, text.Text.Length);
            if (isRaw)
            {
                AddIndented(source, 0, source.Length, token.SpanStart, indent, isLineStart, text);
            }
            else if (isVerbatim)
            {
                AddVerbatim(source, 0, source.Length, token.SpanStart, text);
            }
            else
            {
                AddEscaped(source, 0, source.Length, token.SpanStart, text);
            }

            isLineStart = false;
            if (WithoutBraces(text.Text.Substring(before)) != WithoutBraces(token.ValueText))
            {
                return false;
            }
        }

        return true;
    }

    // The compiler keeps some braces doubled.
    private static string WithoutBraces(string text) => text.Replace("{", string.Empty).Replace("}", string.Empty);

    private static void AddPlain(string source, int from, int to, int start, StringText text)
    {
        for (var i = from; i < to; i++)
        {
            text.Add(source[i], start + i);
        }
    }

    // A quote is written twice and, in an interpolated string, so is a brace.
    private static void AddVerbatim(string source, int from, int to, int start, StringText text)
    {
        for (var i = from; i < to; i++)
        {
            text.Add(source[i], start + i);
            i += source[i] is '"' or '{' or '}' && i + 1 < to && source[i + 1] == source[i] && (source[i] == '"' || from == 0) ? 1 : 0;
        }
    }

    private static void AddEscaped(string source, int from, int to, int start, StringText text)
    {
        for (var i = from; i < to; i++)
        {
            var place = start + i;
            if (from == 0 && source[i] is '{' or '}' && i + 1 < to && source[i + 1] == source[i])
            {
                text.Add(source[i++], place);
            }
            else if (source[i] != '\\' || i + 1 >= to)
            {
                text.Add(source[i], place);
            }
            else
            {
                i = AddEscape(source, i + 1, to, place, text);
            }
        }
    }

    // Returns the index of the last character of the escape sequence.
    private static int AddEscape(string source, int at, int to, int place, StringText text)
    {
        switch (source[at])
        {
            case 'x' or 'u' or 'U':
                var most = source[at] == 'U' ? 8 : 4;
                var end = at + 1;
                while (end < to && end <= at + most && Uri.IsHexDigit(source[end]))
                {
                    end++;
                }

                var digits = source.Substring(at + 1, end - at - 1);
                if (int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && code is >= 0 and <= 0x10FFFF)
                {
                    foreach (var character in code > char.MaxValue ? char.ConvertFromUtf32(code) : ((char)code).ToString())
                    {
                        text.Add(character, place);
                    }
                }

                return end - 1;
            default:
                text.Add(
                    source[at] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        '0' => '\0',
                        'a' => '\a',
                        'b' => '\b',
                        'e' => '\u001B',
                        'f' => '\f',
                        'v' => '\v',
                        var other => other,
                    },
                    place);
                return at;
        }
    }

    // The lines between the quotes, without the indentation of the closing ones.
    private static void AddRawLines(string source, int start, StringText text)
    {
        var last = source.LastIndexOf('"') + 1 - CountQuotes(source);
        var end = Math.Max(source.LastIndexOf('\n', last - 1), source.LastIndexOf('\r', last - 1));
        end = end > 0 && source[end] == '\n' && source[end - 1] == '\r' ? end - 1 : end;
        var first = source.IndexOfAny(['\r', '\n']);
        first += source[first] == '\r' && source[first + 1] == '\n' ? 2 : 1;
        AddIndented(source, first, end, start, IndentOf(source.Substring(0, last)), isLineStart: true, text);
    }

    private static void AddIndented(string source, int from, int to, int start, int indent, bool isLineStart, StringText text)
    {
        var skipped = isLineStart ? 0 : indent;
        for (var i = from; i < to; i++)
        {
            if (source[i] is '\r' or '\n')
            {
                skipped = 0;
                text.Add(source[i], start + i);
            }
            else if (skipped < indent)
            {
                skipped++;
            }
            else
            {
                text.Add(source[i], start + i);
            }
        }
    }

    private static int CountQuotes(string source)
    {
        var count = 0;
        while (count < source.Length && source[count] == '"')
        {
            count++;
        }

        return count;
    }

    // The number of characters in the last line, before the closing quotes.
    private static int IndentOf(string source)
    {
        var line = source.Substring(source.LastIndexOfAny(['\r', '\n']) + 1);
        return line.Length - line.TrimStart(' ', '\t').Length;
    }
}
