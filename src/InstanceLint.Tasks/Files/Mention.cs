using System;
using System.IO;
using System.Text;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Tasks.Files;

/// <summary>Looks for the group of instance types in bytes that cannot be read as text, without holding them all.</summary>
internal static class Mention
{
    private static readonly byte[] Group = Encoding.ASCII.GetBytes(KindMustBeServed.Group);

    internal static bool IsIn(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var count = kept + read;
            if (IsIn(buffer, count))
            {
                return true;
            }

            // The word may lie across two readings.
            kept = Math.Min(count, Group.Length - 1);
            Buffer.BlockCopy(buffer, count - kept, buffer, 0, kept);
        }

        return false;
    }

    private static bool IsIn(byte[] bytes, int count)
    {
        for (var at = Array.IndexOf(bytes, Group[0], 0, count); at >= 0; at = Array.IndexOf(bytes, Group[0], at + 1, count - at - 1))
        {
            var matched = 0;
            while (matched < Group.Length && at + matched < count && bytes[at + matched] == Group[matched])
            {
                matched++;
            }

            if (matched == Group.Length)
            {
                return true;
            }
        }

        return false;
    }
}
