using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Files;

/// <summary>A manifest in a file. A problem with the file is one finding, or none if the file certainly has no Azure ML content.</summary>
internal sealed class ManifestFile : ManifestSource
{
    private const int MaxKeptBytes = 64 * 1024;

    private byte[]? _bytes;

    internal ManifestFile(string path, FileInfo? file, bool isNamed, IReadOnlyList<string> clusters)
        : base(path, isNamed, clusters) => File = file;

    // The file with links resolved, and with the state that it had when the list was read.
    private FileInfo? File { get; }

    /// <summary>The path with links resolved.</summary>
    internal string RealPath => File?.FullName ?? Path;

    /// <summary>The size and time that the file had when the list was read, or an empty text if it didn't exist.</summary>
    internal string Stamp => File is null ? string.Empty : FileStamp.From(File);

    /// <summary>Returns a text that changes when the content of the file or the right to write it does.</summary>
    internal string ReadStamp() => File is null ? string.Empty
        : FileStamp.FromContent(File, ReadForStamp) + (File.Attributes.HasFlag(FileAttributes.ReadOnly) ? " read-only" : string.Empty);

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation)
    {
        var content = ReadOrRefuse();
        return IsAsListed() ? content : AsChanged(content) with { IsLasting = false };
    }

    // The file changed while it was read, so the text may be incomplete. That doesn't matter in a file without Azure ML content, but an
    // empty text may only mean that a program is about to rewrite the file.
    private SourceContent AsChanged(SourceContent content)
    {
        var change = ManifestMustBeReadable.Rule.Changed(this);
        return IsNamed || content.IsEmpty || content.Problem is not null
            ? SourceContent.FromProblem(change)
            : content with { Change = change };
    }

    /// <summary>Whether the path leads out of a folder through links.</summary>
    /// <param name="folder">The full path of the folder, with links resolved.</param>
    internal bool LeadsOutOf(string folder) =>
        RealPath != Path && !RealPath.StartsWith(System.IO.Path.Combine(folder, "x").TrimEnd('x'), StringComparison.Ordinal);

    /// <summary>Whether the file is marked as read-only.</summary>
    internal bool IsReadOnly()
    {
        try
        {
            return (System.IO.File.GetAttributes(RealPath) & FileAttributes.ReadOnly) == FileAttributes.ReadOnly;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return false;
        }
    }

    private SourceContent ReadOrRefuse()
    {
        try
        {
            return ReadExisting();
        }
        catch (Exception exception) when (IOFailure.IsMissing(exception))
        {
            // .NET replaces the bytes of a name that aren't UTF-8, so the file seems to be missing.
            return SourceContent.FromProblem(
                Path.IndexOf('\uFFFD') >= 0 ? ManifestMustBeReadable.Rule.NameNotText(this)
                : IsLink(Path) ? ManifestMustBeReadable.Rule.DanglingLink(this)
                : ManifestMustBeReadable.Rule.Missing(this));
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            var refusal = ManifestMustBeReadable.Rule.Refused(this, IOFailure.ReasonOf(exception, RealPath));
            return SourceContent.FromProblem(refusal) with { IsLasting = false };
        }
    }

    // A missing file has all attributes.
    private static bool IsLink(string path) =>
        new FileInfo(path).Attributes is var attributes
        && (int)attributes != -1
        && (attributes & FileAttributes.ReparsePoint) == FileAttributes.ReparsePoint;

    private SourceContent ReadExisting()
    {
        var file = File ?? new FileInfo(Path);
        if (!file.Exists && Directory.Exists(file.FullName))
        {
            return SourceContent.FromProblem(ManifestMustBeReadable.Rule.Folder(this));
        }

        // Pipes and devices have a length of 0 too, and opening one can block forever.
        if (file.Length == 0)
        {
            return SourceContent.Empty;
        }

        if (_bytes is { } bytes)
        {
            _bytes = null;
            return ManifestBytes.Decode(this, bytes);
        }

        using var stream = Open(file);
        if (stream.Length > ManifestMustBeReadable.MaxBytes)
        {
            return IsNamed || Mention.IsIn(stream)
                ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.TooLarge(this))
                : SourceContent.Nothing;
        }

        return ManifestBytes.Decode(this, ReadBytes(stream, (int)stream.Length));
    }

    // Other programs can still write the file. It's read in one call, so a buffer is useless.
    private static FileStream Open(FileInfo file) => new(
        file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    // The check that follows need not read a small file again.
    private byte[] ReadForStamp(FileInfo file)
    {
        using var stream = Open(file);
        var bytes = ReadBytes(stream, (int)Math.Min(stream.Length, ManifestMustBeReadable.MaxBytes + 1L));
        _bytes = bytes.Length <= MaxKeptBytes ? bytes : null;
        return bytes;
    }

    // If the file shrinks while it's read, the bytes that remain are returned.
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

    /// <summary>Whether the file has the same size and time as when the list was read.</summary>
    internal bool IsAsListed() => File is null || FileStamp.From(new FileInfo(File.FullName)) == FileStamp.From(File);
}
