using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Files;

/// <summary>What is to be done with a file that a program defines.</summary>
internal enum ExportState
{
    /// <summary>It doesn't exist.</summary>
    Created,

    /// <summary>It has other content.</summary>
    Changed,

    /// <summary>It has the same content.</summary>
    Unchanged,

    /// <summary>It has other content, and a person wrote it.</summary>
    Foreign,

    /// <summary>It was exported earlier, and the program doesn't define it anymore.</summary>
    Stale,
}

/// <summary>A file that a program defines, or defined.</summary>
/// <param name="Name">The path relative to the folder of the manifests, with slashes.</param>
/// <param name="Path">The full path.</param>
/// <param name="State">What is to be done with it.</param>
/// <param name="Before">Its text, or an empty text.</param>
/// <param name="After">The text that it should have.</param>
internal sealed record ExportedFile(string Name, string Path, ExportState State, string Before, string After)
{
    // Only a file with this line is overwritten.
    private const string Mark = "# Written by dotnet build -t:InstanceLintExport from C#. Changes here are lost.\n";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares the files that a program wrote with those in the folder of the manifests, in the order of their names.</summary>
    /// <param name="from">The folder to which the program wrote.</param>
    /// <param name="to">The folder of the manifests.</param>
    internal static IReadOnlyList<ExportedFile> In(string from, string to)
    {
        var names = NamesIn(from);
        var clusters = new HashSet<string>(names.Select(static name => name.Split('/')[0]), StringComparer.Ordinal);
        var stale = NamesIn(to).Where(name => clusters.Contains(name.Split('/')[0])).Except(names, StringComparer.Ordinal)
            .Where(name => ReadText(System.IO.Path.Combine(to, name))?.StartsWith(Mark, StringComparison.Ordinal) == true);
        return
        [
            .. names.Select(name => Compare(name, System.IO.Path.Combine(from, name), System.IO.Path.Combine(to, name)))
                .Concat(stale.Select(name =>
                    new ExportedFile(name, System.IO.Path.Combine(to, name), ExportState.Stale, string.Empty, string.Empty)))
                .OrderBy(static file => file.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes the file.</summary>
    /// <returns>The reason for a failure, in one sentence, or <see langword="null"/>.</returns>
    internal string? Write()
    {
        try
        {
            var bytes = Encoding.GetBytes(After);
            AtomicFile.Write(Path, stream => stream.Write(bytes, 0, bytes.Length));
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return $"this file cannot be written; grant write access or free disk space: {IOFailure.ReasonOf(exception)}";
        }
    }

    private static ExportedFile Compare(string name, string source, string target)
    {
        var after = Mark + File.ReadAllText(source);
        var before = ReadText(target);
        var state = before is null ? ExportState.Created
            : before == after ? ExportState.Unchanged
            : before == after.Substring(Mark.Length) ? ExportState.Unchanged
            : before.StartsWith(Mark, StringComparison.Ordinal) ? ExportState.Changed
            : ExportState.Foreign;
        return new ExportedFile(name, target, state, before ?? string.Empty, after);
    }

    // Git can change the line ends. A file that can't be read is one that a person must look at.
    private static string? ReadText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n") : null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return string.Empty;
        }
    }

    private static IReadOnlyList<string> NamesIn(string folder) => Directory.Exists(folder)
        ?
        [
            .. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Select(path => path.Substring(folder.Length).TrimStart('/', '\\').Replace('\\', '/'))
                .OrderBy(static name => name, StringComparer.Ordinal),
        ]
        : [];
}
