using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary><c>--output</c> writes files, but none over a file that the run reads.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_can_be_repeated_and_standard_output_stays_as_it_is()
    {
        var alone = await Run.InAsync(_folder);
        var run = await Run.InAsync(_folder, "--output", "sarif=out/lint.sarif", "-o", "json=lint.json", "--output", "short=lint.txt");
        Assert.Equal(alone, run);
        Assert.Equal((await Run.InAsync(_folder, "--format", "sarif")).Output, _folder.ReadText("out/lint.sarif"));
        Assert.Equal((await Run.InAsync(_folder, "--format", "json")).Output, _folder.ReadText("lint.json"));
        Assert.Equal((await Run.InAsync(_folder, "--format", "short")).Output, _folder.ReadText("lint.txt"));
    }

    [Fact]
    public async Task A_file_of_an_earlier_run_is_replaced()
    {
        _folder.Write("lint.json", "old");
        await Run.InAsync(_folder, "--output", "json=lint.json");
        Assert.StartsWith("{\n", _folder.ReadText("lint.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod/shared.yaml")]
    [InlineData("prod/../prod/shared.yaml")]
    [InlineData("dev/other.yaml")]
    [InlineData("instancelint.yaml")]
    [InlineData(".editorconfig")]
    [InlineData("prod")]
    [InlineData("prod/shared.yaml/lint.json")]
    public async Task A_path_that_cannot_be_an_output_is_refused_and_no_result_is_lost(string path)
    {
        var before = _folder.Contents();
        var expected = await Run.InAsync(_folder, "--format", "json");
        var run = await Run.InAsync(_folder, "--format", "json", "--output", $"sarif={path}");
        Assert.Equal((2, expected.Output), (run.Code, run.Output));
        Assert.StartsWith("instancelint: '", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public async Task A_link_to_a_manifest_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "lint.json"), Path.Combine(_folder.Path, "prod", "shared.yaml"));
        var before = _folder.Contents();
        Assert.Equal(2, (await Run.InAsync(_folder, "--output", "json=lint.json")).Code);
        Assert.Equal(before, _folder.Contents());
    }

    [Theory]
    [InlineData("lint.json", "json=lint.json", "sarif=lint.json")]
    [InlineData("lint.json", "json=lint.json", "json=./lint.json")]
    public async Task One_file_cannot_have_two_formats(string file, params string[] outputs)
    {
        var run = await Run.InAsync(_folder, "--output", outputs[0], "--output", outputs[1]);
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("more than once", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, file)));
    }

    [Theory]
    [InlineData("lint.sarif", "'lint.sarif' has no format")]
    [InlineData("sarif=", "'sarif=' has no format")]
    [InlineData("html=lint.html", "'html' is not a format; use one of text, short, gcc, json, sarif, github, azure, junit")]
    public async Task A_wrong_form_is_refused_before_anything_is_checked(string output, string expected)
    {
        var run = await Run.InAsync(_folder, "--output", output);
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
