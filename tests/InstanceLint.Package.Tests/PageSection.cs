using System;
using System.IO;
using System.Linq;

namespace InstanceLint.Package.Tests;

/// <summary>A section of a page, whose blocks show real commands, files and output.</summary>
/// <param name="page">The page, relative to the repository.</param>
/// <param name="heading">The line that the section starts with.</param>
internal sealed class PageSection(string page, string heading)
{
    private readonly string _path = Repository.PathOf(page);

    /// <summary>The text of a block.</summary>
    /// <param name="language">The language of the block.</param>
    /// <param name="index">How many blocks of the language are before it in the section.</param>
    internal string Block(string language, int index = 0)
    {
        var (start, end) = Find(language, index);
        return Text[start..end];
    }

    /// <summary>Verifies that each line of a block of output is real. The golden switch replaces each line by the real one at the same place.</summary>
    internal void VerifyLines(string[] real, int index = 0)
    {
        var shown = Block("text", index).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(shown);
        Verify(string.Concat(shown.Select(line => real.FirstOrDefault(other => PlaceOf(other) == PlaceOf(line), "(not printed) " + line) + "\n")), index);
    }

    /// <summary>Verifies that a block of output is a part of the real one. The golden switch replaces it by as many real lines from the same first line on.</summary>
    internal void VerifyPart(string[] real)
    {
        var shown = Block("text").Split('\n');
        var start = Array.IndexOf(real, shown[0]);
        Assert.True(start >= 0, $"{page}: '{shown[0]}' is not printed.");
        Verify(string.Join('\n', real[start..(start + shown.Length - 1)]) + "\n", 0);
    }

    private string Text => File.ReadAllText(_path).ReplaceLineEndings("\n");

    private void Verify(string output, int index)
    {
        var (start, end) = Find("text", index);
        Golden.Verify(_path, Text[..start] + output + Text[end..]);
    }

    // The first and the last character of a block, without the lines that mark it.
    private (int Start, int End) Find(string language, int index)
    {
        var mark = $"\n```{language}\n";
        var at = ("\n" + Text).IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"{page} needs the line '{heading}'.");
        for (var i = 0; i <= index; i++)
        {
            at = Text.IndexOf(mark, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{page} needs {index + 1} blocks of '{language}' after '{heading}'.");
        }

        return (at + mark.Length, Text.IndexOf("```", at + mark.Length, StringComparison.Ordinal));
    }

    // File, position, severity and rule; of a summary, only who prints it.
    private static string PlaceOf(string line) => line.Contains(" INST", StringComparison.Ordinal)
        ? line[..(line.IndexOf(" INST", StringComparison.Ordinal) + " INST0000".Length)]
        : line.Split(' ')[0];
}
