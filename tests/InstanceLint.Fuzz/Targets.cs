using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Fuzz;

/// <summary>All that is tried.</summary>
internal static class Targets
{
    internal static IReadOnlyList<Target> All { get; } = [new YamlTarget(), new QuantityTarget(), new FluentTarget(), new ProgramTarget()];

    /// <summary>The target of a name.</summary>
    internal static Target Find(string name) => All.Single(target => target.Name == name);

    /// <summary>Where the inputs are kept that have failed once.</summary>
    internal static string FolderOf(Target target) => Repository.PathOf("tests", "InstanceLint.Fuzz", "Regressions", target.Name);

    /// <summary>All texts of a folder of the repository, in the same order everywhere.</summary>
    internal static IEnumerable<string> TextsIn(string extension, params string[] folder) =>
        Directory.GetFiles(Repository.PathOf(folder), "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
