using System;
using System.IO;
using System.Text;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml;

namespace InstanceLint.Files;

/// <summary>Looks for words of ours in bytes, which costs a fraction of reading them as text.</summary>
internal static class Mention
{
    private static readonly byte[] Group = Encoding.ASCII.GetBytes(KindMustBeServed.Group);
    private static readonly byte[][][] Words = Array.ConvertAll(ManifestReader.Words, words => Array.ConvertAll(words, Encoding.ASCII.GetBytes));

    /// <summary>Whether a text in UTF-8 may have a document of ours.</summary>
    internal static bool MayBeIn(byte[] bytes)
    {
        foreach (var words in Words)
        {
            var has = true;
            foreach (var word in words)
            {
                has = has && bytes.AsSpan().IndexOf(word) >= 0;
            }

            if (has)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the group of instance types is mentioned in what cannot be read as text; it is not held as a whole.</summary>
    internal static bool IsIn(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var count = kept + read;
            if (buffer.AsSpan(0, count).IndexOf(Group) >= 0)
            {
                return true;
            }

            // The word may lie across two readings.
            kept = Math.Min(count, Group.Length - 1);
            Buffer.BlockCopy(buffer, count - kept, buffer, 0, kept);
        }

        return false;
    }
}
