using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>
/// Reports what kubectl rejects when it splits a text into documents. It does so before it reads them, at each line that starts with
/// <c>---</c>, and only LF ends a line.
/// </summary>
internal static class KubectlText
{
    private const string Separator = "---";

    /// <summary>Checks a text with at least one document that kubectl reads.</summary>
    internal static void Check(string text, Source source, List<Finding> findings)
    {
        CheckDirective(text, source, findings);
        var start = text.StartsWith(Separator, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Separator, StringComparison.Ordinal) + 1;
        while (start > 0 || (start == 0 && text.StartsWith(Separator, StringComparison.Ordinal)))
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var at = start + Separator.Length;
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < end && text[at] != '#')
            {
                findings.Add(text.IndexOf('\r', start, at - start) >= 0
                    ? ManifestMustParse.Rule.OnlyCarriageReturns(LineFrom(text, start, source))
                    : ManifestMustParse.Rule.TextAfterSeparator(LineFrom(text, at, source)));
                return;
            }

            var next = end == text.Length ? -1 : text.IndexOf("\n" + Separator, end, StringComparison.Ordinal);
            start = next < 0 ? -1 : next + 1;
        }
    }

    // The lines before the first separator are a document of their own, so it has a directive and nothing else.
    private static void CheckDirective(string text, Source source, List<Finding> findings)
    {
        var at = 0;
        while (at >= 0 && at < text.Length && text[at] is '#' or ' ' or '\r' or '\n')
        {
            at = TextLines.Next(text, at);
        }

        if (at < 0 || at >= text.Length || text[at] != '%')
        {
            return;
        }

        var line = TextLines.LineAt(text, at);
        if (text.IndexOf("\n" + Separator, at, StringComparison.Ordinal) >= 0
            || (line.StartsWith("%YAML", StringComparison.Ordinal) && !line.EndsWith("1.1", StringComparison.Ordinal)))
        {
            findings.Add(ManifestMustParse.Rule.Directive(LineFrom(text, at, source)));
        }
    }

    private static SourceSpan LineFrom(string text, int at, Source source)
    {
        var place = TextLines.PlaceOf(text, at);
        return new SourceSpan(source, place, place with { Column = TextLines.LineAt(text, at).Length + 1 });
    }
}
