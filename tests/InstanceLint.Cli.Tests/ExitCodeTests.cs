using System;
using System.Linq;
using System.Threading.Tasks;
using static InstanceLint.Cli.Tests.Manifests;

namespace InstanceLint.Cli.Tests;

/// <summary>Scripts and CI systems can rely on the exit codes.</summary>
public class ExitCodeTests
{
    private const string Warnings = "warnings";
    private const string Errors = "errors";
    private const string Info = "info";
    private const string Clean = "clean";
    private const string Other = "other";
    private const string Empty = "empty";

    public static TheoryData<string, string, string, int, string> Runs => new()
    {
        { "nothing wrong", Clean, "", 0, "" },
        { "a warning", Warnings, "", 1, "" },
        { "an error", Errors, "", 1, "" },
        { "a message is no reason to fail", Info, "", 0, "" },
        { "a message, if asked for", Info, "--fail-on info", 1, "" },
        { "a warning, if only errors count", Warnings, "--fail-on error", 0, "" },
        { "an error, if only errors count", Errors, "--fail-on error", 1, "" },
        { "nothing fails", Errors, "--fail-on never", 0, "" },
        { "as many warnings as accepted", Warnings, "--max-warnings 2", 0, "" },
        { "more warnings than accepted", Warnings, "--max-warnings 1", 1, "" },
        { "more warnings than accepted, if only errors count", Warnings, "--fail-on error --max-warnings 1", 1, "" },
        { "errors beside accepted warnings", Errors, "--max-warnings 9", 1, "" },
        { "an option that does not exist", Clean, "--nonsense", 2, "--nonsense" },
        { "a format that does not exist", Clean, "--format xml", 2, "'xml'" },
        { "an output without format", Clean, "--output x.txt", 2, "sarif=FILE" },
        { "a number that is none", Clean, "--max-warnings many", 2, "'many' is not a number" },
        { "a node selector that is none", Clean, "--node-selector pool", 2, "has no '='" },
        { "a name that is none", Clean, "--known-type A_B", 2, "'A_B'" },
        { "paths beside standard input", Clean, "- a.yaml", 2, "cannot be combined" },
        { "a name without standard input", Clean, "--stdin-filename a.yaml", 2, "add '-'" },
        { "settings that do not exist", Clean, "--config nix.yaml", 2, "nix.yaml' does not exist" },
        { "a path that does not exist", Clean, "nix.yaml", 3, "'nix.yaml' does not exist" },
        { "a path that does not exist beside one that does", Clean, "a.yaml nix.yaml", 3, "'nix.yaml' does not exist" },
        { "a finding beside a path that does not exist", Warnings, "a.yaml nix.yaml", 1, "'nix.yaml' does not exist" },
        { "a pattern that matches nothing", Clean, "**/*.json", 3, "no file matches '**/*.json'" },
        { "a folder without manifests", Empty, "", 3, "nothing to check in this folder" },
        { "a folder with other files", Other, "", 3, "nothing to check in this folder" },
        { "another file that is named", Other, "values.yaml", 0, "" },
        { "a folder that is named, with other files", Other, ".", 0, "" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Each_result_has_its_code(string name, string content, string arguments, int code, string error)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n" + (content == Errors ? "[*.yaml]\ndotnet_diagnostic.INST2004.severity = error\n" : string.Empty));
        var memory = content is Warnings or Errors ? "8GB" : "8Gi";
        if (content is not (Empty or Other))
        {
            folder.Write("a.yaml", InstanceType("a", memory));
            folder.Write("b.yaml", InstanceType("b", memory));
        }

        if (content is Other)
        {
            folder.Write("values.yaml", "a: b\n");
        }

        if (content is Info)
        {
            folder.Write("a.yaml", InstanceType("<name>"));
        }

        var run = await Run.InAsync(folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(code == run.Code, $"{name}: {run.Code}\n{run.Output}{run.Error}");
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_reported_with_the_findings()
    {
        using var folder = new TemporaryFolder();
        folder.Write("instancelint.yaml", "excludes: []\n");
        folder.Write("a.yaml", InstanceType("a", "8GB"));
        var run = await Run.InAsync(folder, "-f", "short");
        Assert.Equal(2, run.Code);
        Assert.Equal(["INST2004", "INST9001"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public async Task Nothing_in_a_pipe_is_not_a_success()
    {
        using var folder = new TemporaryFolder();
        var run = await Run.PipeAsync(string.Empty, folder, "-");
        Assert.Equal(3, run.Code);
        Assert.Contains("standard input is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_nothing_to_check_is_said()
    {
        using var folder = new TemporaryFolder();
        folder.Write("values.yaml", "a: b\n");
        var run = await Run.InAsync(folder, "-f", "short", "values.yaml");
        Assert.Equal("InstanceLint: checked no manifest; skipped 1 file without Azure ML content\n", run.Error);
    }
}
