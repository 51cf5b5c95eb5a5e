using System;
using System.IO;
using System.Text;

namespace InstanceLint.Files;

/// <summary>A file that a setting names for what a task writes. A file that no task wrote is never changed or deleted.</summary>
/// <param name="name">The name of the setting.</param>
/// <param name="setting">The value of the setting: a path relative to the folder of the project.</param>
/// <param name="project">The path of the project.</param>
/// <param name="mark">The start of each such file, by which it's recognized.</param>
internal sealed class OutputFile(string name, string setting, string project, string mark)
{
    private const string Devices = "/dev/";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the setting names a file.</summary>
    internal bool IsSet => setting.Length > 0;

    /// <summary>The full path of the file.</summary>
    internal string Path => PathOf(setting, project);

    /// <summary>Returns the reason why the file isn't written, in one sentence, or <see langword="null"/>.</summary>
    internal string? FindProblem() =>
        !IsSet ? null
        : HasContent() && !IsOwn()
            ? $"{name} '{setting}' is a file that InstanceLint did not write for this setting, so it was not changed; set another path, or delete the file"
        : null;

    /// <summary>Whether the bytes of the file are exactly those of a text.</summary>
    /// <param name="hash">The hash of the text, from <see cref="HashOf"/>.</param>
    internal bool Has(string hash) => IsSet && Read(ContentHash.Of) == hash;

    /// <summary>Returns the hash of a text as it's written.</summary>
    internal static string HashOf(string text) => ContentHash.Of(Encoding.GetBytes(text));

    /// <summary>Writes the file atomically.</summary>
    /// <param name="text">The text to write.</param>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal string? Write(string text)
    {
        try
        {
            if (Directory.Exists(Path))
            {
                return $"{name} '{setting}' cannot be written because it is a folder; set the path of a file";
            }

            var bytes = Encoding.GetBytes(text);
            AtomicFile.Write(RealFile.FullName, stream => stream.Write(bytes, 0, bytes.Length));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"{name} '{setting}' cannot be written; grant write access, free disk space, or set another path: {IOFailure.ReasonOf(exception)}";
        }
    }

    /// <summary>Deletes the file if a task wrote it. If that fails, writing it the next time says so.</summary>
    internal void Delete()
    {
        try
        {
            if (IsSet && IsOwn())
            {
                File.Delete(Path);
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // The folder doesn't exist, or the file can't be changed.
        }
    }

    /// <summary>Returns the full path of a file or folder that a setting names.</summary>
    /// <param name="setting">The value of the setting.</param>
    /// <param name="project">The path of the project.</param>
    internal static string PathOf(string setting, string project) => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project), setting.Replace('\\', System.IO.Path.DirectorySeparatorChar)));

    // A link is kept, and its length isn't that of the file.
    private FileInfo RealFile => new RealPaths().Resolve(Path) ?? new FileInfo(Path);

    private bool IsDevice => Path.StartsWith(Devices, StringComparison.Ordinal);

    // There is nothing to lose in an empty file, but a device seems to be one.
    private bool HasContent()
    {
        try
        {
            return IsDevice || (RealFile is { Exists: true } file && file.Length > 0);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // Writing it says that it's no path.
            return false;
        }
    }

    private bool IsOwn() => Read(stream =>
    {
        using var reader = new StreamReader(stream, Encoding);
        var start = new char[mark.Length];
        return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
    }) is { } text && text.StartsWith(mark, StringComparison.Ordinal);

    // Returns null for a file that doesn't exist or can't be read, or for a device.
    private string? Read(Func<Stream, string> read)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
            var file = RealFile;
            if (IsDevice || !file.Exists || file.Length == 0)
            {
                return null;
            }

            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return read(stream);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return null;
        }
    }
}
