using System.IO;
using System.Linq;
using System.Reflection;

namespace InstanceLint.Testing;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The address of its files.</summary>
    internal const string Address = "https://github.com/InstanceLint/InstanceLint/blob/main/";

    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
