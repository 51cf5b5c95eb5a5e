using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Files;

/// <summary>A manifest in a file. Whatever is wrong with the file is one finding, or none if nothing in it concerns InstanceLint.</summary>
internal sealed class ManifestFile : ManifestSource
{
    internal ManifestFile(string path, FileInfo? file, bool isNamed, IReadOnlyList<string> clusters)
        : base(path, isNamed, clusters) => File = file;

    // The file itself, without links on the way to it, as it was when the list was read.
    private FileInfo? File { get; }

    /// <summary>The path without links on the way to it.</summary>
    internal string RealPath => File?.FullName ?? Path;

    /// <summary>The size of the file and the time when it was last written, or empty if there is none.</summary>
    internal string Stamp => File is null ? string.Empty : FileStamp.From(File);

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation)
    {
        var content = ReadOrRefuse();
        return IsAsListed() ? content : AsChanged(content) with { IsLasting = false };
    }

    // What was read may be half of it. A file without Azure ML content may change as it likes, but a program
    // that rewrites a file empties it first.
    private SourceContent AsChanged(SourceContent content)
    {
        var change = ManifestMustBeReadable.Rule.Changed(this);
        return IsNamed || content.IsEmpty || content.Problem is not null
            ? SourceContent.FromProblem(change)
            : content with { Change = change };
    }

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
            return SourceContent.FromProblem(ManifestMustBeReadable.Rule.Missing(this));
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            var refusal = ManifestMustBeReadable.Rule.Refused(this, IOFailure.ReasonOf(exception, RealPath));
            return SourceContent.FromProblem(refusal) with { IsLasting = false };
        }
    }

    private SourceContent ReadExisting()
    {
        var file = File ?? new FileInfo(Path);
        if (!file.Exists && Directory.Exists(file.FullName))
        {
            return SourceContent.FromProblem(ManifestMustBeReadable.Rule.Folder(this));
        }

        // Pipes and devices have no length either, and opening one can block forever.
        if (file.Length == 0)
        {
            return SourceContent.Empty;
        }

        // Other programs keep their access to the file. It is read in one call, so a buffer would only cost.
        using var stream = new FileStream(
            file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (stream.Length > ManifestMustBeReadable.MaxBytes)
        {
            return IsNamed || Mention.IsIn(stream)
                ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.TooLarge(this))
                : SourceContent.Nothing;
        }

        return Decode(ReadBytes(stream, (int)stream.Length));
    }

    private SourceContent Decode(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return SourceContent.Empty;
        }

        if (!IsNamed && FileEncoding.IsUtf8(bytes) && !Mention.MayBeIn(bytes))
        {
            return SourceContent.Nothing;
        }

        if (FileEncoding.TryDecode(bytes, out var text))
        {
            return SourceContent.FromText(text);
        }

        using var memory = new MemoryStream(bytes, writable: false);
        return IsNamed || Mention.IsIn(memory)
            ? SourceContent.FromProblem(ManifestMustBeReadable.Rule.NotText(this))
            : SourceContent.Nothing;
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

    /// <summary>Whether the file is as it was when the list was read, as far as its size and time tell.</summary>
    internal bool IsAsListed() => File is null || FileStamp.From(new FileInfo(File.FullName)) == FileStamp.From(File);
}
