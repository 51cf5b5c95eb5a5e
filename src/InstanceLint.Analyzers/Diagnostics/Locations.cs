using System;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Analyzers.Strings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>Converts between locations of the compiler and spans of the rules.</summary>
internal static class Locations
{
    /// <summary>Returns the span of a syntax node.</summary>
    internal static SourceSpan ToSpan(SyntaxNode node) => ToSpan(node.SyntaxTree, node.Span);

    /// <summary>Returns the span of a location in C#.</summary>
    internal static SourceSpan ToSpan(Location location) => ToSpan(location.SourceTree!, location.SourceSpan);

    private static SourceSpan ToSpan(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetLineSpan(span);
        return new SourceSpan(new TreeSource(tree), PositionOf(lines.StartLinePosition), PositionOf(lines.EndLinePosition));
    }

    /// <summary>Returns the location of a span, or none if it isn't in a file that was passed to the compiler.</summary>
    internal static Location ToLocation(SourceSpan span) => span.Source switch
    {
        TreeSource source => In(source.Tree, span),
        StringSource source => source.LocationOf(span),
        AdditionalTextSource source => In(source.File, span),
        AdditionalFileSource source => In(source.File, span),
        _ => Location.None,
    };

    /// <summary>Returns the start of a file that isn't C#.</summary>
    internal static Location StartOf(AdditionalText file) => Location.Create(file.Path, default, default);

    private static Location In(SyntaxTree tree, SourceSpan span)
    {
        var lines = tree.GetText().Lines;
        return Location.Create(tree, TextSpan.FromBounds(PositionIn(span.Start), PositionIn(span.End)));

        int PositionIn(Position position) => lines[position.Line - 1].Start + position.Column - 1;
    }

    private static Location In(AdditionalText file, SourceSpan span)
    {
        if (!span.IsText)
        {
            return StartOf(file);
        }

        var lines = new LinePositionSpan(LineOf(span.Start), LineOf(span.End));
        return Location.Create(file.Path, file.GetText() is { } text ? SpanIn(text, lines) : default, lines);
    }

    // More characters end a line for the compiler than for YAML, so a line can be shorter than the span's column.
    private static TextSpan SpanIn(SourceText text, LinePositionSpan span)
    {
        return TextSpan.FromBounds(PositionOf(span.Start), PositionOf(span.End));

        int PositionOf(LinePosition place) =>
            place.Line < text.Lines.Count ? Math.Min(text.Lines[place.Line].Start + place.Character, text.Length) : text.Length;
    }

    private static Position PositionOf(LinePosition position) => new(position.Line + 1, position.Character + 1);

    private static LinePosition LineOf(Position position) => new(position.Line - 1, position.Column - 1);
}
