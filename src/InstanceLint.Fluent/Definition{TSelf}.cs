using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;

namespace InstanceLint.Fluent;

/// <summary>
/// A definition that can be read from YAML. Nothing of it is lost except comments, anchors and the choice of quotes: fields that have no
/// member here keep their values and their places.
/// </summary>
/// <typeparam name="TSelf">The type of definition.</typeparam>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple public overloads with optional parameters", Justification = "They differ in the first one.")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the derived types.")]
public abstract class Definition<TSelf> : Definition
    where TSelf : Definition<TSelf>
{
    private protected Definition()
    {
    }

    /// <summary>Parses YAML that contains exactly one definition of this type. Documents of other types are checked, and ignored.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not valid YAML, or a rule reports a warning for it, or it has a placeholder or variable that was not replaced.
    /// </exception>
    public static TSelf Parse(string yaml) => Parse(Argument.NotNull(yaml, nameof(yaml)), null);

    /// <summary>Parses YAML as <see cref="Parse(string)"/> does, without exceptions.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="definition">The definition, or <see langword="null"/> if the text can't be parsed.</param>
    /// <returns>Whether the text was parsed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? yaml, [NotNullWhen(true)] out TSelf? definition) =>
        TryParse(yaml, out definition, out _);

    /// <summary>Parses YAML as <see cref="Parse(string)"/> does, without exceptions.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="definition">The definition, or <see langword="null"/> if the text can't be parsed.</param>
    /// <param name="findings">
    /// The findings about the text, warnings and infos alike. Without a warning, the text can't be parsed because there is not exactly one
    /// definition of this type.
    /// </param>
    /// <returns>Whether the text was parsed.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? yaml, [NotNullWhen(true)] out TSelf? definition, out IReadOnlyList<Finding> findings)
    {
        definition = null;
        findings = [];
        if (yaml is null)
        {
            return false;
        }

        try
        {
            var manifest = ParsedManifest.Read(yaml, null);
            findings = manifest.Findings;
            definition = Parser<TSelf>.Parse(manifest);
            return true;
        }
        catch (InvalidDefinitionException exception)
        {
            findings = exception.Findings;
            return false;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a file in UTF-8, or with a byte order mark, as <see cref="Parse(string)"/> does. Findings have its path.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file can't be read, for example because it doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to read the file, or the path is a directory.</exception>
    /// <exception cref="FormatException">The file is not UTF-8, or doesn't have exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    public static TSelf Load(string path) => Parse(Texts.Read(path), path);

    /// <summary>Reads to the end of a stream, as <see cref="Load(string)"/> reads a file.</summary>
    /// <param name="stream">The stream. It's not disposed.</param>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not UTF-8, or doesn't have exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    public static TSelf Load(Stream stream) => Parse(Texts.Read(stream), null);

    /// <summary>Reads the rest of a text, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="reader">The reader. It's not disposed.</param>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    public static TSelf Load(TextReader reader) => Parse(Argument.NotNull(reader, nameof(reader)).ReadToEnd(), null);

    /// <summary>Reads a file as <see cref="Load(string)"/> does, without blocking.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentNullException">The path is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file can't be read, for example because it doesn't exist.</exception>
    /// <exception cref="UnauthorizedAccessException">You don't have permission to read the file, or the path is a directory.</exception>
    /// <exception cref="FormatException">The file is not UTF-8, or doesn't have exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static async Task<TSelf> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        Parse(await Texts.ReadAsync(path, cancellationToken).ConfigureAwait(false), path);

    /// <summary>Reads a stream as <see cref="Load(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream. It's not disposed.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not UTF-8, or doesn't have exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static async Task<TSelf> LoadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        Parse(await Texts.ReadAsync(stream, cancellationToken).ConfigureAwait(false), null);

    /// <summary>Reads the rest of a text as <see cref="Load(TextReader)"/> does, without blocking.</summary>
    /// <param name="reader">The reader. It's not disposed.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentNullException">The reader is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">There is not exactly one definition of this type.</exception>
    /// <exception cref="InvalidDefinitionException">As for <see cref="Parse(string)"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static async Task<TSelf> LoadAsync(TextReader reader, CancellationToken cancellationToken = default) =>
        Parse(await Texts.ReadAsync(Argument.NotNull(reader, nameof(reader)), cancellationToken).ConfigureAwait(false), null);

    private static TSelf Parse(string yaml, string? path) => Parser<TSelf>.Parse(ParsedManifest.Read(yaml, path));
}
