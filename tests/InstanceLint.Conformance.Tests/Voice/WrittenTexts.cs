using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InstanceLint.Conformance.Tests;

/// <summary>All texts of the repository that are written for people, each with its place.</summary>
internal static partial class WrittenTexts
{
    /// <summary>Returns the literals and comments of <c>src</c> and <c>samples</c>, with messages and XML documentation among them.</summary>
    internal static IEnumerable<(string Place, string Text)> OfCode() => Files(["src", "samples"], ".cs").SelectMany(OfCode);

    /// <summary>Returns pages, the build files of the packages, the JSON Schema, samples, and all expected output of tests.</summary>
    internal static IEnumerable<(string Place, string Text)> OfFiles() =>
        Files(["docs", "src", "build", "samples"], ".md", ".targets", ".props", ".csproj", ".proj", ".json", ".yaml")
            .Concat(Files(["tests"], ".md", ".out"))
            .Concat(Directory.GetFiles(Repository.PathOf(), "*.md"))
            .SelectMany(path => File.ReadAllText(path).Split("\n\n").Select(paragraph => (Repository.NameOf(path), paragraph)));

    /// <summary>Returns the messages of findings in all expected output of tests and on all pages, without links and project names.</summary>
    internal static IEnumerable<string> Messages() => Files(["docs", "tests"], ".out", ".md")
        .SelectMany(File.ReadAllLines)
        .Select(line => Message().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups["text"].Value)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Place, string Text)> OfCode(string path)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
        var comments = root.DescendantTrivia()
            .Where(trivia => trivia.HasStructure || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => CommentMark().Replace(trivia.ToFullString(), " "));
        var literals = root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(token => token.ValueText)
            .Where(text => text.Contains(' ', StringComparison.Ordinal));
        return comments.Concat(literals).Select(text => (Repository.NameOf(path), text));
    }

    private static IEnumerable<string> Files(string[] folders, params string[] extensions) => folders
        .SelectMany(Repository.WrittenFilesIn)
        .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal));

    [GeneratedRegex(@"^\s*///?", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CommentMark();

    [GeneratedRegex(@"\b(error|warning|message|info) INST\d{4}: (?<text>.+?)( \(https://\S+\))?( \[\S+\])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Message();
}
