using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>What a user of Neovim sees with the language server of the installed tool.</summary>
public class NeovimTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private const string Script = "neovim.lua";

    [Fact]
    public async Task Shows_findings_applies_a_fix_and_jumps_to_a_definition()
    {
        if (await NodePackages.RunAsync(Repository.Root, "nvim", "--version") is { } reason)
        {
            Assert.Skip("the language server is not tested in Neovim: " + reason);
        }

        using var folder = new TemporaryFolder();
        folder.Write("types.yaml", EditorManifests.Type);
        folder.Write("blue.yaml", EditorManifests.Deployment);
        folder.Write(Script, await File.ReadAllTextAsync(
            Repository.PathOf("tests", "InstanceLint.Package.Tests", "Editors", Script), TestContext.Current.CancellationToken));
        var output = await DotNet.RunAsync(
            folder.Path,
            "nvim",
            ["--headless", "--clean", "-S", Script],
            new() { ["INSTANCELINT_SERVER"] = tool.Command, ["HOME"] = folder.Path },
            TestContext.Current.CancellationToken);
        var seen = Path.Combine(folder.Path, "seen.txt");
        Assert.True(File.Exists(seen), output.Text);
        Assert.Equal(
            [
                "types.yaml:9:15 INST2004: instance type 'small': spec.resources.requests.memory '1GB' is not a valid Kubernetes quantity; use '1G'",
                "Change 'memory: \"1GB\"' to 'memory: \"1G\"'",
                "memory: \"1G\"",
                "types.yaml:4:9",
                "blue.yaml:5:16 INST3007: deployment 'blue': the cluster has no instance type 'small'; define it, or list 'small' in KnownInstanceTypes if it is defined elsewhere",
            ],
            await File.ReadAllLinesAsync(seen, TestContext.Current.CancellationToken));
        output.ShouldSucceed();
    }
}
