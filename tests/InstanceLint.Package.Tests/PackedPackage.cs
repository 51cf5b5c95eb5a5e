using System;
using System.IO;
using System.Threading.Tasks;

[assembly: AssemblyFixture(typeof(InstanceLint.Package.Tests.PackedPackage))]

namespace InstanceLint.Package.Tests;

/// <summary>The packages, packed once for all tests into a local feed, or just now by the caller.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The variable with the full path of a folder with packages of this very source. Only who has packed them in the same run sets it.</summary>
    private const string Variable = "INSTANCELINT_PACKAGES";

    private static readonly string[] Projects = ["InstanceLint", "InstanceLint.Fluent", "InstanceLint.Templates", "InstanceLint.Cli"];

    internal static readonly string[] ToolSystems = ["any", "linux-x64", "win-x64"];

    private readonly string _root = Directory.CreateTempSubdirectory("instancelint-package-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>A package cache that is empty at first.</summary>
    public string Cache => Path.Combine(_root, "packages");

    /// <summary>The version of all packages.</summary>
    public string Version => Path.GetFileNameWithoutExtension(FilePath)["InstanceLint.".Length..];

    /// <summary>The package of the linter.</summary>
    public string FilePath => Assert.Single(Directory.GetFiles(Feed, "InstanceLint.?.*.nupkg"));

    /// <summary>The package of the library.</summary>
    public string FluentFilePath => Assert.Single(Directory.GetFiles(Feed, "InstanceLint.Fluent.*.nupkg"));

    /// <summary>The package of the templates.</summary>
    public string TemplatesFilePath => Assert.Single(Directory.GetFiles(Feed, "InstanceLint.Templates.*.nupkg"));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var packages = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(packages))
        {
            foreach (var project in Projects)
            {
                await PackAsync("src/" + project, Feed);
            }

            return;
        }

        Directory.CreateDirectory(Feed);
        foreach (var file in Directory.GetFiles(packages, "*.nupkg"))
        {
            File.Copy(file, Path.Combine(Feed, Path.GetFileName(file)));
        }

        // The tool has one for each system, beside the one that names these.
        Assert.Equal(Projects.Length + ToolSystems.Length, Directory.GetFiles(Feed).Length);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return default;
    }

    /// <summary>Packs a project.</summary>
    internal static async Task PackAsync(string project, string feed, params string[] arguments)
    {
        var output = await DotNet.RunAsync(
            Repository.Root, ["pack", project, "-o", feed, "-nodeReuse:false", "-p:RunAnalyzers=false", .. arguments]);
        output.ShouldSucceed();
    }

    /// <summary>Creates a folder with a console project that references the linter or the given packages.</summary>
    internal Consumer NewConsumer(
        string projectBody = "",
        string frameworks = "<TargetFramework>net10.0</TargetFramework>",
        string references = """<PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" />""") =>
        new(this, references, projectBody, frameworks);

    /// <summary>Creates a folder with a console project that references only the library.</summary>
    internal Consumer NewFluentConsumer(string projectBody = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") =>
        NewConsumer(projectBody, frameworks, """<PackageReference Include="InstanceLint.Fluent" Version="*" />""");
}
