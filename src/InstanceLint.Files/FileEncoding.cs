using System.Linq;
using System.Text;

namespace InstanceLint.Files;

/// <summary>Decodes and encodes YAML files: UTF-8, or UTF-16 if a byte order mark or the first character shows that.</summary>
internal static class FileEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Decodes text without its byte order mark. Returns <see langword="false"/> if the bytes aren't text.</summary>
    internal static bool TryDecode(byte[] bytes, out string text)
    {
        text = string.Empty;
        if (Detect(bytes) is not var (encoding, markLength))
        {
            return false;
        }

        try
        {
            text = encoding.GetString(bytes, markLength, bytes.Length - markLength);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Encodes a text in the encoding of other bytes, with their byte order mark.</summary>
    internal static byte[] Encode(string text, byte[] like)
    {
        var (encoding, markLength) = Detect(like) ?? (Utf8, 0);
        return [.. like.Take(markLength), .. encoding.GetBytes(text)];
    }

    /// <summary>Whether bytes are UTF-8, provided that they are text.</summary>
    internal static bool IsUtf8(byte[] bytes) => Detect(bytes) is (UTF8Encoding, _);

    /// <summary>Whether bytes are UTF-32, by a byte order mark or three zero bytes beside the first character.</summary>
    internal static bool IsUtf32(byte[] bytes) => bytes.Length % 4 == 0
        && bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [not 0, 0, 0, 0, ..] or [0, 0, 0, not 0, ..];

    /// <summary>Whether bytes start with a byte order mark.</summary>
    internal static bool HasMark(byte[] bytes) => Detect(bytes) is (_, > 0);

    private static (Encoding Encoding, int MarkLength)? Detect(byte[] bytes) => bytes switch
    {
        // UTF-32, which kubectl doesn't support.
        [0xFF, 0xFE, 0, 0, ..] => null,
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
        // YAML starts with an ASCII character, so a zero byte shows UTF-16.
        [not 0, 0, ..] => (Utf16LittleEndian, 0),
        [0, not 0, ..] => (Utf16BigEndian, 0),
        _ => (Utf8, 0),
    };
}
