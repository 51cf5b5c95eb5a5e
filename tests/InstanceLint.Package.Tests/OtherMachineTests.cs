using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>What the build files choose on machines other than this one.</summary>
public sealed class OtherMachineTests(PackedPackage package)
{
    private const string Anywhere = "tasks/netstandard2.0";
    private const string Sdk = "sdk/Roslyn";

    // The SDKs 8 and 9 have no RoslynAssembliesPath, and MSBuild on .NET Framework has the compiler in RoslynTargetsPath itself.
    private static readonly (string Name, string Settings, string Task, string Compiler)[] Machines =
    [
        ("SDK 10 on Linux", $"Runtime=Core;NETCoreSdkPortableRuntimeIdentifier=linux-x64;RoslynTargetsPath={Sdk};RoslynAssembliesPath={Sdk}/bincore", "readytorun/linux-x64", $"{Sdk}/bincore"),
        ("SDK 9 on Windows", $"Runtime=Core;NETCoreSdkPortableRuntimeIdentifier=win-x64;RoslynTargetsPath={Sdk}", "readytorun/win-x64", $"{Sdk}/bincore"),
        ("SDK 8 on macOS", $"Runtime=Core;NETCoreSdkPortableRuntimeIdentifier=osx-arm64;RoslynTargetsPath={Sdk}", Anywhere, $"{Sdk}/bincore"),
        ("SDK 10 on Alpine", $"Runtime=Core;NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64;RoslynTargetsPath={Sdk};RoslynAssembliesPath={Sdk}/bincore", Anywhere, $"{Sdk}/bincore"),
        ("SDK 10 on ARM", $"Runtime=Core;NETCoreSdkPortableRuntimeIdentifier=linux-arm64;RoslynTargetsPath={Sdk};RoslynAssembliesPath={Sdk}/bincore", Anywhere, $"{Sdk}/bincore"),
        ("Visual Studio", "Runtime=Full;NETCoreSdkPortableRuntimeIdentifier=win-x64;RoslynTargetsPath=MSBuild/Roslyn", Anywhere, "MSBuild/Roslyn"),
    ];

    [Fact]
    public async Task The_task_and_the_compiler_are_those_of_the_machine()
    {
        using var folder = new TemporaryFolder();
        var files = Path.Combine(folder.Path, "package");
        await ZipFile.ExtractToDirectoryAsync(package.FilePath, files, TestContext.Current.CancellationToken);

        // No project can set MSBuildRuntimeType.
        foreach (var file in Directory.GetFiles(Path.Combine(files, "build"), "*.targets"))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("$(MSBuildRuntimeType)", "$(Runtime)", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        var machines = string.Concat(Machines.Select(machine => $"""<Machine Include="{machine.Name}" Settings="{machine.Settings}" />"""));
        folder.Write(
            "Machines.proj",
            $"""
            <Project>
              <Import Project="package/build/InstanceLint.props" />
              <Import Project="package/build/InstanceLint.targets" />
              <ItemGroup>{machines}</ItemGroup>
              <Target Name="TellAll">
                <MSBuild Projects="$(MSBuildProjectFullPath)" Targets="Tell" Properties="Machine=%(Machine.Identity);%(Machine.Settings)" />
              </Target>
              <Target Name="Tell" DependsOnTargets="InstanceLintSettings">
                <Message Importance="high" Text="$(Machine): $([System.IO.Path]::GetFullPath('$(InstanceLintTaskAssembly)')), %(_InstanceLintProperties.CompilerFolder)" />
              </Target>
            </Project>
            """);
        var output = (await DotNet.RunAsync(folder.Path, ["msbuild", "Machines.proj", "-t:TellAll", "-v:minimal", "-nodeReuse:false"], cancellation: TestContext.Current.CancellationToken)).ShouldSucceed();
        Assert.Equal(
            Machines.Select(machine => $"{machine.Name}: {machine.Task}/InstanceLint.Tasks.dll, {machine.Compiler}"),
            output.Lines.Where(line => line.Contains(".dll", StringComparison.Ordinal)).Select(line => line.Replace('\\', '/').Replace(files.Replace('\\', '/') + "/", string.Empty, StringComparison.Ordinal)));
    }

    // The compiler of the .NET 9.0.300 SDK, from its package.
    [Fact]
    public async Task The_compiler_of_the_NET_9_SDK_says_the_same()
    {
        using var consumer = package.NewFluentConsumer(
            """
              <PropertyGroup>
                <RoslynCompilerType>Custom</RoslynCompilerType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />
              </ItemGroup>
              <Target Name="TellCompiler" BeforeTargets="CoreCompile">
                <Message Importance="high" Text="Compiler: $(CSharpCoreTargetsPath)" />
              </Target>
            """);
        consumer.WriteManifest("gpu.yaml", "8GB").Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2004.severity = error\n").Write(
            "Program.cs",
            """
            using InstanceLint.Fluent;

            System.Console.Write(InstanceType.Define("app").Requests(cpu: "1", memory: "2GB").Limits(cpu: "2", memory: "4Gi").Build().ToYaml());

            """);
        var output = (await consumer.BuildAsync("-p:UseSharedCompilation=false")).ShouldFail();
        Assert.Contains(output.Lines, line => line.StartsWith("Compiler: ", StringComparison.Ordinal) && line.Contains("microsoft.net.compilers.toolset", StringComparison.Ordinal));
        Assert.Equal(["Program.cs(3,76): warning INST2004", "gpu.yaml(8,33): error INST2004"], output.Places(consumer.Folder).Order(StringComparer.Ordinal));
    }

    // In a repository that is checked out with CRLF, each line of each file ends with it.
    [Fact]
    public async Task Line_ends_of_Windows_make_no_difference()
    {
        using var consumer = package.NewConsumer().MoveWithoutCode(string.Empty).CopyFrom(Repository.PathOf("samples", "Cluster"));
        File.Delete(Path.Combine(consumer.Folder, "Cluster.proj"));
        consumer.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST3001.severity = none\ndotnet_diagnostic.INST3004.severity = error\n");
        var lines = (await consumer.BuildAsync()).ShouldFail().Findings(consumer.Folder);
        Assert.Contains(lines, line => line.Contains("INST3004", StringComparison.Ordinal));
        Convert(consumer);
        Assert.Equal(lines, (await consumer.BuildAsync("--no-restore")).ShouldFail().Findings(consumer.Folder));

        // A baseline of one system holds on the other.
        (await consumer.BuildAsync("--no-restore", "-t:InstanceLintBaseline")).ShouldSucceed();
        Convert(consumer);
        Assert.Empty((await consumer.BuildAsync("--no-restore")).ShouldSucceed().Findings(consumer.Folder));
    }

    private static void Convert(Consumer consumer)
    {
        foreach (var file in Directory.GetFiles(consumer.Folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(consumer.Folder, file)[..3] is not ("bin" or "obj"))
            {
                File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
            }
        }
    }
}
