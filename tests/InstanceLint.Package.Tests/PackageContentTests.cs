using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace InstanceLint.Tests;

/// <summary>The package holds what it must, and nothing else.</summary>
public class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Entries =
    [
        "InstanceLint.nuspec",
        "README.md",
        "build/InstanceLint.props",
        "build/InstanceLint.targets",
        "buildMultiTargeting/InstanceLint.props",
        "buildMultiTargeting/InstanceLint.targets",
        "icon.png",
        "tasks/netstandard2.0/InstanceLint.Rules.dll",
        "tasks/netstandard2.0/InstanceLint.Tasks.dll",
        "tasks/netstandard2.0/InstanceLint.Yaml.dll",
        "tasks/netstandard2.0/YamlDotNet.dll",
    ];

    // What every MSBuild brings along.
    private static readonly string[] Given = ["netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core"];

    [Fact]
    public void Holds_exactly_the_listed_entries()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        Assert.Equal(
            Entries,
            archive.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        using var stream = archive.GetEntry("InstanceLint.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Null(Value("dependencies"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
    }

    [Fact]
    public void The_task_folder_closes_over_its_references()
    {
        var assemblies = ReadTaskAssemblies();
        string[] known = [.. Given, .. assemblies.Select(assembly => assembly.Name)];
        Assert.All(assemblies, assembly => Assert.Subset(known.ToHashSet(StringComparer.Ordinal), assembly.References.ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Our_assemblies_are_deterministic_and_carry_their_symbols_without_paths_of_this_machine() =>
        Assert.All(ReadTaskAssemblies().Where(assembly => assembly.Name.StartsWith("InstanceLint.", StringComparison.Ordinal)), assembly =>
        {
            Assert.True(assembly.IsDeterministic, assembly.Name);
            Assert.NotEmpty(assembly.Documents);
            Assert.All(assembly.Documents, document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
        });

    private List<TaskAssembly> ReadTaskAssemblies()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        return [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)).Select(TaskAssembly.Read)];
    }

    private sealed record TaskAssembly(string Name, string[] References, bool IsDeterministic, string[] Documents)
    {
        internal static TaskAssembly Read(ZipArchiveEntry entry)
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
            if (debug.FirstOrDefault(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is { DataSize: > 0 } embedded)
            {
                using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
                var reader = symbols.GetMetadataReader();
                documents = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
            }

            return new TaskAssembly(
                Path.GetFileNameWithoutExtension(entry.Name),
                [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
                debug.Any(item => item.Type == DebugDirectoryEntryType.Reproducible),
                documents);
        }
    }
}
