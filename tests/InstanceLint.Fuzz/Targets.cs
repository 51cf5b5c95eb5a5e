using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Fuzz;

/// <summary>All targets.</summary>
internal static class Targets
{
    internal static IReadOnlyList<Target> All { get; } = [new YamlTarget(), new QuantityTarget(), new FluentTarget(), new ProgramTarget()];

    /// <summary>Returns the target with a name.</summary>
    internal static Target Find(string name) => All.Single(target => target.Name == name);

    /// <summary>Returns the folder with the inputs that once failed.</summary>
    internal static string FolderOf(Target target) => Repository.PathOf("tests", "InstanceLint.Fuzz", "Regressions", target.Name);

    /// <summary>Returns all texts in a folder of the repository, in the same order on every machine.</summary>
    internal static IEnumerable<string> TextsIn(string extension, params string[] folder) =>
        Directory.GetFiles(Repository.PathOf(folder), "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
