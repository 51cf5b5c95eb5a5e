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

    private static SourceSpan LineFrom(string text, int at, Source source)
    {
        var place = TextLines.PlaceOf(text, at);
        return new SourceSpan(source, place, place with { Column = TextLines.LineAt(text, at).Length + 1 });
    }
}
