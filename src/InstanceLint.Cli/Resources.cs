using System.IO;
using System.Text;

namespace InstanceLint.Cli;

/// <summary>Texts that are part of the program.</summary>
internal static class Resources
{
    /// <summary>Returns a text.</summary>
    /// <param name="name">The name of its file.</param>
    internal static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
