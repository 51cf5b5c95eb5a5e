using System.Globalization;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1006.</summary>
public sealed class ManifestMustBeReadable : ManifestRule
{
    /// <summary>The maximum nesting depth of mappings and lists in a manifest.</summary>
    public const int MaxDepth = 64;

    /// <summary>The maximum size of a manifest in bytes: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private ManifestMustBeReadable()
        : base(RuleIds.ManifestMustBeReadable, RuleSource.InstanceLint, "Manifests must be readable text files of at most 16 MiB")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static ManifestMustBeReadable Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.File;

    /// <summary>The file doesn't exist.</summary>
    /// <param name="source">The file.</param>
    public Finding Missing(Source source) =>
        At(Start(source), "file not found; correct its path or remove it from InstanceLintManifest");

    /// <summary>The path is a link to a file that doesn't exist.</summary>
    /// <param name="source">The link.</param>
    public Finding DanglingLink(Source source) => At(Start(source), "this link leads to a file that does not exist; correct or delete the link");

    /// <summary>The path is a folder rather than a file.</summary>
    /// <param name="source">The folder.</param>
    public Finding Folder(Source source) =>
        At(Start(source), "this is a folder, not a file; list the files in it, for example as '**/*.yaml'");

    /// <summary>The file exists but can't be opened or read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reason">The reason, as reported by the operating system.</param>
    public Finding Refused(Source source, string reason) =>
        At(Start(source), $"cannot read this file; grant read access: {Wording.Plain(reason)}");

    /// <summary>The file has changed since the build first looked at it.</summary>
    /// <param name="source">The file.</param>
    public Finding Changed(Source source) =>
        At(Start(source), "this file was changed, replaced or deleted while it was being read; build again");

    /// <summary>The file isn't text in UTF-8 or UTF-16.</summary>
    /// <param name="source">The file.</param>
    public Finding NotText(Source source) => At(Start(source), "this file is not UTF-8 or UTF-16 text; save it as UTF-8");

    /// <summary>The file is text in UTF-32.</summary>
    /// <param name="source">The file.</param>
    public Finding Utf32(Source source) =>
        At(Start(source), "this file is UTF-32 text, which kubectl and the Azure ML CLI do not read; save it as UTF-8");

    /// <summary>The file's name isn't UTF-8, so it can't be opened.</summary>
    /// <param name="source">The file, with a replacement character in its path.</param>
    public Finding NameNotText(Source source) => At(Start(source), "the name of this file or its folder is not UTF-8 text; rename it");

    /// <summary>The file is larger than <see cref="MaxBytes"/>.</summary>
    /// <param name="source">The file.</param>
    public Finding TooLarge(Source source) => At(Start(source), "this file is larger than 16 MiB; split it into several files");

    /// <summary>The text is nested deeper than <see cref="MaxDepth"/>.</summary>
    /// <param name="span">The position at which the maximum is exceeded.</param>
    public Finding TooDeep(SourceSpan span) => At(
        span,
        $"mappings and lists are nested deeper than {MaxDepth.ToString(CultureInfo.InvariantCulture)} levels here; flatten them, because the rest of the file is not checked");

    /// <summary>With its aliases and merge keys, a document has more fields than are read.</summary>
    /// <param name="span">The start of the document.</param>
    /// <param name="limit">The number of fields that are read.</param>
    public Finding TooManyFields(SourceSpan span, int limit) => At(
        span,
        $"aliases and merge keys repeat more than {limit.ToString("N0", CultureInfo.InvariantCulture)} fields; "
            + "use fewer of them, because this file is not completely checked");

    private static SourceSpan Start(Source source) => new(source, Position.First, Position.First);
}
