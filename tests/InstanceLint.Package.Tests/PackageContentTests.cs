using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace InstanceLint.Package.Tests;

/// <summary>The packages contain exactly the expected files.</summary>
public class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Entries =
    [
        "InstanceLint.nuspec",
        "README.md",
        "analyzers/dotnet/cs/InstanceLint.Analyzers.dll",
        "analyzers/dotnet/cs/InstanceLint.CodeFixes.dll",
        "analyzers/dotnet/cs/InstanceLint.Projects.dll",
        "analyzers/dotnet/cs/InstanceLint.Rules.dll",
        "analyzers/dotnet/cs/InstanceLint.Yaml.dll",
        .. BuildFiles("build"),
        "buildMultiTargeting/InstanceLint.props",
        "buildMultiTargeting/InstanceLint.targets",
        .. BuildFiles("buildTransitive"),
        "icon.png",
        .. new[] { "linux-x64", "win-x64" }.SelectMany(system =>
            new[] { "InstanceLint.Analyzers", "InstanceLint.Files", "InstanceLint.Projects", "InstanceLint.Rules", "InstanceLint.Tasks", "InstanceLint.Yaml" }.Select(name => $"readytorun/{system}/{name}.dll")),
        "schemas/instancelint.schema.json",
        "schemas/instancetype.schema.json",
        "tasks/netstandard2.0/InstanceLint.Files.dll",
        "tasks/netstandard2.0/InstanceLint.Projects.dll",
        "tasks/netstandard2.0/InstanceLint.Rules.dll",
        "tasks/netstandard2.0/InstanceLint.Tasks.dll",
        "tasks/netstandard2.0/InstanceLint.Yaml.dll",
        "tools/InstanceLint.Exporter.dll",
    ];

    private static readonly string[] FluentEntries =
    [
        "InstanceLint.Fluent.nuspec",
        "README.md",
        "build/InstanceLint.Fluent.props",
        "buildMultiTargeting/InstanceLint.Fluent.props",
        "buildTransitive/InstanceLint.Fluent.props",
        "icon.png",
        .. new[] { "net10.0", "netstandard2.0" }.SelectMany(framework => new[] { "Fluent.dll", "Fluent.xml", "Rules.dll", "Yaml.dll" }.Select(file => $"lib/{framework}/InstanceLint.{file}")),
        "ref/net10.0/InstanceLint.Fluent.dll",
        "ref/net10.0/InstanceLint.Fluent.xml",
        "ref/netstandard2.0/InstanceLint.Fluent.dll",
        "ref/netstandard2.0/InstanceLint.Fluent.xml",
    ];

    private static readonly string[] TemplateEntries =
    [
        "InstanceLint.Templates.nuspec",
        "README.md",
        "content/cluster/.github/workflows/instancelint.yml",
        "content/cluster/.template.config/template.json",
        "content/cluster/instancelint.yaml",
        "content/cluster/manifests/instance-types.yaml",
        "content/cluster/the-cluster.csproj",
        "content/cluster/workloads/scoring-deployment.yaml",
        "content/cluster/workloads/training-job.yaml",
        "icon.png",
    ];

    // Assemblies that every MSBuild has.
    private static readonly string[] OfTask = ["netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Microsoft.CodeAnalysis", "System.Collections.Immutable", "System.Memory"];

    // Assemblies that every compiler has, and every host of code fixes.
    private static readonly string[] OfCompilers =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

    private static readonly string[] OfWorkspaces = ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces"];

    // What the oldest supported MSBuild and compiler have.
    private static readonly Dictionary<string, Version> Oldest = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    [Fact]
    public void Holds_exactly_the_listed_entries() => Assert.Equal(Entries, EntriesOf(package.FilePath));

    [Fact]
    public void The_library_holds_exactly_the_listed_entries_and_shows_none_of_the_inner_assemblies() =>
        Assert.Equal(FluentEntries, EntriesOf(package.FluentFilePath));

    [Fact]
    public void The_templates_hold_exactly_the_listed_entries() => Assert.Equal(TemplateEntries, EntriesOf(package.TemplatesFilePath));

    [Theory]
    [InlineData("any", null)]
    [InlineData("linux-x64", "InstanceLint.Cli")]
    [InlineData("win-x64", "InstanceLint.Cli.exe")]
    public void The_tool_holds_exactly_the_listed_entries(string system, string? program)
    {
        string[] files =
        [
            "DotnetToolSettings.xml", "InstanceLint.Cli.deps.json", "InstanceLint.Cli.dll", "InstanceLint.Cli.runtimeconfig.json", "InstanceLint.Files.dll",
            "InstanceLint.LanguageServer.dll", "InstanceLint.Projects.dll", "InstanceLint.Rules.dll", "InstanceLint.Yaml.dll", "Microsoft.CodeAnalysis.dll",
            "System.CommandLine.dll",

            // The library for the protocol of the language server, with what it needs.
            "MessagePack.Annotations.dll", "MessagePack.dll", "Microsoft.NET.StringTools.dll", "Microsoft.VisualStudio.Threading.dll",
            "Microsoft.VisualStudio.Validation.dll", "Nerdbank.MessagePack.dll", "Nerdbank.Streams.dll", "Newtonsoft.Json.dll", "PolyType.dll", "StreamJsonRpc.dll",
        ];
        string[] entries = [$"InstanceLint.Tool.{system}.nuspec", "README.md", "icon.png", .. files.Concat(program is null ? [] : [program]).Select(file => $"tools/net10.0/{system}/{file}")];
        Assert.Equal(entries.Order(StringComparer.Ordinal), EntriesOf(Path.Combine(package.Feed, $"InstanceLint.Tool.{system}.{package.Version}.nupkg")));
        Assert.Equal(
            ["InstanceLint.Tool.nuspec", "README.md", "icon.png", "tools/any/any/DotnetToolSettings.xml"],
            EntriesOf(Path.Combine(package.Feed, $"InstanceLint.Tool.{package.Version}.nupkg")));
    }

    [Fact]
    public void The_library_brings_along_the_linter_of_its_own_version_whole()
    {
        var metadata = ReadMetadata(package.FluentFilePath);
        var groups = metadata.Descendants().Where(element => element.Name.LocalName == "group").ToArray();
        Assert.Equal(["net10.0", ".NETStandard2.0"], groups.Select(group => group.Attribute("targetFramework")!.Value));
        Assert.All(groups, group =>
        {
            var dependencies = group.Elements().ToDictionary(element => element.Attribute("id")!.Value, StringComparer.Ordinal);
            Assert.Equal(["InstanceLint"], dependencies.Keys);
            Assert.Equal($"[{ValueOf(metadata, "version")}]", dependencies["InstanceLint"].Attribute("version")!.Value);
            Assert.Equal("All", dependencies["InstanceLint"].Attribute("include")!.Value);
        });
        Assert.Null(ValueOf(metadata, "developmentDependency"));
        Assert.Equal("MIT", ValueOf(metadata, "license"));
        Assert.Equal("README.md", ValueOf(metadata, "readme"));
        Assert.Equal("icon.png", ValueOf(metadata, "icon"));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        var metadata = ReadMetadata(package.FilePath);
        Assert.Equal("true", ValueOf(metadata, "developmentDependency"));
        Assert.Null(ValueOf(metadata, "dependencies"));
        Assert.Equal("MIT", ValueOf(metadata, "license"));
        Assert.Equal("README.md", ValueOf(metadata, "readme"));
        Assert.Equal("icon.png", ValueOf(metadata, "icon"));
    }

    [Fact]
    public void The_task_folder_closes_over_its_references() => AssertClosed(ReadAssemblies("tasks/netstandard2.0/"), OfTask);

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    public void The_folder_of_images_closes_over_its_references(string system) => AssertClosed(ReadAssemblies($"readytorun/{system}/"), [.. OfTask, .. OfCompilers]);

    [Fact]
    public void The_analyzer_folder_closes_over_its_references() => AssertClosed(ReadAssemblies("analyzers/dotnet/cs/"), [.. OfCompilers, .. OfWorkspaces]);

    // The command-line compiler has no workspaces.
    [Fact]
    public void Nothing_but_code_fixes_needs_workspaces() =>
        AssertClosed(ReadAssemblies("analyzers/dotnet/cs/").FindAll(assembly => assembly.Name != "InstanceLint.CodeFixes"), OfCompilers);

    [Fact]
    public void The_linter_references_nothing_that_the_oldest_MSBuild_and_compiler_lack() =>
        Assert.All(ReadAssemblies("tasks/").Concat(ReadAssemblies("readytorun/")).Concat(ReadAssemblies("analyzers/")), assembly => Assert.All(
            assembly.Versions.Where(reference => !reference.Name.StartsWith("InstanceLint.", StringComparison.Ordinal)),
            reference => Assert.True(Oldest.TryGetValue(reference.Name, out var version) && reference.Version <= version, $"{assembly.Name}: {reference}")));

    [Fact]
    public void No_assembly_uses_a_network() =>
        Assert.All(ReadAssemblies(), assembly => Assert.DoesNotContain(assembly.Namespaces, name => name.StartsWith("System.Net", StringComparison.Ordinal)));

    [Fact]
    public void Our_assemblies_are_deterministic_and_carry_their_symbols_without_paths_of_this_machine() =>
        Assert.All(ReadAssemblies().Where(assembly => assembly.Name.StartsWith("InstanceLint.", StringComparison.Ordinal)), assembly =>
        {
            Assert.True(assembly.IsDeterministic, assembly.Name);
            Assert.NotEmpty(assembly.Documents);
            Assert.All(assembly.Documents, document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
        });

    [Fact]
    public void Our_assemblies_say_where_their_sources_are() =>
        Assert.All(ReadAssemblies().Where(assembly => assembly.Name.StartsWith("InstanceLint.", StringComparison.Ordinal)), assembly =>
            Assert.Matches("^{\"documents\":{\"/_/\\*\":\"https://raw\\.githubusercontent\\.com/InstanceLint/InstanceLint/[0-9a-f]{40}/\\*\"}}$", assembly.SourceLink));

    private static IEnumerable<string> BuildFiles(string folder)
    {
        string[] concerns = ["Analyzers", "Baseline", "Ci", .. folder == "build" ? new[] { "Claim" } : [], "Export", "Fix", "Ide", "Lint", "ReadyToRun", "Report", "Settings"];
        return [.. concerns.Select(concern => $"{folder}/InstanceLint.{concern}.{(concern == "Claim" ? "proj" : "targets")}"), $"{folder}/InstanceLint.props", $"{folder}/InstanceLint.targets"];
    }

    private static IEnumerable<string> EntriesOf(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    private static XElement ReadMetadata(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static string? ValueOf(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static void AssertClosed(List<PackedAssembly> assemblies, string[] given)
    {
        Assert.NotEmpty(assemblies);
        var known = given.Concat(assemblies.Select(assembly => assembly.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.All(assemblies, assembly => Assert.Subset(known, assembly.References.ToHashSet(StringComparer.Ordinal)));
    }

    // Without a folder, includes the assemblies of the library's package.
    private List<PackedAssembly> ReadAssemblies(string? folder = null)
    {
        string[] files = folder is null ? [package.FilePath, package.FluentFilePath] : [package.FilePath];
        var assemblies = new List<PackedAssembly>();
        foreach (var file in files)
        {
            using var archive = ZipFile.OpenRead(file);
            assemblies.AddRange(archive.Entries
                .Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)
                    && !entry.FullName.StartsWith("ref/", StringComparison.Ordinal)
                    && entry.FullName.StartsWith(folder ?? string.Empty, StringComparison.Ordinal))
                .Select(PackedAssembly.Read));
        }

        return assemblies;
    }

    // From the specification of portable PDBs.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private sealed record PackedAssembly(string Name, (string Name, Version Version)[] Versions, string[] Namespaces, bool IsDeterministic, string[] Documents, string SourceLink)
    {
        internal string[] References => Array.ConvertAll(Versions, static reference => reference.Name);

        internal static PackedAssembly Read(ZipArchiveEntry entry)
        {
            using var memory = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(memory);
            }

            memory.Position = 0;
            using var image = new PEReader(memory);
            var metadata = image.GetMetadataReader();
            var debug = image.ReadDebugDirectory();
            string[] documents = [];
            var sourceLink = string.Empty;
            if (debug.FirstOrDefault(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is { DataSize: > 0 } embedded)
            {
                using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
                var reader = symbols.GetMetadataReader();
                documents = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
                sourceLink = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
                    .Where(information => reader.GetGuid(information.Kind) == SourceLinkKind)
                    .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
                    .SingleOrDefault(string.Empty);
            }

            return new PackedAssembly(
                Path.GetFileNameWithoutExtension(entry.Name),
                [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))],
                [.. metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Namespace)).Distinct()],
                debug.Any(item => item.Type == DebugDirectoryEntryType.Reproducible),
                documents,
                sourceLink);
        }
    }
}
