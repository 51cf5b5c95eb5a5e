using System;
using System.IO;

namespace InstanceLint.Testing;

/// <summary>Files that say what is expected. With INSTANCELINT_UPDATE_GOLDEN=1 in the environment they are rewritten instead.</summary>
internal static class Golden
{
    internal static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("INSTANCELINT_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a file; line ends do not count.</summary>
    internal static void Verify(string path, string actual)
    {
        if (IsUpdating)
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(
            expected == actual,
            $"{path} differs; INSTANCELINT_UPDATE_GOLDEN=1 rewrites it.\n--- expected\n{expected}\n--- actual\n{actual}");
    }
}
