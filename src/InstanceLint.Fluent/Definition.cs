using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>What can be written as YAML: an instance type, a list of them, a workload or a cluster. Immutable.</summary>
public abstract class Definition
{
    private protected Definition()
    {
    }

    /// <summary>Returns the YAML, the same on every machine: <c>\n</c> at the end of each line, two blanks of indentation.</summary>
    public string ToYaml()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(writer);
        return writer.ToString();
    }

    /// <summary>Writes the YAML of <see cref="ToYaml"/> to a writer.</summary>
    /// <param name="writer">The writer. It's neither flushed nor disposed.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void WriteTo(TextWriter writer) => Write(Argument.NotNull(writer, nameof(writer)));

    /// <summary>Saves the YAML of <see cref="ToYaml"/> as UTF-8 without a byte order mark. Overwrites an existing file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    public void Save(string path) => Texts.Save(path, ToYaml());

    /// <summary>Saves the YAML as <see cref="Save"/> does, without blocking.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels saving before it starts.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file can't be written, for example because its directory doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to write the file, or the path is a directory.</exception>
    /// <exception cref="OperationCanceledException">Saving was canceled.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => Texts.SaveAsync(path, ToYaml(), cancellationToken);

    /// <summary>Returns the YAML, as <see cref="ToYaml"/>.</summary>
    public sealed override string ToString() => ToYaml();

    private protected abstract void Write(TextWriter output);
}
