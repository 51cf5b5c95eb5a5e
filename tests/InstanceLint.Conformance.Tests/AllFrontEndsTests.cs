using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;

namespace InstanceLint.Conformance.Tests;

/// <summary>All front ends have the same findings for every case. The task is compared in its own tests.</summary>
public class AllFrontEndsTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_and_an_IDE_say_what_the_linter_says(string name)
    {
        var files = CorpusCases.Read(name);
        var extension = CorpusCases.ExtensionOf(files);
        var expected = Findings.Print(Findings.In(files, extension: extension));
        Assert.Equal(expected, Lint(files, extension));
        Assert.Equal(expected, CSharpFindings.InManifests(files, extension));
    }

    private static string Lint(IReadOnlyList<NamedText> files, string extension)
    {
        var settings = new ProjectSettingsText("/app.csproj") { Cluster = new(string.Empty, extension, string.Empty) };
        var result = ProjectLinter.Lint(settings.Parse(), [.. files.Select(file => new TextSource(file.Name, file.Text, isNamed: false))], TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return Findings.Print(result.Findings.Select(finding => finding.Finding));
    }
}
