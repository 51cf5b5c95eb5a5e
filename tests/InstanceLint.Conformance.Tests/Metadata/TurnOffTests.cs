using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Severities;

namespace InstanceLint.Conformance.Tests;

/// <summary>Every way to turn a rule off that its page shows works for the bad examples on that page, and no narrower way works.</summary>
public class TurnOffTests
{
    private const string Staging = "/project/staging/";

    public static IEnumerable<TheoryDataRow<string>> Manifests => Ids(RuleLanguages.Yaml);

    public static IEnumerable<TheoryDataRow<string>> Code => Ids(RuleLanguages.CSharp);

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Comment_at_the_place_suppresses_a_finding_if_the_page_says_so(string id) =>
        Assert.Equal(RuleOf(id).SuppressionScope >= SuppressionScope.Node, ExamplesOf(id, Example.Yaml).All(example => FindingsOf(id, example).All(finding =>
            IsSuppressed(finding, example))));

    // A comment can't work in a file that can't be read, but the examples can be read.
    [Theory]
    [MemberData(nameof(Manifests))]
    public void Comment_before_the_first_key_suppresses_the_findings_of_a_document_if_the_page_says_so(string id) =>
        Assert.Equal(RuleOf(id).SuppressionScope >= SuppressionScope.File, ExamplesOf(id, Example.Yaml).All(example =>
            FindingsOf(id, example.With(file => CommentInEachDocument(file.Text, id))).All(finding => finding.Suppression is not null)));

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Item_suppresses_the_findings_of_a_file_if_the_page_says_so(string id) =>
        Assert.Equal(RuleOf(id).SuppressionScope >= SuppressionScope.File, ExamplesOf(id, Example.Yaml).All(example =>
            !IsReported(id, example, settings => settings with { Suppressions = [.. example.Files.Select(file => new SuppressionItem("a.yaml", Staging + file.Name, id, "reason"))] })));

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Editorconfig_turns_a_rule_off_in_the_manifests_of_a_folder(string id) => Assert.All(ExamplesOf(id, Example.Yaml), example =>
    {
        Assert.False(IsReported(id, example, settings => Configure(settings, "/project/.editorconfig")));
        Assert.True(IsReported(id, example, settings => Configure(settings, "/project/staging/other/.editorconfig")));

        ProjectSettings Configure(ProjectSettings settings, string path) => settings with
        {
            Severities = new() { Configured = new CompilerConfiguration([new ConfigFile(path, new TurnOffSection(RuleOf(id)).EditorConfig + "\n")]) },
        };
    });

    [Theory]
    [MemberData(nameof(Manifests))]
    public void NoWarn_turns_a_rule_off_in_all_manifests(string id) => Assert.All(ExamplesOf(id, Example.Yaml), example =>
        Assert.False(IsReported(id, example, settings => settings with { Severities = new() { NoWarn = [id] } })));

    [Theory]
    [MemberData(nameof(Code))]
    public void Pragma_suppresses_a_rule_in_the_code_below(string id) => Assert.All(ExamplesOf(id, Example.CSharp), example =>
        Assert.DoesNotContain(id, CSharpFindings.In($"{new TurnOffSection(RuleOf(id)).Pragma}\n{example.Code}", example.Settings), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Code))]
    public void Attribute_suppresses_a_rule_in_a_member(string id)
    {
        var examples = ExamplesOf(id, Example.CSharp).Where(example => CSharpFindings.In(InMember(example.Code, string.Empty), example.Settings).Contains(id, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
            Assert.DoesNotContain(id, CSharpFindings.In(InMember(example.Code, new TurnOffSection(RuleOf(id)).Attribute), example.Settings), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Code))]
    public void Editorconfig_turns_a_rule_off_in_the_code_of_a_folder(string id) => Assert.All(ExamplesOf(id, Example.CSharp), example =>
    {
        var config = new TurnOffSection(RuleOf(id)).EditorConfig;
        Assert.DoesNotContain(id, CSharpFindings.InFile(example.Code, "/project/staging/Program.cs", config, example.Settings), StringComparison.Ordinal);
        Assert.Contains(id, CSharpFindings.InFile(example.Code, "/project/Program.cs", config, example.Settings), StringComparison.Ordinal);
    });

    private static IEnumerable<TheoryDataRow<string>> Ids(RuleLanguages language) =>
        RuleCatalog.All.Where(rule => rule.Languages.HasFlag(language)).Select(rule => new TheoryDataRow<string>(rule.Id));

    private static Rule RuleOf(string id) => RuleCatalog.Find(id)!;

    private static Example[] ExamplesOf(string id, string language) => [.. new RulePage(RuleOf(id)).Examples("Bad").Where(example => example.Language == language)];

    private static IEnumerable<Finding> FindingsOf(string id, Example example) =>
        Findings.In(example.AllFiles, extension: example.Extension).Where(finding => finding.Rule.Id == id);

    // A comment takes a line of its own, which moves the finding down.
    private static bool IsSuppressed(Finding finding, Example example)
    {
        var (path, line) = (finding.Span.Path, finding.Span.Start.Line);
        var commented = example.With(file => file.Name == path ? CommentAbove(file.Text, line, finding.Rule.Id) : file.Text);
        return FindingsOf(finding.Rule.Id, commented).Any(moved => moved.Span.Path == path && moved.Span.Start.Line == line + 1 && moved.Suppression is not null);
    }

    private static string CommentAbove(string text, int line, string id)
    {
        var lines = text.Split('\n').ToList();
        var indentation = lines[line - 1].Length - lines[line - 1].TrimStart().Length;
        lines.Insert(line - 1, new string(' ', indentation) + new TurnOffSection(RuleOf(id)).Comment);
        return string.Join('\n', lines);
    }

    private static string CommentInEachDocument(string text, string id)
    {
        var comment = new TurnOffSection(RuleOf(id)).Comment + "\n";
        return comment + text.Replace("\n---\n", "\n---\n" + comment, StringComparison.Ordinal);
    }

    private static bool IsReported(string id, Example example, Func<ProjectSettings, ProjectSettings> change)
    {
        NamedText[] files = [.. example.AllFiles.Select(file => file with { Name = Staging + file.Name })];
        var settings = ProjectCase.SettingsOf(files, example.Extension) with { Path = "/project/app.csproj" };
        var result = ProjectLinter.Lint(change(settings), ProjectCase.SourcesOf(files, settings), TestContext.Current.CancellationToken);
        return result.Findings.Any(finding => finding.Finding.Rule.Id == id && finding.Finding.Span.Path.StartsWith(Staging, StringComparison.Ordinal) && finding.IsReported);
    }

    // Puts directives first, then the statements in a method, and then types, which must come last.
    private static string InMember(string code, string attribute)
    {
        var lines = code.Split('\n');
        var usings = lines.TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).ToArray();
        return $"using System.Diagnostics.CodeAnalysis;\n{string.Join('\n', usings)}\n{attribute}\nclass Member\n{{\n    void Run()\n    {{\n{string.Join('\n', lines[usings.Length..])}\n    }}\n\n    static void Main() {{ }}\n}}\n";
    }
}
