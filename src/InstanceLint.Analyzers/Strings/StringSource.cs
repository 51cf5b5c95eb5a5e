using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InstanceLint.Analyzers.Strings;

/// <summary>A string of a C# file.</summary>
internal sealed class StringSource : Source
{
    private readonly ExpressionSyntax _expression;
    private readonly StringText _text;
    private readonly List<int> _lines = [];

    /// <summary>Creates the source of a string.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="text">Its value.</param>
    internal StringSource(ExpressionSyntax expression, StringText text)
    {
        (_expression, _text) = (expression, text);
        for (var start = 0; start >= 0; start = TextLines.Next(text.Text, start))
        {
            _lines.Add(start);
        }
    }

    /// <inheritdoc/>
    public override string Path => _expression.SyntaxTree.FilePath;

    /// <inheritdoc/>
    public override bool IsFile => false;

    /// <inheritdoc/>
    public override bool Equals(Source? other) => ReferenceEquals(this, other);

    /// <summary>Returns the place of a span in the file. A finding about the whole text is at the expression.</summary>
    internal Location LocationOf(SourceSpan span) => span.IsText
        ? Location.Create(_expression.SyntaxTree, _text.PlaceOf(IndexOf(span.Start), IndexOf(span.End), _expression.Span.End))
        : _expression.GetLocation();

    /// <inheritdoc/>
    internal override int LineOf(Position position)
    {
        var place = _text.PlaceOf(IndexOf(position), IndexOf(position), _expression.Span.End);
        return _expression.SyntaxTree.GetText().Lines.GetLineFromPosition(place.Start).LineNumber + 1;
    }

    private int IndexOf(Position position) =>
        position.Line <= _lines.Count ? _lines[position.Line - 1] + position.Column - 1 : int.MaxValue;
}
