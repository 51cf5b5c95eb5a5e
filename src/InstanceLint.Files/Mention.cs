using System;
using System.IO;
using System.Linq;
using System.Text;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Files;

/// <summary>Searches bytes for the words of document kinds, which costs a fraction of decoding them to text.</summary>
internal static class Mention
{
    private static readonly byte[][] Marks = Array.ConvertAll(DocumentKinds.Marks, Encoding.ASCII.GetBytes);
    private static readonly int LongestMark = Marks.Max(static mark => mark.Length);
    private static readonly byte[][][] Words = Array.ConvertAll(
        DocumentKinds.Words, words => Array.ConvertAll(words, Encoding.ASCII.GetBytes));

    /// <summary>Whether UTF-8 text may contain a document of any kind.</summary>
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

    /// <summary>Whether UTF-32 text contains a word that only these documents have.</summary>
    internal static bool IsInUtf32(byte[] bytes)
    {
        // The words are ASCII, so the other three bytes of each of their characters are zero.
        var characters = Array.FindAll(bytes, static b => b != 0);
        return Array.Exists(Marks, mark => characters.AsSpan().IndexOf(mark) >= 0);
    }

    /// <summary>Whether data that isn't valid text contains a word that only these documents have. It's read in pieces.</summary>
    internal static bool IsIn(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var count = kept + read;
            if (Array.Exists(Marks, mark => buffer.AsSpan(0, count).IndexOf(mark) >= 0))
            {
                return true;
            }

            // The word may be split between two pieces.
            kept = Math.Min(count, LongestMark - 1);
            Buffer.BlockCopy(buffer, count - kept, buffer, 0, kept);
        }

        return false;
    }
}
