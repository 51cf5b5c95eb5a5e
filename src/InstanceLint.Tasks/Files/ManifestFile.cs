using System;
using System.IO;
using System.Security;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Tasks.Files;

/// <summary>Reads a file. Whatever is wrong with it is one finding, or none where the file is somebody else's.</summary>
internal static class ManifestFile
{
    internal static Manifest Read(string path, bool isNamed)
    {
        try
        {
            return ReadExisting(path, isNamed);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Missing(path));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Refused(path, exception.Message));
        }
    }

    private static Manifest ReadExisting(string path, bool isNamed)
    {
        if (Directory.Exists(path))
        {
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Folder(path));
        }

        // Pipes and devices have no length either, and opening one may wait for ever.
        if (new FileInfo(path).Length == 0)
        {
            return ManifestReader.Nothing;
        }

        // Nobody else is kept from the file meanwhile.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > ManifestMustBeReadable.MaxBytes)
        {
            return isNamed || Mention.IsIn(stream) ? Manifest.Unreadable(ManifestMustBeReadable.Rule.TooLarge(path)) : ManifestReader.Nothing;
        }

        var bytes = ReadBytes(stream, (int)stream.Length);
        if (FileEncoding.TryDecode(bytes, out var text))
        {
            return ManifestReader.Read(text, path, isNamed);
        }

        using var memory = new MemoryStream(bytes, writable: false);
        return isNamed || Mention.IsIn(memory) ? Manifest.Unreadable(ManifestMustBeReadable.Rule.NotText(path)) : ManifestReader.Nothing;
    }

    // A file that shrinks meanwhile is as long as it then is.
    private static byte[] ReadBytes(FileStream stream, int length)
    {
        var bytes = new byte[length];
        var count = 0;
        for (int read; count < length && (read = stream.Read(bytes, count, length - count)) > 0; count += read)
        {
        }

        if (count < length)
        {
            Array.Resize(ref bytes, count);
        }

        return bytes;
    }
}
