using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

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
        Assert.Equal(expected, Findings.Print(ProjectCase.Lint(files, extension)));
        Assert.Equal(ProjectCase.HasSettings(files) ? Findings.Print(ProjectCase.Lint(files, readsSnapshots: false)) : expected, CSharpFindings.InManifests(files, extension));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_command_line_says_what_the_linter_says(string name)
    {
        var files = CorpusCases.Read(name);
        var extension = CorpusCases.ExtensionOf(files);
        Assert.Equal(Findings.Print(Findings.In(files, extension: extension)), await CommandLineFindings.InManifestsAsync(files, extension));
    }

    // It has no options, so the node selector of an unnamed cluster can't be set.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_language_server_says_what_the_linter_says(string name)
    {
        var files = CorpusCases.Read(name);
        Assert.Equal(Findings.Print(Findings.In(files)), await LanguageServerFindings.InManifestsAsync(files));
    }

    [Theory]
    [InlineData("Cluster")]
    [InlineData("Quickstart")]
    public async Task The_language_server_says_of_a_sample_what_the_command_line_says(string sample)
    {
        var folder = Repository.PathOf("samples", sample);
        NamedText[] files =
        [
            .. NamedText.PathsIn(folder).Where(path => Path.GetExtension(path) == ".yaml")
                .Select(path => new NamedText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        var expected = await CommandLineFindings.InManifestsAsync(files, extension: string.Empty);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await LanguageServerFindings.InManifestsAsync(files));
    }
}
