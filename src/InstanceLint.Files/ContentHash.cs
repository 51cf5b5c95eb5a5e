using System;
using System.IO;
using System.Security.Cryptography;

namespace InstanceLint.Files;

/// <summary>The hash by which content is compared.</summary>
internal static class ContentHash
{
    /// <summary>Returns the hash of bytes.</summary>
    internal static string Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Of(stream);
    }

    /// <summary>Returns the hash of the rest of a stream.</summary>
    internal static string Of(Stream stream)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(stream));
    }
}
