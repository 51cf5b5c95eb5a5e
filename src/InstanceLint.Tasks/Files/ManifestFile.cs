using System;
using System.IO;
using System.Security;
using System.Threading;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Tasks.Files;

/// <summary>Reads a file: on any number of threads, of which one at a time parses. Whatever is wrong with it is one finding, or none where the file is somebody else's.</summary>
internal static class ManifestFile
{
    /// <summary>Held by the one thread that parses: YamlDotNet keeps its string builders in one pool, which threads at once slow down.</summary>
    internal static readonly object Parser = new();

    /// <summary>What a file says.</summary>
    /// <param name="item">The file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="isLasting">Whether it says so until its size or time changes: a file that may not be read can be given free without either.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static Manifest Read(ManifestItem item, CancellationToken cancellation, out bool isLasting)
    {
        var manifest = Read(item, cancellation, out isLasting, out var isEmpty);
        if (item.IsAsListed())
        {
            return manifest;
        }

        // What was read may be half of it. A file of others may change as it likes, but whoever writes one anew empties it first.
        isLasting = false;
        return item.IsNamed || isEmpty || !manifest.IsOfOthers
            ? Manifest.Unreadable(ManifestMustBeReadable.Rule.Changed(item.FullPath))
            : manifest;
    }

    private static Manifest Read(ManifestItem item, CancellationToken cancellation, out bool isLasting, out bool isEmpty)
    {
        (isLasting, isEmpty) = (true, false);
        try
        {
            var manifest = ReadExisting(item, cancellation);
            isEmpty = manifest is null;
            return manifest ?? ManifestReader.Nothing;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Missing(item.FullPath));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            isLasting = false;
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Refused(item.FullPath, ReasonOf(exception, item)));
        }
    }

    // The line names the file already, and a message is cut where it is long.
    private static string ReasonOf(Exception exception, ManifestItem item) =>
        exception.Message.Replace($" '{item.File?.FullName ?? item.FullPath}'", string.Empty).TrimEnd('.', ':', ' ');

    // Nothing where it is empty.
    private static Manifest? ReadExisting(ManifestItem item, CancellationToken cancellation)
    {
        var (path, isNamed) = (item.FullPath, item.IsNamed);
        var file = item.File ?? new FileInfo(path);
        if (!file.Exists && Directory.Exists(file.FullName))
        {
            return Manifest.Unreadable(ManifestMustBeReadable.Rule.Folder(path));
        }

        // Pipes and devices have no length either, and opening one may wait for ever.
        if (file.Length == 0)
        {
            return null;
        }

        // Nobody else is kept from the file meanwhile; and it is read at once, without a buffer.
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (stream.Length > ManifestMustBeReadable.MaxBytes)
        {
            return isNamed || Mention.IsIn(stream) ? Manifest.Unreadable(ManifestMustBeReadable.Rule.TooLarge(path)) : ManifestReader.Nothing;
        }

        var bytes = ReadBytes(stream, (int)stream.Length);
        if (bytes.Length == 0)
        {
            return null;
        }

        if (!isNamed && FileEncoding.IsUtf8(bytes) && !Mention.MayBeIn(bytes))
        {
            return ManifestReader.Nothing;
        }

        if (FileEncoding.TryDecode(bytes, out var text))
        {
            lock (Parser)
            {
                return ManifestReader.ReadCancellable(text, path, isNamed, cancellation);
            }
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
