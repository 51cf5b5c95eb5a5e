using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The logger of a terminal shows warnings, errors and the path of an output, so these say what matters there.</summary>
public sealed class TerminalOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_summary_of_a_build_is_a_warning_and_an_id_is_the_link()
    {
        _folder.Write("a.yaml", ManifestText.Bad);
        var engine = Run<LintManifests>();
        Assert.Equal(["INST2004", "INST0001"], engine.Warnings.Select(warning => warning.Code));
        Assert.Equal("InstanceLint: 1 finding in 1 of 1 manifest (1 warning); 1 can be fixed with -t:InstanceLintFix", engine.Warnings[1].Message);
        Assert.DoesNotContain("https://", engine.Warnings[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("INST2004.md", engine.Warnings[0].HelpLink, StringComparison.Ordinal);
        Assert.EndsWith("docs/reporting.md#in-a-terminal", engine.Warnings[1].HelpLink, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Messages, message => message.Importance == MessageImportance.High);
    }

    [Fact]
    public void What_needs_no_attention_is_no_warning()
    {
        _folder.Write("a.yaml", ManifestText.Good);
        AssertResult("InstanceLint: checked 1 manifest with 1 instance type", Run<LintManifests>());
        AssertResult("InstanceLint: nothing to fix in 1 manifest; no findings remain", Run<FixManifests>());
        AssertResult(Path.Combine(_folder.Path, "page.html"), Run<ReportClusters>(task => task.Page = "page.html"));

        _folder.Write("a.yaml", ManifestText.Good.Replace("gpu", "<name>", StringComparison.Ordinal));
        AssertResult("InstanceLint: 1 finding in 1 of 1 manifest (1 message); -tl:off -v:normal shows the message", Run<LintManifests>());

        _folder.Write("a.yaml", ManifestText.Bad);
        AssertResult("InstanceLint: the baseline holds 1 finding (1 added, 0 removed): instancelint.baseline.json", Run<WriteBaseline>());

        static void AssertResult(string expected, RecordingBuildEngine engine)
        {
            Assert.Empty(engine.Warnings);
            Assert.Equal("app -> " + expected, Assert.Single(engine.Messages, message => message.Importance == MessageImportance.High).Message);
        }
    }

    [Fact]
    public void A_fix_says_what_it_did_and_what_not_in_one_warning()
    {
        _folder.Write("a.yaml", ManifestText.Bad.Replace("cpu: \"1\"", "cpu: !!int 1", StringComparison.Ordinal));
        var warning = Assert.Single(Run<FixManifests>().Warnings);
        Assert.Equal("INST0001", warning.Code);
        Assert.Equal(
            [
                "a.yaml(8,33): INST2004: memory: \"2GB\" -> memory: \"2G\"",
                "a.yaml(7,22): INST2006: not fixed because it has a tag",
                "InstanceLint: fixed 1 finding in 1 manifest; 1 finding needs a manual fix",
            ],
            warning.Message!.Split('\n'));

        // Nothing is left to fix, but a finding needs attention.
        Assert.Equal("INST0001", Assert.Single(Run<FixManifests>().Warnings).Code);
    }

    [Fact]
    public void A_diff_is_in_the_warning()
    {
        _folder.Write("a.yaml", ManifestText.Bad);
        var lines = Assert.Single(Run<FixManifests>(task => (task.IsDryRun, task.DiffFile) = (true, "fix.diff")).Warnings).Message!.Split('\n');
        Assert.Equal(["--- a/a.yaml", "+++ b/a.yaml"], lines[..2]);
        Assert.Equal("InstanceLint: this diff is in fix.diff", lines[^1]);
    }

    [Fact]
    public void Paths_are_short_only_where_the_shell_is_in_the_folder_of_the_project()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
        var path = _folder.Write("sub/a.yaml", ManifestText.Bad);
        Assert.Equal(Path.Combine("sub", "a.yaml"), FileOf(_ => { }));
        Assert.Equal(Path.Combine("sub", "a.yaml"), FileOf(task => task.StartFolder = _folder.Path + Path.DirectorySeparatorChar));
        Assert.Equal(path, FileOf(task => task.StartFolder = Path.GetDirectoryName(_folder.Path)!));
        Assert.Equal(path, FileOf(task => task.StartFolder = string.Empty));
        Assert.Equal(path, FileOf(task => task.IsTerminal = false));

        string FileOf(Action<LintManifests> change) => Run(change).Warnings[0].File;
    }

    private RecordingBuildEngine Run<T>(Action<T>? change = null)
        where T : ProjectTask, new()
    {
        var engine = new RecordingBuildEngine();
        using var task = new T
        {
            BuildEngine = engine,
            Manifests = [.. Directory.GetFiles(_folder.Path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new TaskItem(path))],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            IsTerminal = true,
            StartFolder = _folder.Path,
        };
        change?.Invoke(task);
        task.Execute();
        Assert.Empty(engine.Errors);
        return engine;
    }
}
