using System.Globalization;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1001.</summary>
public sealed class ManifestMustParse : ManifestRule
{
    private ManifestMustParse()
        : base(RuleIds.ManifestMustParse, RuleSource.Kubernetes, "Manifests must be valid YAML")
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static ManifestMustParse Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.Document;

    /// <summary>The text isn't valid YAML.</summary>
    /// <param name="span">The position of the error.</param>
    /// <param name="problem">The reason, on one line.</param>
    public Finding Broken(SourceSpan span, string problem) => At(span, $"invalid YAML, so the rest of the file is not checked: {problem}");

    /// <summary>A number can't be written in JSON, to which kubectl converts all YAML.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The text of the value.</param>
    public Finding NotFinite(SourceSpan span, string text) => Rejected(
        span, Scalar.Kubectl, $"{Wording.Plain(text)} does not exist in JSON; use a finite number, or quotes for a string");

    /// <summary>An alias refers to an anchor that doesn't exist.</summary>
    /// <param name="span">The alias.</param>
    /// <param name="name">The name of the anchor.</param>
    /// <param name="reader">The tool that reads the document.</param>
    public Finding DanglingAlias(SourceSpan span, string name, string reader = Scalar.Kubectl) => Rejected(
        span,
        reader,
        $"alias '*{Wording.Plain(name)}' has no anchor '&{Wording.Plain(name)}' before it in this document; "
            + "add the anchor or write the value");

    /// <summary>Two anchors have the same name, which only kubectl accepts.</summary>
    /// <param name="span">The second anchor's value.</param>
    /// <param name="name">The name of the anchor.</param>
    /// <param name="first">The first anchor's value.</param>
    public Finding RepeatedAnchor(SourceSpan span, string name, SourceSpan first) => Rejected(
        span,
        Scalar.AzureCli,
        $"anchor '&{Wording.Plain(name)}' already exists (line {first.Start.Line.ToString(CultureInfo.InvariantCulture)}); "
            + "use another name") with
    {
        Related = RelatedPlace.First(first),
    };

    /// <summary>The value of a merge key is neither a mapping nor a list of mappings.</summary>
    /// <param name="span">The merge key.</param>
    /// <param name="reader">The tool that reads the document.</param>
    public Finding NotMergeable(SourceSpan span, string reader = Scalar.Kubectl) => Rejected(
        span, reader, "the value of '<<' is not a mapping or a list of mappings; merge an alias of a mapping");

    /// <summary>A tab is between two values, where the Azure ML CLI accepts only spaces.</summary>
    /// <param name="span">The tab.</param>
    public Finding TabBeforeValue(SourceSpan span) =>
        Rejected(span, Scalar.AzureCli, "a tab is outside of quotes and comments; use spaces");

    /// <summary>A tab is at the start of a line, or after the '?', '-' or ':' of a nested mapping.</summary>
    /// <param name="span">The tab.</param>
    public Finding TabForIndentation(SourceSpan span) => Rejected(span, Scalar.Kubectl, "a tab is used for indentation; use spaces");

    /// <summary>A tab is before the text of a block, where kubectl accepts only spaces.</summary>
    /// <param name="span">The tab.</param>
    public Finding TabInBlock(SourceSpan span) =>
        Rejected(span, Scalar.Kubectl, "a tab starts a line below '|' or '>'; use spaces, or give the number of spaces after the indicator");

    /// <summary>A comment follows the indicators of a block, or a version, without a blank, which only kubectl accepts.</summary>
    /// <param name="span">The start of the comment.</param>
    public Finding CommentWithoutBlank(SourceSpan span) =>
        Rejected(span, Scalar.AzureCli, "a space is missing before the comment; add it");

