using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;

namespace InstanceLint.Package.Tests;

/// <summary>Quality requirements for the packages as a whole.</summary>
public sealed class PackageQualityTests(PackedPackage package)
{
    [Fact]
    public void One_version_from_one_place()
    {
        var version = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
        Assert.Equal(version, package.Version);
        Assert.Equal($"InstanceLint.Fluent.{version}.nupkg", Path.GetFileName(package.FluentFilePath));
        Assert.Equal($"InstanceLint.Templates.{version}.nupkg", Path.GetFileName(package.TemplatesFilePath));
        Assert.Contains($"<PackageReference Include=\"InstanceLint\" Version=\"{version}\"", File.ReadAllText(Repository.PathOf("docs", "configuration.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_packs_of_one_commit_are_equal()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var changes = await Cli.Wrap("git").WithWorkingDirectory(Repository.Root).WithArguments(["status", "--porcelain"]).ExecuteBufferedAsync(cancellation);
        Assert.SkipUnless(changes.StandardOutput.Length == 0, "The working tree has changes that are in no commit.");
        var clone = Directory.CreateTempSubdirectory("instancelint-clone-").FullName;
        try
        {
            await Cli.Wrap("git").WithArguments(["clone", "--quiet", Repository.Root, clone]).ExecuteBufferedAsync(cancellation);
            var feed = Path.Combine(clone, "artifacts", "feed");
            foreach (var file in new[] { package.FilePath, package.FluentFilePath, package.TemplatesFilePath })
            {
                var project = Path.Combine(clone, "src", Path.GetFileName(file)[..^$".{package.Version}.nupkg".Length]);
                await PackedPackage.PackAsync(project, feed);
                Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(feed, Path.GetFileName(file)))), file);
            }
        }
        finally
        {
            // Files that git writes are read-only.
            foreach (var file in Directory.GetFiles(clone, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            Directory.Delete(clone, recursive: true);
        }
    }
}
