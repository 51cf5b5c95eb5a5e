using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Assemblies that are compiled ahead of time are loaded on matching systems, and make no other difference.</summary>
public class ReadyToRunTests(PackedPackage package)
{
    // Prints every assembly that is loaded from a package.
    private const string Loaded =
        """
          <Target Name="TellLoaded" AfterTargets="CoreCompile">
            <Message Importance="high" Text="Loaded $([System.IO.Path]::GetFullPath('$(InstanceLintTaskAssembly)'))" />
            <Message Importance="high" Text="Loaded %(Analyzer.FullPath)" Condition="'@(Analyzer)' != ''" />
          </Target>
        """;

    private const string Program =
        """
        using InstanceLint.Fluent;

        System.Console.Write(InstanceType.Define("app").Requests(cpu: "1", memory: "2GB").Limits(cpu: "2", memory: "4Gi").Build().ToYaml());

        """;

    private static readonly string[] Findings = ["Program.cs(3,76): warning INST2004", "gpu.yaml(8,33): warning INST2004"];

    private static readonly string[] Images =
        ["InstanceLint.Analyzers.dll", "InstanceLint.Projects.dll", "InstanceLint.Rules.dll", "InstanceLint.Tasks.dll", "InstanceLint.Yaml.dll"];

    private static readonly string[] AnywhereFiles =
    [
        "analyzers/dotnet/cs/InstanceLint.Analyzers.dll",
        "analyzers/dotnet/cs/InstanceLint.CodeFixes.dll",
        "analyzers/dotnet/cs/InstanceLint.Projects.dll",
        "analyzers/dotnet/cs/InstanceLint.Rules.dll",
        "analyzers/dotnet/cs/InstanceLint.Yaml.dll",
        "tasks/netstandard2.0/InstanceLint.Tasks.dll",
    ];

    [Fact]
    public async Task On_a_system_with_images_a_build_loads_them()
    {
        Assert.SkipUnless(RuntimeInformation.RuntimeIdentifier is "linux-x64" or "win-x64", "The package holds no images for this system.");
        using var consumer = package.NewFluentConsumer(Loaded);
        consumer.WriteManifest("gpu.yaml", "8GB").Write("Program.cs", Program);
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(Findings, output.Places(consumer.Folder).Order(StringComparer.Ordinal));
        Assert.Equal(Images.Select(file => $"readytorun/{RuntimeInformation.RuntimeIdentifier}/{file}"), LoadedFiles(output));
    }

    [Theory]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=other-arm64")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=")]
    public async Task On_another_system_a_build_says_the_same(string system)
    {
        using var consumer = package.NewFluentConsumer(Loaded);
        consumer.WriteManifest("gpu.yaml", "8GB").Write("Program.cs", Program);
        var output = (await consumer.BuildAsync(system)).ShouldSucceed();
        Assert.Equal(Findings, output.Places(consumer.Folder).Order(StringComparer.Ordinal));
        Assert.Equal(AnywhereFiles, LoadedFiles(output));
    }

    [Fact]
    public void Images_are_native_and_all_other_assemblies_run_anywhere()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        Assert.All(archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)), entry =>
        {
            using var image = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(image);
            }

            image.Position = 0;
            using var assembly = new PEReader(image);
            Assert.Equal(entry.FullName.StartsWith("readytorun/", StringComparison.Ordinal), assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        });
    }

    // The assemblies from the package, by their paths in it.
    private static string[] LoadedFiles(Output output) =>
    [
        .. output.Lines
            .Where(line => line.StartsWith("Loaded ", StringComparison.Ordinal))
            .Select(line => line.Replace('\\', '/').Split("/instancelint/"))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[^1][(parts[^1].IndexOf('/') + 1)..])
            .Order(StringComparer.Ordinal),
    ];
}
