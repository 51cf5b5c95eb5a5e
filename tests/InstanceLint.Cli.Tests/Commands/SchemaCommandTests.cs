using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary><c>schema</c> writes the schemas of the documentation.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("instancetype.schema.json", "schema")]
    [InlineData("instancetype.schema.json", "schema", "manifest")]
    [InlineData("instancelint.schema.json", "schema", "settings")]
    public async Task The_schema_is_that_of_the_documentation(string file, params string[] arguments)
    {
        var run = await Run.InAsync(_folder, arguments);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("docs", file), TestContext.Current.CancellationToken), run.Output);
    }

    [Fact]
    public async Task Another_subject_is_refused_with_the_ones_there_are()
    {
        var run = await Run.InAsync(_folder, "schema", "workload");
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("manifest", run.Error, StringComparison.Ordinal);
        Assert.Contains("settings", run.Error, StringComparison.Ordinal);
    }
}
