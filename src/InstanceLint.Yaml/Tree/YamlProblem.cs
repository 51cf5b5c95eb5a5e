using System;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using YamlDotNet.Core;

namespace InstanceLint.Yaml.Tree;

/// <summary>Converts parser errors to findings.</summary>
internal static class YamlProblem
{
    internal static Finding Describe(YamlException exception, SourceSpan span, string text, Source source)
    {
        var problem = exception.Message;
        if (Has(problem, " tab ") && TextLines.FindTab(text, (int)exception.Start.Line, source) is { } tab)
        {
            return ManifestMustParse.Rule.Broken(tab, "a tab is used for indentation; use spaces");
        }

        return TextLines.FindLine(text, "<<<<<<< ", source) is { } conflict
                ? ManifestMustParse.Rule.Broken(conflict, "this line is an unresolved merge conflict; keep one of the two sides")
            : MissingSpace.Find(text, (int)exception.Start.Line, source) is { } colon && IsAboutKeys(problem)
                ? ManifestMustParse.Rule.Broken(colon, "a space is missing after ':'; add it")
            : ManifestMustParse.Rule.Broken(span, Explain(problem, text, (int)exception.Start.Index));
    }

    /// <summary>An error without a description, after the last event.</summary>
    internal static Finding Unexplained(SourceSpan span) =>
        ManifestMustParse.Rule.Broken(span, "a bracket or quote near here is not closed; close it");

    /// <summary>
    /// An error without a description, before the first event. Like the parser, kubectl accepts the end of a document only after a
    /// document.
    /// </summary>
    internal static Finding Unexplained(string text, Source source) => TextLines.FindLine(text, "...", source) is { } end
        ? ManifestMustParse.Rule.Broken(end, "'...' ends a document that has not started; remove this line")
        : Unexplained(new SourceSpan(source, Position.First, Position.First));

    /// <summary>A character that isn't allowed anywhere in YAML.</summary>
    internal static Finding Control(string text, int at, Source source)
    {
        var place = TextLines.PlaceOf(text, at);
        return ManifestMustParse.Rule.Broken(
            new SourceSpan(source, place, place with { Column = place.Column + 1 }),
            $"control character {Wording.Quote(text[at])} is not allowed; remove it");
    }

    // The parser's messages use terms that only authors of parsers know.
    private static string Explain(string problem, string text, int at)
    {
        if (Has(TextLines.LineAt(text, at), "{{"))
        {
            return "this is a template ('{{'); render it first, or put the whole value in quotes";
        }

        return problem switch
        {
            _ when Has(problem, "cannot start any token") && at < text.Length =>
                $"a value cannot start with {Wording.Quote(text[at])}; put it in quotes",
            _ when Has(problem, "node content") && at < text.Length && text[at] == ',' =>
                "a value is missing before ','; add it or remove the comma",
            _ when Has(problem, "node content") => "a value is missing here; add it, or close the bracket before it",
            _ when Has(problem, "multi-line double-quoted") || Has(problem, "quoted scalar, found unexpected") =>
                "this quote is not closed; add the closing quote",
            _ when Has(problem, "escape") => "unknown escape sequence in double quotes; use '\\\\' for '\\', or single quotes",
            _ when Has(problem, "invalid mapping") || Has(problem, "values are not allowed") =>
                "unexpected ':' in a value; fix the indentation of this line or the next, or put the value in quotes",
            _ when Has(problem, "',' or '}'") => "',' or '}' is missing before this; add it",
            _ when Has(problem, "',' or ']'") => "',' or ']' is missing before this; add it",
            _ when Has(problem, "expected key") =>
                "this does not continue the lines above; check the indentation, and the quotes and brackets before it",
            _ when Has(problem, "'-' indicator") => "this is not an item of the list above; check the indentation",
            _ when Has(problem, "expected ':'") => "':' is missing after this key; add it",
            _ when Has(problem, "extra spaces") || Has(problem, "more spaces") =>
                "empty lines below '|' or '>' have more blanks than the text; remove these blanks",
            _ when Has(problem, "anchor or alias") =>
                "the name after '&' or '*' is missing or contains a bracket; correct it, or put the value in quotes",
            _ when Has(problem, " tag") => "the tag after '!' is not valid; correct it, or put the value in quotes",
            _ when Has(problem, "directive") => "this line with '%' is not valid; remove it",
            _ when Has(problem, "<document start>") => "the document above has already ended; start a new one with the line '---'",
            _ => "something is wrong here or just before; check the indentation, the quotes and the brackets",
        };
    }

    private static bool IsAboutKeys(string problem) =>
        Has(problem, "invalid mapping") || Has(problem, "values are not allowed")
        || Has(problem, "expected ':'") || Has(problem, "expected key");

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
