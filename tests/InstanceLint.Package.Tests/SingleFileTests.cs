using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A C# file is the whole project.</summary>
public sealed class SingleFileTests(PackedPackage package)
{
    private const string Line = "cluster/gpu.yaml(8,33): warning INST2004";

    [Fact]
    public async Task The_file_of_the_page_checks_the_manifests_in_its_folder()
    {
        using var consumer = package.NewConsumer();
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        consumer.Write("check.cs", new PageSection("docs/configuration.md", "### One file").Block("cs")).WriteManifest("cluster/gpu.yaml", "8GB")
            .WriteManifest("drafts/gpu.yaml", "8GB").Write("instancelint.yaml", "exclude: [drafts/**]\n");
        var files = FilesIn(consumer);
        var output = (await RunAsync(consumer, "build", "check.cs")).ShouldSucceed();
        var outputs = Path.GetFullPath(Path.Combine(output.Lines.Single(line => line.StartsWith("check.cs -> ", StringComparison.Ordinal))["check.cs -> ".Length..], "..", "..", ".."));
        Assert.StartsWith("check-", Path.GetFileName(outputs), StringComparison.Ordinal);
        try
        {
            Assert.Equal([Line], output.Places(consumer.Folder));

            // As the page says: a run doesn't build again, and a build does.
            consumer.WriteManifest("cluster/other.yaml", "8GB");
            Assert.Empty((await RunAsync(consumer, "run", "check.cs")).ShouldSucceed().Text);
            Assert.Equal([Line, "cluster/other.yaml(8,33): warning INST2004"], (await RunAsync(consumer, "build", "check.cs", "--no-restore")).ShouldSucceed().Places(consumer.Folder));

            File.Delete(Path.Combine(consumer.Folder, "cluster", "other.yaml"));
            Assert.Contains("InstanceLint: fixed 1 finding in 1 manifest; no findings remain", (await RunAsync(consumer, "build", "check.cs", "-t:InstanceLintFix")).ShouldSucceed().Lines);
            Assert.Equal(files, FilesIn(consumer));
        }
        finally
        {
            Directory.Delete(outputs, recursive: true);
        }
    }

    // Beside a file, the command accepts no switches that only MSBuild knows, and a run builds again if properties on the command line differ.
    private static Task<Output> RunAsync(Consumer consumer, params string[] arguments) =>
        consumer.RunAsync(string.Empty, "dotnet", arguments, []);

    private static string[] FilesIn(Consumer consumer) => [.. Directory.GetFiles(consumer.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
