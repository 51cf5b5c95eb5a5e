using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.LanguageServer.Documents;

/// <summary>The units in which client and server count characters.</summary>
internal enum PositionEncoding
{
    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Units of UTF-16, unless the client prefers others.</summary>
    Utf16,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>The names of encodings in the protocol.</summary>
internal static class PositionEncodings
{
    private static readonly Dictionary<string, PositionEncoding> ByName = new(System.StringComparer.Ordinal)
    {
        ["utf-8"] = PositionEncoding.Utf8,
        ["utf-16"] = PositionEncoding.Utf16,
        ["utf-32"] = PositionEncoding.Utf32,
    };

    /// <summary>Chooses the first encoding that the client names and the server knows.</summary>
    internal static PositionEncoding Choose(IReadOnlyList<string>? names) =>
        names?.FirstOrDefault(ByName.ContainsKey) is { } name ? ByName[name] : PositionEncoding.Utf16;

    /// <summary>The name of an encoding.</summary>
    internal static string NameOf(PositionEncoding encoding) => ByName.First(known => known.Value == encoding).Key;
}
