using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.LanguageServer.Completions;
using InstanceLint.LanguageServer.Hovers;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>While a text is typed, nothing throws, and each completion leads to a text that is at least as good as before.</summary>
public class TypingTests
{
    private static readonly string[] Structure = ["INST1001", "INST1002", "INST1004", "INST3010", "INST3015"];
    private static readonly string[] Values =
        ["INST1001", "INST1005", "INST2004", "INST2005", "INST2006", "INST2008", "INST2009", "INST2010", "INST2013", "INST3009", "INST3011", "INST3016"];

    private static readonly MarkedProject Project = MarkedProject.Create(
        MarkedProject.Cursor + "\n# file: types.yaml\napiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: gpu }\nspec: { nodeSelector: { pool: gpu } }\n");

    public static IEnumerable<TheoryDataRow<string>> Samples => Directory.GetFiles(Repository.PathOf("samples"), "*.yaml", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.PathOf("samples"), path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(static path => new TheoryDataRow<string>(path));

    public static IEnumerable<TheoryDataRow<string>> Corpus => CorpusCases.All.Where(static (_, index) => index % 10 == 0);

    public static IEnumerable<TheoryDataRow<string>> Forms => FieldTableTests.Forms;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_typed(string path) => Type(File.ReadAllText(Path.Combine(Repository.PathOf("samples"), path)), step: 1);

    [Theory]
    [MemberData(nameof(Corpus))]
    public void A_case_is_typed(string path) => Type(string.Join("---\n", CorpusCases.Read(path).Select(static file => file.Text)), step: 7);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_new_document_is_typed(string name) =>
        Type(AppliedItem.Expand(AppliedItem.ItemsOf(MarkedProject.Create(MarkedProject.Cursor)).Single(item => item.Label == name).InsertText) + "\n", step: 1);

    /// <summary>Each line of a text can be edited too, and the cursor can be anywhere.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_line_is_inserted_into_a_sample(string path)
    {
        var lines = File.ReadAllText(Path.Combine(Repository.PathOf("samples"), path)).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = 0; column <= 8; column += 2)
            {
                string[] edited = [.. lines[..line], new string(' ', column), .. lines[line..]];
                Check(string.Join('\n', edited), new(line + 1, column + 1));
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(1, 100)]
    [InlineData(100, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_position_outside_of_the_text_has_nothing(int line, int column)
    {
        const string Text = "kind: InstanceType\n";
        Assert.Empty(CompletionList.At(Project.Result, Project.Source, Text, new(line, column)));
        Assert.Null(HoverText.At(Project.Result, Project.Source, Text, new(line, column)));
        Assert.Empty(Definitions.Of(Project.Result, Project.Source, Text, new(line, column)));
    }

    [Theory]
    [InlineData("a:\n ", 3000)]
    [InlineData("- ", 3000)]
    [InlineData("{", 100_000)]
    [InlineData("{nodeSelector: ", 100_000)]
    [InlineData("[{a: ", 20_000)]
    [InlineData("'", 10_000)]
    [InlineData("a: |\n", 10_000)]
    public void A_deep_or_long_text_is_read(string part, int count)
    {
        const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nspec: ";
        var text = part[0] == '{' ? Head + string.Concat(Enumerable.Repeat(part, count)) : part.Contains('\n', StringComparison.Ordinal) && part.EndsWith(' ')
            ? string.Concat(Enumerable.Range(0, count).Select(static depth => new string(' ', depth) + "a:\n"))
            : string.Concat(Enumerable.Repeat(part, count));
        var lines = text.Split('\n');
        Assert.NotNull(CompletionList.At(Project.Result, Project.Source, text, new(lines.Length, lines[^1].Length + 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_is_read(int seed)
    {
        const string Parts = "a : - ' \" { } [ ] , # | > & * ! ? % \\ \n \n\u0020\u0020 \t \r\n kind: InstanceType\n spec:\n apiVersion: amlarc.azureml.com/v1alpha1\n items:\n -\u00A0 resources: limits: --- ... \uD800 \u0085";
        var parts = Parts.Split(' ');
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)] + (random.Next(3) == 0 ? " " : string.Empty)));
            var lines = text.Split('\n');
            var line = random.Next(lines.Length);
            var position = new Position(line + 1, random.Next(lines[line].Length + 1) + 1);
            Assert.NotNull(CompletionList.At(Project.Result, Project.Source, text, position));
            HoverText.At(Project.Result, Project.Source, text, position);
            Assert.NotNull(DocumentSymbols.In(text, Project.Source));
        }
    }

    private static void Type(string text, int step)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        for (var length = 0; length <= text.Length; length += step)
        {
            var written = text[..length];
            var line = written.Count(static c => c == '\n') + 1;
            Check(written, new(line, length - (written.LastIndexOf('\n') + 1) + 1));
        }
    }

    private static void Check(string text, Position position)
    {
        if (position.Column % 4 == 0)
        {
            HoverText.At(Project.Result, Project.Source, text, position);
        }

        // Without the line that is typed, the rest can be read.
        var before = new Lazy<Problems>(() => ProblemsIn(text));
        var rest = new Lazy<Problems>(() => ProblemsIn(WithoutLine(text, position.Line)));
        foreach (var item in CompletionList.At(Project.Result, Project.Source, text, position))
        {
            Assert.Equal((position.Line, position.Line), (item.Replaced.Start.Line, item.Replaced.End.Line));
            Assert.True(item.Replaced.Start <= position && position <= item.Replaced.End, item.ToString());
            if (item.Kind is not (CompletionKind.Field or CompletionKind.Document))
            {
                var problems = ProblemsIn(AppliedItem.Apply(text, item), Values, position.Line);
                Assert.True(problems.Messages.Count == 0 || !problems.IsParsed, $"{item.Label} is wrong at {position}:\n{text}\n{string.Join('\n', problems.Messages)}");
            }
            else if (item.Kind == CompletionKind.Field && position.Column % 3 == 1)
            {
                var after = ProblemsIn(AppliedItem.Apply(text, item));
                Assert.True(after.IsParsed || !before.Value.IsParsed, $"{item.Label} makes the text invalid at {position}:\n{text}");
                Assert.True(!after.IsParsed || !after.Messages.Except(before.Value.Messages.Concat(rest.Value.Messages), StringComparer.Ordinal).Any(), $"{item.Label} is not allowed at {position}:\n{text}\n{string.Join('\n', after.Messages)}");
            }
        }
    }

    private static string WithoutLine(string text, int line) => string.Join('\n', text.Split('\n').Where((_, index) => index != line - 1));

    private static Problems ProblemsIn(string text) => ProblemsIn(text, Structure);

    // Without the name in front, which can be what is typed.
    private static Problems ProblemsIn(string text, string[] rules, int line = 0)
    {
        var outline = new TextSource("open.yaml", text).Parse(text, ManifestRole.Manifest, default);
        var findings = outline.Findings.Concat(outline.Deployments.SelectMany(static deployment => deployment.Findings))
            .Where(finding => rules.Contains(finding.Rule.Id, StringComparer.Ordinal) && (line == 0 || finding.Span.Start.Line == line)).ToList();
        return new(!findings.Exists(static finding => finding.Rule.Id == "INST1001"), [.. findings.Select(static finding => finding.Message[(finding.Message.IndexOf(": ", StringComparison.Ordinal) + 1)..])]);
    }

    private sealed record Problems(bool IsParsed, IReadOnlyList<string> Messages);
}
