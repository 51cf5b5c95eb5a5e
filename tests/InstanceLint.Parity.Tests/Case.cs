using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Parity.Tests;

/// <summary>One definition, written twice: as YAML, and as C# that is both compiled into this project and read as text.</summary>
/// <param name="Name">The name of its two files: the ID of the rule that it violates, or OK, and a description.</param>
internal sealed record Case(string Name)
{
    private const string Sound = "OK";
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Parity.Tests", "Cases");

    /// <summary>Each name once, even if one of its two files is missing.</summary>
    internal static IReadOnlyList<Case> All { get; } =
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct().Order(StringComparer.Ordinal).Select(name => new Case(name))];

    /// <summary>The ID of the rule that it must violate, or <see langword="null"/> if it must have no findings.</summary>
    internal string? RuleId => Name.Split('-')[0] is var id && id == Sound ? null : id;

    internal string Yaml => File.ReadAllText(Path.Combine(Folder, Name + ".yaml"));

    internal string Code => File.ReadAllText(Path.Combine(Folder, Name + ".cs"));

    /// <summary>Runs the C# code.</summary>
    internal IReadOnlyList<Fluent.Finding> Validate() => (IReadOnlyList<Fluent.Finding>)Type
        .GetType("InstanceLint.Parity.Tests." + Name.Replace('-', '_'), throwOnError: true)!
        .GetMethod(nameof(Validate), BindingFlags.Static | BindingFlags.NonPublic)!
        .Invoke(null, null)!;
}
