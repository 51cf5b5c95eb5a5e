using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects;

namespace InstanceLint.Tests;

/// <summary>Every front end says the same of every case; what the task says of them is compared in the tests of the task.</summary>
public class FrontEndTests
{
    private const string Extension = "# extension: ";
    private static readonly string Corpus = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    public static IEnumerable<TheoryDataRow<string>> Cases => Directory.GetFiles(Corpus, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Corpus, path))
        .Order(StringComparer.Ordinal)
        .Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_and_an_IDE_say_what_the_linter_says(string file)
    {
        var text = File.ReadAllText(Path.Combine(Corpus, file));
        var extension = text.StartsWith(Extension, StringComparison.Ordinal) ? text[Extension.Length..text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r') : string.Empty;
        var expected = Findings.Print(Findings.Of(text, extension: extension));
        Assert.Equal(expected, Lint(text, extension));
        Assert.Equal(expected, CSharpFindings.OfManifest(text, extension));
    }

    private static string Lint(string text, string extension)
    {
        var settings = new ProjectSettingsText("/app.csproj") { Cluster = new(string.Empty, extension, string.Empty) };
        var result = ProjectLinter.Lint(settings.Parse(), [new TextSource("manifest.yaml", text, isNamed: false)], TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return Findings.Print(result.Findings.Select(finding => finding.Finding));
    }
}
