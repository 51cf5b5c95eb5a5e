using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Every finding is reported once in every kind of build.</summary>
public class OnceTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>";
    [Fact]
    public async Task A_solution_of_every_kind_of_project_that_shares_manifests()
    {
        using var solution = package.NewConsumer().WriteManifest("shared.yaml", "8GB");
        const string Shared = """<ItemGroup><InstanceLintManifest Include="../shared.yaml" Link="linked.yaml" /></ItemGroup>""";
        const string Reference = """<ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup>""";
        const string One = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";
        File.Delete(Path.Combine(solution.Folder, "App.csproj"));
        File.Delete(Path.Combine(solution.Folder, "Program.cs"));
        solution
            .Write("library/library.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{Two}</PropertyGroup>{Reference}{Shared}</Project>""")
            .Write("console/console.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{One}{Reference}{Shared}<ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup></Project>""")
            .Write("web/web.csproj", $"""<Project Sdk="Microsoft.NET.Sdk.Web">{One}{Reference}{Shared}</Project>""")
            .Write("web/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args);\n")
            .Write("fsharp/fsharp.fsproj", $"""<Project Sdk="Microsoft.NET.Sdk">{One}{Reference}{Shared}<PropertyGroup><DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup><Target Name="CoreCompile" /><Target Name="CopyFilesToOutputDirectory" /></Project>""")
            .Write("visualbasic/visualbasic.vbproj", $"""<Project Sdk="Microsoft.NET.Sdk">{One}{Reference}{Shared}</Project>""")
            .Write("manifests/manifests.proj", $"""<Project Sdk="Microsoft.Build.NoTargets/3.7.0">{One}{Reference}{Shared}</Project>""");
        string[] kinds = ["console", "fsharp", "library", "manifests", "visualbasic", "web"];
        foreach (var kind in kinds)
        {
            solution.WriteManifest($"{kind}/own {kind} ü.yaml", "8GB");
        }

        solution.Write("All.slnx", $"<Solution>{string.Concat(kinds.Select(kind => $"<Project Path=\"{Path.GetRelativePath(solution.Folder, Directory.GetFiles(Path.Combine(solution.Folder, kind), "*proj").Single())}\" Type=\"C#\" />"))}</Solution>");
        var output = (await solution.BuildAsync("All.slnx")).ShouldSucceed();
        var lines = output.Findings(solution.Folder);
        foreach (var kind in kinds)
        {
            var own = lines.Where(line => line.Contains($"[{kind}/{kind}.", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]);
            Assert.True(own.Order(StringComparer.Ordinal).SequenceEqual(new[] { $"{kind}/own {kind} ü.yaml", "shared.yaml" }.Order(StringComparer.Ordinal)), kind + "\n" + output.Text);
        }

        Assert.Equal(2 * kinds.Length, lines.Length);
    }

    [Fact]
    public async Task A_folder_of_an_odd_name_and_files_behind_links()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        var folder = Path.Combine(consumer.Folder, "a b (ü) 100% 'x' & y");
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "App.csproj", "Program.cs", "gpu.yaml" })
        {
            File.Move(Path.Combine(consumer.Folder, name), Path.Combine(folder, name));
        }

        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(folder, "link.yaml"), "gpu.yaml");
            Directory.CreateSymbolicLink(Path.Combine(folder, "circle"), folder);
            consumer.WriteManifest(Path.Combine(folder, "GPU.yaml"));
        }

        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.RunAsync("build", folder, "-nodeReuse:false")).ShouldSucceed().Places(folder + Path.DirectorySeparatorChar));
    }

    [Fact]
    public async Task Dotnet_watch_and_the_IDE_know_the_manifests()
    {
        using var consumer = package.NewConsumer("""<ItemGroup><InstanceLintManifest Remove="drafts/**" /><InstanceLintManifest Include="../elsewhere.yaml" /></ItemGroup>""")
            .WriteManifest("a/gpu.yaml").WriteManifest("drafts/x.yaml");
        (await consumer.RunAsync("restore")).ShouldSucceed();

        var watched = (await consumer.RunAsync("watch", "--list")).ShouldSucceed().Lines;
        Assert.Contains(Path.Combine(consumer.Folder, "a", "gpu.yaml"), watched);
        Assert.DoesNotContain(watched, line => line.Contains("drafts", StringComparison.Ordinal));

        var items = (await consumer.RunAsync("msbuild", "-p:DesignTimeBuild=true", "-getItem:None", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput", "-getItem:AvailableItemName")).ShouldSucceed().Text;
        Assert.Contains("\"Identity\": \"InstanceLintManifest\"", items, StringComparison.Ordinal);
        Assert.Contains("InstanceLint.cache", items, StringComparison.Ordinal);
        Assert.Equal(2, items.Split("\"Identity\": \"a/gpu.yaml\"").Length - 1);
        Assert.Equal(2, items.Split("\"Identity\": \"../elsewhere.yaml\"").Length - 1);
        Assert.Equal(1, items.Split("\"Identity\": \"drafts/x.yaml\"").Length - 1);
    }

    [Fact]
    public async Task A_switch_that_is_neither_true_nor_false_is_told_once()
    {
        using var consumer = package.NewConsumer("<PropertyGroup><InstanceLintEnabled>ture</InstanceLintEnabled></PropertyGroup>").WriteManifest("gpu.yaml", "8GB");
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(2, output.Places(consumer.Folder).Length);
        Assert.Contains($"gpu.yaml{Finding}", output.Places(consumer.Folder));
        var line = Assert.Single(output.Lines, line => line.Contains("'ture'", StringComparison.Ordinal));
        Assert.StartsWith($"{consumer.Folder}App.csproj : warning INST9001: InstanceLintEnabled is 'ture'; use true or false", line, StringComparison.Ordinal);
    }
}
