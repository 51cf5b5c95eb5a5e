using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace InstanceLint.Conformance.Tests;

/// <summary>Each foreign dependency is in exactly one project, and projects reference each other in one direction only.</summary>
public class ReferenceTests
{
    private const string Rules = "InstanceLint.Rules";
    private const string Yaml = "InstanceLint.Yaml";
    private const string Projects = "InstanceLint.Projects";
    private const string Files = "InstanceLint.Files";
    private const string LanguageServer = "InstanceLint.LanguageServer";
    private const string Cli = "InstanceLint.Cli";

    private static readonly string[] FileTypes = ["File", "FileInfo", "FileStream", "FileSystemInfo", "Directory", "DirectoryInfo", "StreamReader", "StreamWriter"];

    // Each project, with the projects and the foreign assemblies that it can reference.
    public static TheoryData<string, string[], string[]> Rooms => new()
    {
        { Rules, [], [] },
        { Yaml, [Rules], [] },
        { Projects, [Rules, Yaml], [] },
        { Files, [Rules, Yaml, Projects], ["System.Memory"] },
        { "InstanceLint.Tasks", [Rules, Yaml, Projects, Files], ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Microsoft.CodeAnalysis", "System.Collections.Immutable", "System.Memory"] },
        { LanguageServer, [Rules, Yaml, Projects, Files], ["Microsoft.VisualStudio.Threading", "StreamJsonRpc"] },
        { Cli, [Rules, Yaml, Projects, Files, LanguageServer], ["Microsoft.CodeAnalysis", "System.CommandLine"] },
        { "InstanceLint.Analyzers", [Rules, Yaml, Projects], ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"] },

        // Not System.Composition, of which editors have different versions: an attribute of it would keep code fixes from being loaded.
        {
            "InstanceLint.CodeFixes",
            [Rules, Projects, "InstanceLint.Analyzers"],
            ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable"]
        },
        { "InstanceLint.Fluent", [Rules, Yaml], [] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_no_other_than_these(string room, string[] own, string[] others)
    {
        var references = Read(room, static reader => reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));
        Assert.Subset(new HashSet<string>([.. own, .. others, "netstandard"]), references.Where(name => !IsPlatformOf(room, name)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Only_one_room_touches_files(string room, string[] own, string[] others)
    {
        _ = (own, others);
        var types = Read(room, static reader => reader.TypeReferences
            .Select(reader.GetTypeReference)
            .Where(type => reader.GetString(type.Namespace) == "System.IO")
            .Select(type => reader.GetString(type.Name)));

        // The fluent library can save definitions to a file. The program reads and writes the streams of processes.
        var forbidden = room == Cli ? FileTypes.Except(["StreamReader", "StreamWriter"]) : FileTypes;
        Assert.Equal(room is Files or "InstanceLint.Fluent", types.Intersect(forbidden).Any());
    }

    [Fact]
    public void Every_room_is_looked_at()
    {
        var rooms = Rooms.Select(row => row.Data.Item1);
        var found = Directory.GetFiles(AppContext.BaseDirectory, "InstanceLint.*.dll").Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith("Tests", StringComparison.Ordinal));
        Assert.Equal(rooms.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    // The library also targets .NET, and the programs do, where they reference the assemblies of the platform.
    private static bool IsPlatformOf(string room, string name) => room is "InstanceLint.Fluent" or LanguageServer or Cli
        && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Microsoft.Win32.Primitives");

    private static string[] Read(string room, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, room + ".dll")));
        return [.. read(assembly.GetMetadataReader())];
    }
}
