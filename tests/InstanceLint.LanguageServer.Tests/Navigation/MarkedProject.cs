using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>A project that has been checked, with a cursor in one of its texts.</summary>
internal sealed class MarkedProject
{
    /// <summary>Marks the position of the cursor in a text.</summary>
    internal const string Cursor = "$$";

    private MarkedProject(LintResult result, ManifestSource source, string text, Position position) =>
        (Result, Source, Text, Position) = (result, source, text, position);

    internal LintResult Result { get; }

    internal ManifestSource Source { get; }

    internal string Text { get; }

    internal Position Position { get; }

    /// <summary>Checks the files of a project. A line <c># file: name</c> starts each but the first, which has the cursor.</summary>
    internal static MarkedProject Create(string marked)
    {
        var files = Split(marked.ReplaceLineEndings("\n"));
        var settings = ProjectCase.SettingsOf(files);
        var sources = ProjectCase.SourcesOf([.. files.Where(file => !file.Name.StartsWith("nodes", StringComparison.Ordinal))], settings);
        var text = files[0].Text;
        var open = sources.Single(source => source.Path == files[0].Name);
        return new(ProjectLinter.Lint(settings, sources), open, text, CursorIn(marked.ReplaceLineEndings("\n")));
    }

    /// <summary>The text in a span of a file, for comparisons.</summary>
    internal static string Show(SourceSpan span) => $"{span.Path}:{span.Start.Line}:{span.Start.Column}-{span.End.Column}";

    private static List<NamedText> Split(string marked)
    {
        const string Start = "# file: ";
        var files = new List<NamedText>();
        var (name, lines) = ("open.yaml", new List<string>());
        foreach (var line in marked.Split('\n'))
        {
            if (line.StartsWith(Start, StringComparison.Ordinal))
            {
                Add();
                (name, lines) = (line[Start.Length..], []);
            }
            else
            {
                lines.Add(line);
            }
        }

        Add();
        return files;

        void Add() => files.Add(new(name, string.Join('\n', lines).Replace(Cursor, string.Empty, StringComparison.Ordinal)));
    }

    private static Position CursorIn(string marked)
    {
        var before = marked[..marked.IndexOf(Cursor, StringComparison.Ordinal)];
        return new(before.Count(c => c == '\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
