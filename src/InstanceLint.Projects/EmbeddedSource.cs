using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Embedded;

namespace InstanceLint.Projects;

/// <summary>
/// A manifest in another file: a here document of a shell script, or a fenced code block of a Markdown page. Spans in it are those of the
/// file. Several manifests in one file have the same path, but are different sources. None of them is fixed.
/// </summary>
public sealed class EmbeddedSource : ManifestSource
{
    private readonly EmbeddedText _text;

    private EmbeddedSource(ManifestEntry file, EmbeddedText text)
        : base(file.Path, isNamed: false, file.Clusters)
    {
        _text = text;
        IsContext = file.IsContext;
    }

    /// <inheritdoc/>
    public override bool IsFile => false;

    /// <inheritdoc/>
    public override bool IsFixable => false;

    /// <inheritdoc/>
    internal override Position Start => new(_text.Line, 1);

    /// <summary>Returns the manifests in the here documents of a shell script.</summary>
    /// <param name="file">The script.</param>
    /// <param name="text">The text of the script, without byte order mark.</param>
    /// <returns>At least one source, so a project knows of the script.</returns>
    public static IReadOnlyList<EmbeddedSource> FromShellScript(ManifestEntry file, string text) => Create(file, ShellScript.Read(text));

    /// <summary>Returns the manifests in the fenced code blocks of a Markdown page that say <c>yaml</c> or <c>yml</c>.</summary>
    /// <param name="file">The page.</param>
    /// <param name="text">The text of the page, without byte order mark.</param>
    /// <returns>At least one source, so a project knows of the page.</returns>
    public static IReadOnlyList<EmbeddedSource> FromMarkdownPage(ManifestEntry file, string text) => Create(file, MarkdownPage.Read(text));

    /// <inheritdoc/>
    public override SourceContent Read(CancellationToken cancellation) =>
        ManifestReader.MayHaveDefinitions(_text.Body) ? SourceContent.FromText(_text.Text) : SourceContent.Nothing;

    /// <inheritdoc/>
    public override bool Equals(Source? other) => base.Equals(other) && other is EmbeddedSource source && source._text.Line == _text.Line;

    /// <inheritdoc/>
    internal override ManifestOutline Parse(string text, ManifestRole role, CancellationToken cancellation)
    {
        var manifest = _text.IsUnknown ? null : base.Parse(text, role, cancellation);

        // A text that only mentions Azure ML, such as the help of a script, doesn't have to be YAML. It may be a template of a manifest.
        return manifest is null or { IsIncomplete: true, Definitions.Count: 0 }
            ? base.Parse(text, ManifestRole.Template, cancellation)
            : manifest;
    }

    private static EmbeddedSource[] Create(ManifestEntry file, IReadOnlyList<EmbeddedText> texts) => texts.Count == 0
        ? [new EmbeddedSource(file, new EmbeddedText(1, string.Empty, IsUnknown: false))]
        : [.. texts.Select(text => new EmbeddedSource(file, text))];
}
