using System;
using InstanceLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers;

/// <summary>The place of a piece of C#, for the rules, and back again.</summary>
internal static class SourceOrigin
{
    internal static Origin Of(SyntaxNode node) => Of(node.GetLocation());

    internal static Origin Of(Location location)
    {
        var lines = location.GetLineSpan();
        var (start, end) = (lines.StartLinePosition, lines.EndLinePosition);
        return new Origin(lines.Path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    /// <summary>Where an origin is in the file of C# that it came from.</summary>
    internal static Location In(SyntaxTree tree, Origin origin)
    {
        // Of two files with one path, it may be the other one.
        var text = tree.GetText();
        if (origin.EndLine > text.Lines.Count)
        {
            return Location.None;
        }

        var start = text.Lines[origin.Line - 1].Start + origin.Column - 1;
        var end = text.Lines[origin.EndLine - 1].Start + origin.EndColumn - 1;
        return end <= text.Length ? Location.Create(tree, TextSpan.FromBounds(start, end)) : Location.None;
    }

    /// <summary>Where an origin is in a file that is no C#.</summary>
    internal static Location In(AdditionalText file, Origin origin)
    {
        // What is about the file as a whole has no line.
        if (origin.Line == 0)
        {
            return Location.Create(file.Path, default, default);
        }

        var span = new LinePositionSpan(
            new LinePosition(origin.Line - 1, origin.Column - 1), new LinePosition(origin.EndLine - 1, origin.EndColumn - 1));
        return Location.Create(file.Path, file.GetText() is { } text ? SpanIn(text, span) : default, span);
    }

    // To the compiler a few more signs end a line than to YAML, so that a line may be shorter than it is there.
    private static TextSpan SpanIn(SourceText text, LinePositionSpan span)
    {
        return TextSpan.FromBounds(PositionOf(span.Start), PositionOf(span.End));

        int PositionOf(LinePosition place) =>
            place.Line < text.Lines.Count ? Math.Min(text.Lines[place.Line].Start + place.Character, text.Length) : text.Length;
    }
}