    /// <summary>An escape sequence in double quotes is one that only the other program knows.</summary>
    /// <param name="span">The escape sequence.</param>
    /// <param name="text">The escape sequence as written.</param>
    /// <param name="reader">The tool that reads the document.</param>
    public Finding UnknownEscape(SourceSpan span, string text, string reader) => Rejected(
        span, reader, $"the escape sequence {Wording.Quote(text)} is unknown; write the character itself");

    /// <summary>Text follows a document that has ended. kubectl ignores it.</summary>
    /// <param name="span">The text.</param>
    public Finding TextAfterEnd(SourceSpan span) => Rejected(
        span, Scalar.AzureCli, "the document above has already ended; start a new one with the line '---'");

    /// <summary>An alias is within the value of its own anchor, which only the Azure ML CLI accepts.</summary>
    /// <param name="span">The alias.</param>
    /// <param name="name">The name of the anchor.</param>
    public Finding AliasInAnchor(SourceSpan span, string name) => Rejected(
        span, Scalar.Kubectl, $"alias '*{Wording.Plain(name)}' is within its own anchor '&{Wording.Plain(name)}'; write the value");

    /// <summary>The value doesn't have the type that its tag says, or the tag is unknown.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The text of the value.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="reader">The tool that reads the document.</param>
    public Finding NotOfItsTag(SourceSpan span, string text, string tag, string reader) => Rejected(
        span, reader, $"{Wording.Quote(text)} cannot be read as '{Wording.Plain(tag)}'; remove the tag or correct the value");

    /// <summary>An item of a list whose tag says that it consists of pairs isn't a mapping with a single key.</summary>
    /// <param name="span">The item.</param>
    /// <param name="tag">The tag.</param>
    public Finding NotAPair(SourceSpan span, string tag) => Rejected(
        span, Scalar.AzureCli, $"each item of '{Wording.Plain(tag)}' must be a mapping with one key; remove the tag or correct the item");

    /// <summary>A tag is one that the Azure ML CLI doesn't know.</summary>
    /// <param name="span">The value with the tag.</param>
    /// <param name="tag">The tag.</param>
    public Finding UnknownTag(SourceSpan span, string tag) => Rejected(
        span, Scalar.AzureCli, $"the tag {Wording.Quote(tag)} is unknown; remove it, or put the whole value in quotes");

    /// <summary>A plain text looks like a number, date or sign that the Azure ML CLI can't convert.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The text of the value.</param>
    public Finding NotConvertible(SourceSpan span, string text) => Rejected(
        span, Scalar.AzureCli, $"{Wording.Quote(text)} is not a valid number, date or text without quotes; correct it or put it in quotes");

    /// <summary>A key is a list, a mapping or, for kubectl, null.</summary>
    /// <param name="span">The key.</param>
    /// <param name="shape">What the key is.</param>
    /// <param name="reader">The tool that reads the document.</param>
    public Finding KeyNotText(SourceSpan span, string shape, string reader) => Rejected(
        span, reader, $"this key is {shape}, not a text; write the key in quotes");

    /// <summary>Something other than a comment follows the '---' that starts a document.</summary>
    /// <param name="span">The text after it.</param>
    public Finding TextAfterSeparator(SourceSpan span) =>
        Rejected(span, Scalar.Kubectl, "only a comment can follow '---'; start a new line after it");

    /// <summary>Only CR ends a line, so for kubectl the text is one line.</summary>
    /// <param name="span">The '---' at its start.</param>
    public Finding OnlyCarriageReturns(SourceSpan span) => Rejected(
        span, Scalar.Kubectl, "lines end with CR only, so it takes the file for one line that starts with '---'; save it with LF or CRLF");

    /// <summary>A directive is at the start of the text.</summary>
    /// <param name="span">The directive.</param>
    public Finding Directive(SourceSpan span) =>
        Rejected(span, Scalar.Kubectl, "a line that starts with '%' cannot precede the first document; remove it");

    private Finding Rejected(SourceSpan span, string reader, string problem) => At(span, $"{reader} rejects this YAML: {problem}");
}
