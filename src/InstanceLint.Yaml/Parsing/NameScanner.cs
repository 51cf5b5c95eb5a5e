using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Reads anchors, aliases, tags and directives. Each method starts at the first character, and moves after the end.</summary>
/// <param name="cursor">The place in the text.</param>
internal sealed class NameScanner(TextCursor cursor)
{
    /// <summary>The name of the directive that says which version of YAML a text is.</summary>
    internal const string VersionDirective = "YAML";

    private const string TagDirective = "TAG";

    // kubectl rejects versions with longer numbers.
    private const int LongestNumber = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text = cursor.Text;

    /// <summary>Reads an anchor or an alias.</summary>
    internal Token ReadAnchor()
    {
        var start = cursor.At++;
        SkipName();
        var isComplete = cursor.IsBlankOrEndAt(cursor.At) || cursor.Next is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`';
        return cursor.At == start + 1 || !isComplete
            ? Fail(ProblemKind.AnchorName, start)
            : new Token(
                _text[start] == '*' ? TokenKind.Alias : TokenKind.Anchor,
                start,
                cursor.At,
                _text.Substring(start + 1, cursor.At - start - 1));
    }

    /// <summary>Reads a tag.</summary>
    internal Token ReadTag()
    {
        var start = cursor.At;
        string? handle = null;
        string? rest;
        if (start + 1 < cursor.End && _text[start + 1] == '<')
        {
            cursor.At += 2;
            rest = ReadUri();
            if (rest is null or "" || cursor.Next != '>')
            {
                return Fail(ProblemKind.Tag, start);
            }

            cursor.At++;
        }
        else
        {
            cursor.At++;
            SkipName();
            if (cursor.Next == '!')
            {
                cursor.At++;
                handle = _text.Substring(start, cursor.At - start);
                rest = ReadUri();
                if (rest is null or "")
                {
                    return Fail(ProblemKind.Tag, start);
                }
            }
            else
            {
                cursor.At = start + 1;
                rest = ReadUri();
                if (rest is null)
                {
                    return Fail(ProblemKind.Tag, start);
                }

                (handle, rest) = rest.Length == 0 ? (null, "!") : ("!", rest);
            }
        }

        return cursor.IsBlankOrEndAt(cursor.At)
            ? new Token(TokenKind.Tag, start, cursor.At, rest, handle)
            : Fail(ProblemKind.Tag, start);
    }

    /// <summary>Reads a line that starts with <c>%</c>. The token has the handle and the prefix of a tag, if it defines one.</summary>
    /// <param name="comment">The comment after it, if there is one.</param>
    internal Token ReadDirective(out TextComment? comment)
    {
        var start = cursor.At++;
        comment = null;
        SkipName();
        var name = _text.Substring(start + 1, cursor.At - start - 1);
        if (name.Length == 0 || !cursor.IsBlankOrEndAt(cursor.At))
        {
            return Fail(ProblemKind.Directive, start);
        }

        SkipBlanks();
        string? handle = null;
        string? prefix = null;
        if (name == VersionDirective)
        {
            if (!SkipVersion())
            {
                return Fail(ProblemKind.Directive, start);
            }
        }
        else if (name == TagDirective)
        {
            if (!ReadDefinition(out handle, out prefix))
            {
                return Fail(ProblemKind.Directive, start);
            }
        }
        else
        {
            // The Azure ML CLI ignores it.
            cursor.SkipLine();
            cursor.RejectForKubectl(ProblemKind.Directive, start, cursor.At - start);
        }

        var end = cursor.At;
        SkipBlanks();
        if (cursor.Next == '#')
        {
            var from = cursor.At;
            cursor.SkipLine();
            comment = new TextComment(from, cursor.At);
        }

        return cursor.IsAtEnd || cursor.IsBreakAt(cursor.At)
            ? new Token(TokenKind.Directive, start, end, prefix ?? name, handle)
            : Fail(ProblemKind.Directive, start);
    }

    private bool SkipVersion()
    {
        var start = cursor.At;
        var major = SkipDigits();
        if (major.TrimStart('0') != "1" || cursor.Next != '.')
        {
            return false;
        }

        cursor.At++;
        var minor = SkipDigits();
        if (major.Length > LongestNumber || minor.Length > LongestNumber)
        {
            cursor.RejectForKubectl(ProblemKind.Directive, start, cursor.At - start);
        }

        if (cursor.Next == '#')
        {
            cursor.RejectForAzureCli(ProblemKind.CommentStart, cursor.At, 1);
        }

        return minor.Length > 0;
    }

    private string SkipDigits()
    {
        var start = cursor.At;
        while (cursor.Next is >= '0' and <= '9')
        {
            cursor.At++;
        }

        return _text.Substring(start, cursor.At - start);
    }

    private bool ReadDefinition(out string? handle, out string? prefix)
    {
        (handle, prefix) = (null, null);
        var start = cursor.At;
        if (cursor.Next != '!')
        {
            return false;
        }

        cursor.At++;
        SkipName();
        if (cursor.Next == '!')
        {
            cursor.At++;
        }
        else if (cursor.At > start + 1)
        {
            return false;
        }

        handle = _text.Substring(start, cursor.At - start);
        var afterHandle = cursor.At;
        SkipBlanks();
        if (cursor.At == afterHandle)
        {
            return false;
        }

        prefix = ReadUri();
        return prefix is { Length: > 0 } && cursor.IsBlankOrEndAt(cursor.At);
    }

    private void SkipName()
    {
        while (cursor.Next is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or '-')
        {
            cursor.At++;
        }
    }

    private void SkipBlanks()
    {
        while (cursor.Next is ' ' or '\t')
        {
            if (_text[cursor.At] == '\t')
            {
                cursor.RejectForAzureCli(ProblemKind.Tab, cursor.At, 1);
            }

            cursor.At++;
        }
    }

    // Returns null if an escaped character isn't valid.
    private string? ReadUri()
    {
        var start = cursor.At;
        StringBuilder? decoded = null;
        while (true)
        {
            var c = cursor.Next;
            if (c == '%')
            {
                decoded ??= new StringBuilder(_text, start, cursor.At - start, cursor.At - start + 16);
                if (ReadBytes() is not { } characters)
                {
                    return null;
                }

                decoded.Append(characters);
            }
            else if (c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || "-_;/?:@&=+$,.!~*'()[]".IndexOf(c) >= 0)
            {
                decoded?.Append(c);
                cursor.At++;
            }
            else
            {
                return decoded?.ToString() ?? _text.Substring(start, cursor.At - start);
            }
        }
    }

    private string? ReadBytes()
    {
        var bytes = new List<byte>();
        while (cursor.Next == '%')
        {
            if (cursor.At + 2 >= cursor.End
                || !byte.TryParse(
                    _text.Substring(cursor.At + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            bytes.Add(value);
            cursor.At += 3;
        }

        try
        {
            return Utf8.GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Token Fail(ProblemKind kind, int start) =>
        cursor.Fail(kind, start, Math.Max(Math.Min(cursor.At, cursor.End), start + 1));
}
