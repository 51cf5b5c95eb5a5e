using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Settings;

/// <summary>INST9002.</summary>
public sealed class ManifestsMustBeFound : SettingRule
{
    private ManifestsMustBeFound()
        : base(RuleIds.ManifestsMustBeFound, "There must be manifests to check, and each pattern must match some")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static ManifestsMustBeFound Rule { get; } = new();

    /// <summary>The project has no file with Azure ML content.</summary>
    /// <param name="span">The project.</param>
    /// <param name="files">The number of files that were looked at.</param>
    public Finding None(SourceSpan span, int files) => At(
        span,
        files == 0
            ? "there are no YAML files to check; add manifests, or turn InstanceLint off with InstanceLintEnabled=false"
            : $"nothing was checked because no file has Azure ML content ({Wording.Count(files)} skipped); add manifests, or turn InstanceLint off with InstanceLintEnabled=false");

    /// <summary>The project has no file with Azure ML content, but a folder near it has some.</summary>
    /// <param name="span">The project.</param>
    /// <param name="files">The number of files that were looked at.</param>
    /// <param name="elsewhere">The number of files with Azure ML content in the folder.</param>
    /// <param name="folder">The folder, relative to that of the project.</param>
    /// <param name="pattern">The pattern that includes its files.</param>
    public Finding Elsewhere(SourceSpan span, int files, int elsewhere, string folder, string pattern)
    {
        var nothing = files == 0
            ? "there are no YAML files to check"
            : $"nothing was checked because no file has Azure ML content ({Wording.Count(files)} skipped)";
        return At(
            span,
            $"{nothing}; include the {Wording.Count(elsewhere, "manifest")} in {Wording.Quote(folder)} with {Wording.Quote($"<InstanceLintManifest Include=\"{pattern}\" />")}");
    }

    /// <summary>All manifests of the project are templates.</summary>
    /// <param name="span">The project.</param>
    public Finding OnlyTemplates(SourceSpan span) => At(
        span, "all manifests are templates, so nothing was checked; render them and check the result");

    /// <summary>A pattern in the settings matches no file.</summary>
    /// <param name="span">The pattern.</param>
    /// <param name="pattern">The text of the pattern.</param>
    /// <param name="meant">The pattern that was probably meant, or <see langword="null"/>.</param>
    public Finding NoMatch(SourceSpan span, string pattern, string? meant) => At(
        span,
        $"{Wording.Quote(pattern)} matches no manifest; {(meant is null ? "correct or remove it" : $"use {Wording.Quote(meant)} for the files in this folder")}");
}
