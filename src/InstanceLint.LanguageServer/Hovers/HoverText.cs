using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>What an editor shows when the mouse rests on a place in a manifest.</summary>
internal static class HoverText
{
    private const string Separator = "\n\n---\n\n";

    /// <summary>Describes what is at a position, or returns <see langword="null"/> if there is nothing to say.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="text">Its text.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(LintResult result, ManifestSource source, string text, Position position)
    {
        var manifest = OpenManifest.Read(result, source, text);
        var meaning = AmountHover.At(manifest, position)
            ?? NameHover.At(manifest, position)
            ?? LabelHover.At(manifest, position)
            ?? FieldHover.At(manifest, source, text, position);
        var rules = RuleHover.At(result, source, position);
        return meaning is null ? rules
            : rules is null ? meaning
            : meaning with { Markdown = meaning.Markdown + Separator + rules.Markdown };
    }
}
