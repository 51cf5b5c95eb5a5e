using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Conformance.Tests;

/// <summary>Lines of code obey the limit in .editorconfig, which no compiler checks. It doesn't apply to tests.</summary>
public class LineLengthTests
{
    private const string Section = "[*.cs]";
    private const string Setting = "max_line_length = ";

    public static IEnumerable<TheoryDataRow<string>> Folders => ["src", "samples"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_line_is_longer_than_the_limit(string folder)
    {
        var limit = ReadLimit();
        var tooLong = Repository.WrittenFilesIn(folder)
            .Where(path => Path.GetExtension(path) == ".cs")
            .SelectMany(path => LongLines(File.ReadAllText(path), limit).Select(line => PlaceOf(path, line)))
            .ToArray();
        Assert.True(tooLong.Length == 0, $"Lines of more than {limit} characters:\n{string.Join('\n', tooLong)}");
    }

    // A message is one literal of any length, so it can be searched for as it appears.
    [Theory]
    [InlineData("var x = Name(1234567890);")]
    [InlineData("// A comment of many words.")]
    [InlineData("/// <summary>Many words.</summary>")]
    [InlineData("var x = $\"{a}\" + Abcdefghijklm;")]
    public void A_long_line_is_found(string line) => Assert.Equal([2], LongLines("_ = 0;\n" + line, 20));

    [Theory]
    [InlineData("var x = \"a long message\";")]
    [InlineData("var x = $\"a {message.With} holes\";")]
    [InlineData("var x = $\"a {(b ? \"nested\" : c)} one\";")]
    [InlineData("var x = \"a long message\"u8;")]
    [InlineData("var x = \"\"\"\n    a long line of a raw string\n    \"\"\";")]
    public void Text_in_quotes_does_not_count(string line) => Assert.Empty(LongLines(line, 20));

    [Fact]
    public void Limit_is_read() => Assert.InRange(ReadLimit(), 80, 200);

    private static int ReadLimit() => int.Parse(
        File.ReadLines(Repository.PathOf(".editorconfig"))
            .SkipWhile(line => line != Section)
            .First(line => line.StartsWith(Setting, StringComparison.Ordinal))[Setting.Length..],
        CultureInfo.InvariantCulture);

    // Returns the numbers of the lines that are too long even without their string literals.
    private static IEnumerable<int> LongLines(string source, int limit)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var quoted = tree.GetRoot().DescendantNodes(node => !IsQuoted(node)).Where(IsQuoted).Select(node => node.Span).ToArray();
        return tree.GetText().Lines
            .Where(line => line.Span.Length > limit && line.Span.Length - quoted.Sum(text => Shared(text, line.Span)) > limit)
            .Select(line => line.LineNumber + 1);
    }

    private static bool IsQuoted(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax
        || node.IsKind(SyntaxKind.StringLiteralExpression)
        || node.IsKind(SyntaxKind.Utf8StringLiteralExpression);

    private static int Shared(TextSpan text, TextSpan line) => line.Intersection(text)?.Length ?? 0;

    private static string PlaceOf(string path, int line) =>
        FormattableString.Invariant($"{Repository.NameOf(path)}:{line}");
}
