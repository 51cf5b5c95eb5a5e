using System;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The task runs on .NET 8, in an MSBuild that is older than that of the .NET 8 SDK, with the compiler of that SDK.</summary>
public sealed class OlderRuntimeTests(PackedPackage package)
{
    private const string Host =
        """
        using Microsoft.Build.Evaluation;
        using Microsoft.Build.Framework;
        using Microsoft.Build.Logging;

        System.Console.WriteLine(System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);
        System.Console.WriteLine(System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Project).Assembly.Location).FileVersion);
        return new Project(args[0], null, "Current").Build(["InstanceLint"], [new ConsoleLogger(LoggerVerbosity.Minimal)]) ? 0 : 1;

        """;

    [Fact]
    public async Task The_build_says_the_same()
    {
        using var consumer = package.NewConsumer();
        await ZipFile.ExtractToDirectoryAsync(package.FilePath, Path.Combine(consumer.Folder, "package"), TestContext.Current.CancellationToken);
        consumer.Write("host/Program.cs", Host).Write(
            "host/Host.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
                <SelfContained>true</SelfContained>
                <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Build" Version="17.7.2" />
                <PackageReference Include="Microsoft.Build.Utilities.Core" Version="17.7.2" />
                <PackageReference Include="Microsoft.CodeAnalysis.Common" Version="4.8.0" />
              </ItemGroup>
            </Project>
            """);

        // The compiler's files are beside the host. The severity is read by a type of that compiler.
        consumer.WriteManifest("gpu.yaml", "8GB").Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2004.severity = error\n").Write(
            "Old.proj",
            $"""
            <Project>
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <NETCoreSdkPortableRuntimeIdentifier>{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}</NETCoreSdkPortableRuntimeIdentifier>
                <RoslynAssembliesPath>{Path.Combine(consumer.Folder, "host", "bin")}</RoslynAssembliesPath>
              </PropertyGroup>
              <Import Project="package/build/InstanceLint.props" />
              <Import Project="package/build/InstanceLint.targets" />
              <ItemGroup>
                <InstanceLintManifest Remove="package/**;host/**" />
                <EditorConfigFiles Include=".editorconfig" />
              </ItemGroup>
            </Project>
            """);
        (await DotNet.RunAsync(Path.Combine(consumer.Folder, "host"), ["build", "-nodeReuse:false"], cancellation: TestContext.Current.CancellationToken)).ShouldSucceed();
        var output = (await consumer.RunAsync(string.Empty, Path.Combine(consumer.Folder, "host", "bin", "Host"), ["Old.proj"], [])).ShouldFail();
        Assert.StartsWith(".NET 8.0.", output.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("17.7.2", output.Lines[1], StringComparison.Ordinal);
        Assert.Equal(["gpu.yaml(8,33): error INST2004"], output.Places(consumer.Folder));
    }
}
