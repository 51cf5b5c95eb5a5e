using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Parity.Tests;

/// <summary>One definition, written twice: as YAML, and as C# that is both part of this project and read as text.</summary>
/// <param name="Name">The name of its two files: what it breaks, or OK, and in what way. Instead of a manifest, there may be a folder of them.</param>
internal sealed record Case(string Name)
{
    private const string Sound = "OK";
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Parity.Tests", "Cases");

    /// <summary>Each name once, also if one of its two files is missing.</summary>
    internal static IReadOnlyList<Case> All { get; } =
        [.. Directory.GetFileSystemEntries(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct().Order(StringComparer.Ordinal).Select(name => new Case(name))];

    /// <summary>The ID of the rule that it must violate, or <see langword="null"/> if it must have no findings.</summary>
    internal string? RuleId => Name.Split('-')[0] is var id && id == Sound ? null : id;

    internal IReadOnlyList<NamedText> Manifests => NamedText.Read(Path.Combine(Folder, Name) is var folder && Directory.Exists(folder) ? folder : folder + ".yaml");

    internal string Code => File.ReadAllText(Path.Combine(Folder, Name + ".cs"));

    /// <summary>Runs the C# code.</summary>
    internal IReadOnlyList<Fluent.Finding> Validate() => (IReadOnlyList<Fluent.Finding>)Type
        .GetType("InstanceLint.Parity.Tests." + Name.Replace('-', '_'), throwOnError: true)!
        .GetMethod(nameof(Validate), BindingFlags.Static | BindingFlags.NonPublic)!
        .Invoke(null, null)!;
}
