using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Other tasks in the same build, or later in the same process, don't interfere.</summary>
public class NeighbourTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";

    [Theory]
    [InlineData("InstanceLint")]
    [InlineData("CoreCompile")]
    public async Task Another_task_has_a_YamlDotNet_of_its_own(string before)
    {
        using var consumer = package.NewConsumer(
            $"""
              <PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
              <ItemGroup><Compile Include="Program.cs" /></ItemGroup>
              <UsingTask TaskName="Other.YamlVersion" AssemblyFile="other/bin/other.dll" />
              <Target Name="RunOther" BeforeTargets="{before}">
                <YamlVersion><Output TaskParameter="Version" PropertyName="OtherVersion" /></YamlVersion>
                <Message Importance="high" Text="YamlDotNet of the other task: $(OtherVersion)" />
              </Target>
            """).WriteManifest("gpu.yaml", "8GB");
        consumer
            .Write(
                "other/other.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                    <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                    <OutputPath>bin/</OutputPath>
                    <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.Build.Utilities.Core" Version="17.7.2" ExcludeAssets="runtime" />
                    <PackageReference Include="YamlDotNet" Version="16.3.0" />
                  </ItemGroup>
                </Project>
                """)
            .Write(
                "other/YamlVersion.cs",
                """
                namespace Other
                {
                    public class YamlVersion : Microsoft.Build.Utilities.Task
                    {
                        [Microsoft.Build.Framework.Output]
                        public string Version { get; set; }

                        public override bool Execute()
                        {
                            new YamlDotNet.Core.Parser(new System.IO.StringReader("a: 1")).MoveNext();
                            Version = typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version.ToString();
                            return true;
                        }
                    }
                }
                """);
        (await consumer.BuildAsync("other")).ShouldSucceed();
        var output = (await consumer.BuildAsync("App.csproj", "-m:1")).ShouldSucceed();
        Assert.Contains(output.Lines, line => line == "YamlDotNet of the other task: 16.0.0.0");
        Assert.Equal([$"gpu.yaml{Finding}"], output.Places(consumer.Folder));
    }

    [Fact]
    public async Task A_process_that_is_used_again_locks_no_file_and_keeps_nothing_of_the_last_build()
    {
        // The same process checks both projects. In between, the first one changes the manifest that they share.
        using var consumer = package.NewConsumer(
            """
              <Target Name="EditAndCheckAgain" AfterTargets="Build">
                <Delete Files="gpu.yaml" TreatErrorsAsWarnings="false" />
                <WriteLinesToFile File="gpu.yaml" Lines="$([System.IO.File]::ReadAllText('next.txt'))" />
                <MSBuild Projects="App.csproj" Targets="InstanceLint" Properties="Again=true" />
              </Target>
            """).WriteManifest("gpu.yaml", "8GB");
        consumer.Write("next.txt", File.ReadAllText(Path.Combine(consumer.Folder, "gpu.yaml")).Replace("8GB", "9GB", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));
        var output = (await consumer.BuildAsync("-m:1")).ShouldSucceed();
        Assert.Equal(["'8GB'", "'9GB'"], Array.ConvertAll(output.Findings(consumer.Folder), line => line.Split(' ')[7]));
    }
}
