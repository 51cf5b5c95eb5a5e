using System;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InstanceLint.Yaml;

/// <summary>Turns what the parser says of a broken text into a finding.</summary>
internal static class YamlProblem
{
    internal static Origin Locate(string path, Mark start, Mark end) =>
        new(path, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    internal static Finding Describe(YamlException exception, string text, string path)
    {
        var problem = exception.Message.TrimEnd('.', ' ');
        var origin = problem.IndexOf(" tab ", StringComparison.Ordinal) >= 0 && FindTab(text, (int)exception.Start.Line, path) is { } tab
            ? tab
            : Locate(path, exception.Start, exception.End);
        return ManifestMustParse.Rule.Broken(origin, char.ToLowerInvariant(problem[0]) + problem.Substring(1));
    }

    /// <summary>A break without a reason, after the last event that could be read.</summary>
    internal static Finding Unexplained(ParsingEvent? last, string path)
    {
        var origin = last is null ? new Origin(path, 1, 1, 1, 1) : Locate(path, last.End, last.End);
        return ManifestMustParse.Rule.Broken(origin, "a bracket or a quote before or after this place is not closed");
    }

    // The parser points at the mapping's start; people want the line with the tab.
    private static Origin? FindTab(string text, int fromLine, string path)
    {
        var (line, start) = (1, 0);
        while (start < text.Length)
        {
            var at = start;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (line >= fromLine && at < text.Length && text[at] == '\t')
            {
                var column = at - start + 1;
                return new Origin(path, line, column, line, column + 1);
            }

            var end = text.IndexOf('\n', at);
            if (end < 0)
            {
                return null;
            }

            (line, start) = (line + 1, end + 1);
        }

        return null;
    }
}
