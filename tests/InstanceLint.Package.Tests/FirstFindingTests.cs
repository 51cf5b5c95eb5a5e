using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The steps of the section "Your first finding" of the README print what it shows, in an empty folder.</summary>
[Collection(Collections.WorkingTree)]
public sealed class FirstFindingTests(PackedPackage package)
{
    private static readonly PageSection Section = new("README.md", "### In a project");

    [Fact]
    public async Task Steps_print_what_the_readme_shows()
    {
        using var consumer = package.NewConsumer();
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        foreach (var command in Section.Block("shell").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            (await RunAsync(consumer, command)).ShouldSucceed();
        }

        consumer.Write("gpu.yaml", Section.Block("yaml"));
        Section.VerifyLines(LinesOf(await consumer.BuildAsync(), consumer), 0);
        Section.VerifyLines(LinesOf(await RunAsync(consumer, Section.Block("shell", 1).TrimEnd()), consumer), 1);
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-warnaserror")).ShouldSucceed().Findings(consumer.Folder));
    }

    private static Task<Output> RunAsync(Consumer consumer, string command)
    {
        Assert.StartsWith("dotnet ", command, StringComparison.Ordinal);
        return consumer.RunAsync(command.Split(' ')[1..]);
    }

    // The README leaves out link and project at the end of each line.
    private static string[] LinesOf(Output output, Consumer consumer) =>
        [.. output.ShouldSucceed().Lines.Select(line => line.Replace(consumer.Folder, string.Empty, StringComparison.Ordinal).Split(" (https")[0])];
}
