using System;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>Converts the problems of a text to findings.</summary>
internal static class YamlProblem
{
    /// <summary>A problem at which reading stops.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="span">Its place.</param>
    /// <param name="openQuote">The place of a value in quotes just before it that has several lines, or <see langword="null"/>.</param>
    /// <param name="text">The text.</param>
    internal static Finding Break(Problem problem, SourceSpan span, SourceSpan? openQuote, string text)
    {
        if (problem.Kind == ProblemKind.TabIndent)
        {
            return ManifestMustParse.Rule.Broken(span, "a tab is used for indentation; use spaces");
        }

        return TextLines.FindLine(text, "<<<<<<< ", span.Source) is { } conflict
                ? ManifestMustParse.Rule.Broken(conflict, "this line is an unresolved merge conflict; keep one of the two sides")
            : IsAboutKeys(problem.Kind) && MissingSpace.Find(text, span.Start.Line, span.Source) is { } colon
                ? ManifestMustParse.Rule.Broken(colon, "a space is missing after ':'; add it")
            : openQuote is { } quote
                ? ManifestMustParse.Rule.Broken(quote, Explain(ProblemKind.OpenQuote, text, problem.Start))
            : ManifestMustParse.Rule.Broken(span, Explain(problem.Kind, text, problem.Start));
    }

    /// <summary>A problem that only one program has.</summary>
    internal static Finding Reject(Problem problem, SourceSpan span, string reader, string text) => problem.Kind switch
    {
        ProblemKind.Tab => ManifestMustParse.Rule.TabBeforeValue(span),
        ProblemKind.TabIndent => ManifestMustParse.Rule.TabForIndentation(span),
        ProblemKind.TabInBlock => ManifestMustParse.Rule.TabInBlock(span),
        ProblemKind.CommentStart => ManifestMustParse.Rule.CommentWithoutBlank(span),
        ProblemKind.Escape =>
            ManifestMustParse.Rule.UnknownEscape(span, text.Substring(problem.Start, problem.End - problem.Start), reader),
        _ => ManifestMustParse.Rule.Directive(span),
    };

    /// <summary>A character that isn't allowed anywhere in YAML.</summary>
    internal static Finding Control(string text, int at, Source source)
    {
        var place = TextLines.PlaceOf(text, at);
        return ManifestMustParse.Rule.Broken(
            new SourceSpan(source, place, place with { Column = place.Column + 1 }),
            $"control character {Wording.Quote(text[at])} is not allowed; remove it");
    }

    private static string Explain(ProblemKind kind, string text, int at)
    {
        if (TextLines.LineAt(text, at).IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            return "this is a template ('{{'); render it first, or put the whole value in quotes";
        }

        var sign = at < text.Length ? text[at] : '\0';
        return kind switch
        {
            ProblemKind.StartCharacter => $"a value cannot start with {Wording.Quote(text[at])}; put it in quotes",
            ProblemKind.MissingValue when sign == ',' => "a value is missing before ','; add it or remove the comma",
            ProblemKind.MissingValue or ProblemKind.MissingKey when sign == ':' =>
                "a key is missing before ':'; add it, or put the whole value in quotes",
            ProblemKind.MissingValue => "a value is missing here; add it, or close the bracket before it",
            ProblemKind.OpenQuote => "this quote is not closed; add the closing quote",
            ProblemKind.Escape => "unknown escape sequence in double quotes; use '\\\\' for '\\', or single quotes",
            ProblemKind.ValueStart =>
                "unexpected ':' in a value; fix the indentation of this line or the next, or put the value in quotes",
            ProblemKind.ListStart => "a list cannot start here; put '-' in a new line, or put the value in quotes",
            ProblemKind.KeyStart => "'?' cannot start a key here; put it in a new line, or put the value in quotes",
            ProblemKind.MissingBrace or ProblemKind.MissingBracket when sign == ':' && IsFirstInLine(text, at) =>
                "':' must be in the line of its key; join the lines",
            ProblemKind.MissingBrace or ProblemKind.MissingBracket when sign == ':' =>
                "unexpected ':'; put the value in quotes, or add ',' before the key",
            ProblemKind.MissingBrace or ProblemKind.MissingBracket when sign == '?' =>
                "unexpected '?' in a value; put the value in quotes",
            ProblemKind.MissingBrace => "',' or '}' is missing before this; add it",
            ProblemKind.MissingBracket => "',' or ']' is missing before this; add it",
            ProblemKind.OpenBracket => "this bracket is not closed; close it",
            ProblemKind.BlankLines => "empty lines below '|' or '>' have more blanks than the text; remove these blanks",
            ProblemKind.MissingKey when !IsFirstInLine(text, at) =>
                "this follows a value that is complete; remove it, start a new line, or put the whole value in quotes",
            ProblemKind.MissingKey =>
                "this does not continue the lines above; check the indentation, and the quotes and brackets before it",
            ProblemKind.MissingItem => "this is not an item of the list above; check the indentation",
            ProblemKind.MissingColon => "':' is missing after this key; add it",
            ProblemKind.BlockHeader => "only a comment can follow '|' or '>' on its line; start a new line after it",
            ProblemKind.AnchorName =>
                "the name after '&' or '*' can have only letters, digits, '-' and '_'; correct it, or put the value in quotes",
            ProblemKind.Tag => "the tag after '!' is not valid; correct it, or put the value in quotes",
            ProblemKind.Directive => "this line with '%' is not valid; remove it",
            ProblemKind.DocumentStart => "the document above has already ended; start a new one with the line '---'",
            ProblemKind.DocumentEnd => "'...' ends a document that has not started; remove this line",
            _ => "something is wrong here or just before; check the indentation, the quotes and the brackets",
        };
    }

    private static bool IsFirstInLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\r' or '\n';
    }

    private static bool IsAboutKeys(ProblemKind kind) =>
        kind is ProblemKind.ValueStart or ProblemKind.MissingColon or ProblemKind.MissingKey;
}
