using System.IO;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Files;

/// <summary>Decodes the content of a manifest.</summary>
internal static class ManifestBytes
{
    /// <summary>Returns the text, a problem, or nothing if the content certainly has no Azure ML content.</summary>
    /// <param name="source">The manifest.</param>
    /// <param name="bytes">Its content.</param>
    internal static SourceContent Decode(ManifestSource source, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return SourceContent.Empty;
        }

        if (FileEncoding.IsUtf32(bytes))
        {
            return source.IsNamed || Mention.IsInUtf32(bytes)
                ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.Utf32(source))
                : SourceContent.Nothing;
        }

        if (!source.IsNamed && FileEncoding.IsUtf8(bytes) && !Mention.MayBeIn(bytes))
        {
            return SourceContent.Nothing;
        }

        if (FileEncoding.TryDecode(bytes, out var text))
        {
            return SourceContent.FromText(text);
        }

        using var memory = new MemoryStream(bytes, writable: false);
        return source.IsNamed || Mention.IsIn(memory)
            ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.NotText(source))
            : SourceContent.Nothing;
    }
}
