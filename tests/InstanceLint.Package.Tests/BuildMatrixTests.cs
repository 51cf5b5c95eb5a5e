using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Every kind of project, in every kind of build, reports each finding once.</summary>
public class BuildMatrixTests(PackedPackage package)
{
    private const string Reference = """<ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup>""";
    private const string One = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";
    private const string Two = "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>";

    // DisableImplicit…: without the package of F#'s library, which takes long to restore. Nothing is compiled.
    private const string NothingCompiled =
        """<PropertyGroup><DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup><Target Name="CoreCompile" /><Target Name="CopyFilesToOutputDirectory" />""";

    private static readonly string[] Usual = ["build", "build -graph", "build -t:InstanceLint"];

    // The name of the row, the project file, its content, and the commands.
    private static readonly (string Name, string File, string Text, string[] Commands)[] Kinds =
    [
        ("a library in C#", "App.csproj", Sdk("Microsoft.NET.Sdk", One),
        [
            .. Usual, "build -graph -isolate", "build -c Release", "build -t:Rebuild", "publish", "pack",
            "msbuild -bl:log.binlog -t:InstanceLint", "msbuild log.binlog", "watch build", "build -p:UseArtifactsOutput=true",
        ]),
        ("a program in C#", "App.csproj", Sdk("Microsoft.NET.Sdk", One + "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>"), ["publish -r linux-x64 --no-self-contained", "run --no-launch-profile"]),
        ("a library for .NET Standard", "App.csproj", Sdk("Microsoft.NET.Sdk", "<PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>"), ["build"]),
        ("a library for .NET 8", "App.csproj", Sdk("Microsoft.NET.Sdk", "<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>"), ["publish"]),
        ("two frameworks", "App.csproj", Sdk("Microsoft.NET.Sdk", Two), [.. Usual, "build -m:1", "build -f net10.0", "pack"]),
        ("a manifest of one of two frameworks", "App.csproj", Sdk("Microsoft.NET.Sdk", Two + OnlyIn("net10.0")), [.. Usual, "build -f netstandard2.0"]),
        ("a manifest of each of two frameworks, but not of the project", "App.csproj", Sdk("Microsoft.NET.Sdk", Two + OnlyIn("net10.0") + OnlyIn("netstandard2.0")), ["build"]),
        ("default items of one of two frameworks", "App.csproj", Sdk("Microsoft.NET.Sdk", Two + "<PropertyGroup><InstanceLintEnableDefaultItems Condition=\"'$(TargetFramework)' != 'net10.0'\">false</InstanceLintEnableDefaultItems></PropertyGroup>"), ["build"]),
        ("default items that get a cluster in one of two frameworks", "App.csproj", Sdk("Microsoft.NET.Sdk", Two + """<ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><InstanceLintManifest Update="gpu.yaml" Cluster="prod" /><InstanceLintCluster Include="prod" /></ItemGroup>"""), ["build", "build -f net10.0 -t:InstanceLint"]),
        ("a web program", "App.csproj", Sdk("Microsoft.NET.Sdk.Web", One), ["publish"]),
        ("Razor pages", "App.csproj", Sdk("Microsoft.NET.Sdk.Razor", One), ["build"]),
        ("a worker", "App.csproj", Sdk("Microsoft.NET.Sdk.Worker", One), ["build"]),
        ("Visual Basic", "App.vbproj", Sdk("Microsoft.NET.Sdk", One), ["build", "build -graph"]),
        ("F#", "App.fsproj", Sdk("Microsoft.NET.Sdk", One + NothingCompiled), ["build"]),
        ("a project without targets", "App.proj", Sdk("Microsoft.Build.NoTargets/3.7.0", One), ["build", "build -graph", "publish"]),
        ("a manifest that is listed twice", "App.csproj", Sdk("Microsoft.NET.Sdk", One + """<ItemGroup><InstanceLintManifest Include="gpu.yaml;./gpu.yaml" /></ItemGroup>"""), ["build"]),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string[]>> Rows =>
        Kinds.Select(kind => new TheoryDataRow<string, string, string[]>(kind.File, kind.Text, kind.Commands) { TestDisplayName = kind.Name });

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_finding_once(string project, string text, string[] commands)
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        consumer.Write(project, text).Write("Program.cs", "public class Program { public static void Main() { } }\n");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        foreach (var command in commands)
        {
            var words = command.Split(' ');
            var output = words[0] == "watch" ? await WatchAsync(consumer, words) : (await consumer.RunAsync([.. words, .. Options(words)])).ShouldSucceed();
            Assert.True(output.Places(consumer.Folder) is ["gpu.yaml(8,33): warning INST2004"], command + "\n" + output.Text);
        }
    }

    // What a command has restored is other than what the project has if its output is elsewhere.
    private static string[] Options(string[] words) =>
        words[0] is "publish" or "msbuild" || words.Any(word => word.Contains("UseArtifacts", StringComparison.Ordinal)) ? [] : ["--no-restore"];

    // Ends the command after its first build, because it waits for changes.
    private static async Task<Output> WatchAsync(Consumer consumer, string[] words)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        try
        {
            await foreach (var line in consumer.Listen([words[0], "--non-interactive", .. words[1..], "--no-restore"], stop.Token))
            {
                lines.Add(line);
                if (line.Contains("Waiting for a file to change", StringComparison.Ordinal))
                {
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            // It was ended.
        }

        return new Output(0, string.Join('\n', lines));
    }

    private static string Sdk(string name, string body) => $"""<Project Sdk="{name}">{Reference}{body}</Project>""";

    private static string OnlyIn(string framework) =>
        $"""<PropertyGroup><InstanceLintEnableDefaultItems>false</InstanceLintEnableDefaultItems></PropertyGroup><ItemGroup Condition="'$(TargetFramework)' == '{framework}'"><InstanceLintManifest Include="*.yaml" /></ItemGroup>""";
}
