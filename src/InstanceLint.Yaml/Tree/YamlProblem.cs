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
            return ManifestMustParse.Rule.Broken(tab, "a tab stands where only spaces may; indent with spaces");
        }

        return TextLines.FindLine(text, "<<<<<<< ", source) is { } conflict
            ? ManifestMustParse.Rule.Broken(conflict, "this line marks a conflict that was not merged; keep one of the two sides")
            : ManifestMustParse.Rule.Broken(span, Explain(problem, text, (int)exception.Start.Index));
    }

    /// <summary>An error without a description, after the last event.</summary>
    internal static Finding Unexplained(SourceSpan span) =>
        ManifestMustParse.Rule.Broken(span, "a bracket or a quote before or after this place is not closed");

    /// <summary>
    /// An error without a description, before the first event. Like the parser, kubectl accepts the end of a document only after a
    /// document.
    /// </summary>
    internal static Finding Unexplained(string text, Source source) => TextLines.FindLine(text, "...", source) is { } end
        ? ManifestMustParse.Rule.Broken(end, "'...' ends a document that has not begun; remove this line")
        : Unexplained(new SourceSpan(source, Position.First, Position.First));

    /// <summary>A character that isn't allowed anywhere in YAML.</summary>
    internal static Finding Control(string text, int at, Source source)
    {
        var place = TextLines.PlaceOf(text, at);
        return ManifestMustParse.Rule.Broken(
            new SourceSpan(source, place, place with { Column = place.Column + 1 }),
            $"the control character {Wording.Quote(text[at])} stands here; remove it");
    }

    // The parser's messages use terms that only authors of parsers know.
    private static string Explain(string problem, string text, int at)
    {
        if (Has(TextLines.LineAt(text, at), "{{"))
        {
            return "a template's '{{' stands here; render it first, or put quotes around the whole value";
        }

        return problem switch
        {
            _ when Has(problem, "cannot start any token") && at < text.Length =>
                $"no value can start with {Wording.Quote(text[at])}; put quotes around it",
            _ when Has(problem, "multi-line double-quoted") || Has(problem, "quoted scalar, found unexpected") =>
                "the quote that opens here is not closed",
            _ when Has(problem, "escape") => "no such escape exists in double quotes; write '\\\\' for '\\', or use single quotes",
            _ when Has(problem, "invalid mapping") || Has(problem, "values are not allowed") =>
                "a ':' follows where a value has begun; check the indentation of this line and the next, or put quotes around the value",
            _ when Has(problem, "',' or '}'") => "a ',' or a closing '}' is missing before this place",
            _ when Has(problem, "',' or ']'") => "a ',' or a closing ']' is missing before this place",
            _ when Has(problem, "expected key") =>
                "this does not fit what stands above it; check the indentation, and the quotes and brackets before it",
            _ when Has(problem, "'-' indicator") => "this is no item of the list above it; check the indentation",
            _ when Has(problem, "expected ':'") => "a ':' is missing after this key",
            _ => char.ToLowerInvariant(problem[0]) + problem.Substring(1).TrimEnd('.', ' '),
        };
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
