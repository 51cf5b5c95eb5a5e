using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The extension of Visual Studio Code finds the installed tool, speaks with its language server, and is packed.</summary>
public class VisualStudioCodeTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private const string Lock = "package-lock.json";

    private static readonly string Folder = Repository.PathOf("src", "InstanceLint.VSCode");

    [Fact]
    public async Task The_extension_speaks_with_the_server_and_is_packed()
    {
        if (await InstallAsync() is { } reason)
        {
            Assert.Skip("the extension of Visual Studio Code is not tested: " + reason);
        }

        var tests = await NpmAsync("test");
        Assert.Contains("# fail 0", tests.ShouldSucceed().Text, System.StringComparison.Ordinal);
        Assert.Contains("# skipped 0", tests.Text, System.StringComparison.Ordinal);
        (await NpmAsync("run", "package")).ShouldSucceed();
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(Folder, "instancelint.vsix"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["LICENSE.txt", "dist/extension.js", "dist/notices.txt", "icon.png", "package.json", "readme.md"],
            package.Entries.Where(entry => entry.FullName.StartsWith("extension/", System.StringComparison.Ordinal))
                .Select(entry => entry.FullName["extension/".Length..])
                .Order(System.StringComparer.Ordinal));
    }

    // Once for each version of the lock file.
    private static async Task<string?> InstallAsync()
    {
        var installed = Path.Combine(Folder, "node_modules", Lock);
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, Lock), TestContext.Current.CancellationToken);
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed, TestContext.Current.CancellationToken) == wanted)
        {
            return null;
        }

        var reason = await NodePackages.RunAsync(Folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict");
        if (reason is null)
        {
            await File.WriteAllTextAsync(installed, wanted, TestContext.Current.CancellationToken);
        }

        return reason;
    }

    private Task<Output> NpmAsync(params string[] arguments) => DotNet.RunAsync(
        Folder, "npm", arguments, new() { ["INSTANCELINT_SERVER"] = tool.Command + " lsp" }, TestContext.Current.CancellationToken);
}
