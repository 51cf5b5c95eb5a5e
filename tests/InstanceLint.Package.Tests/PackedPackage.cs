using System.IO;
using System.Threading.Tasks;

[assembly: AssemblyFixture(typeof(InstanceLint.Tests.PackedPackage))]

namespace InstanceLint.Tests;

/// <summary>The package, packed once for all tests, in a feed of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("instancelint-package-").FullName;

    /// <summary>The folder that holds the package.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>A cache of packages that has never seen ours before.</summary>
    public string Cache => Path.Combine(_root, "packages");

    /// <summary>The package itself.</summary>
    public string FilePath => Assert.Single(Directory.GetFiles(Feed, "InstanceLint.*.nupkg"));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var output = await DotNet.RunAsync(
            Repository.Root, ["pack", "src/InstanceLint", "-o", Feed, "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        output.ShouldSucceed();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return default;
    }

    /// <summary>A new folder with a console project that references the package.</summary>
    internal Consumer NewConsumer(string projectBody = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") =>
        new(this, projectBody, frameworks);
}
