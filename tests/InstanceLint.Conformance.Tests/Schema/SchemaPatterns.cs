using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Conformance.Tests;

/// <summary>Regular expressions for texts, in a syntax that is the same in all editors.</summary>
/// <remarks>Each of them also matches a text with a template variable, and takes time in proportion to the text.</remarks>
internal static partial class SchemaPatterns
{
    // Each text matches in one way only, because engines try all ways.
    private const string Amount = @"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]*)?";
    private const string Zero = @"(?:0+(?:\.0*)?|\.0*)?";
    private const string LabelName = "[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?";
    private const string NamePart = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
    private const string DottedName = $@"{NamePart}(?:\.{NamePart})*";

    private static readonly string Suffix =
        $"(?:[{QuantityText.DecimalSuffixes.Replace(" ", string.Empty, StringComparison.Ordinal)}]|[{QuantityText.BinarySuffixes}]i|[eE][-+]?[0-9]+)?";

    /// <summary>Matches a text that contains a variable or placeholder.</summary>
    internal static string Template { get; } = string.Join('|', TemplateVariable.Brackets
        .Append(TemplateVariable.Placeholder)
        .Select(bracket => Between(Literal(bracket.Open), Literal(bracket.Close)))
        .Append(@"\$[A-Za-z_]"));

    /// <summary>Matches a key that can have any value: a template or the merge key.</summary>
    internal static string Unknown { get; } = "^<<$|" + Template;

    /// <summary>Matches a quantity. A quantity without digits is zero.</summary>
    internal static string Quantity { get; } = Whole($"[-+]?{Amount}{Suffix}");

    /// <summary>Matches everything except a quantity that is zero or less.</summary>
    internal static string Positive { get; } = $@"^(?!(?:-{Amount}|[+]?{Zero}){Suffix}$)|{Template}";

    /// <summary>Matches a number of devices.</summary>
    internal static string WholeNumber { get; } = Whole("[0-9]+");

    /// <summary>Matches the name of a Kubernetes object.</summary>
    internal static string Name { get; } = Whole(AtMost(ObjectName.MaxLength, ".") + DottedName);

    /// <summary>Matches the key of a label.</summary>
    internal static string Key { get; } =
        Whole($"(?:{AtMost(ObjectName.MaxLength, "[^/]")}{DottedName}/)?{AtMost(LabelValue.MaxLength, ".")}{LabelName}");

    /// <summary>Matches the value of a label.</summary>
    internal static string Value { get; } = Whole($"(?:{AtMost(LabelValue.MaxLength, ".")}{LabelName})?");

    /// <summary>Matches a text, optionally followed by a <c>/</c> and more text.</summary>
    internal static string Domain(string text) => $"^{Literal(text)}(?:/|$)";

    /// <summary>Matches one of some texts, or another pattern.</summary>
    internal static string OneOf(IEnumerable<string> texts, string otherwise) => $"^(?:{string.Join('|', texts.Select(Literal))})$|{otherwise}";

    // Anchored at the first opening bracket: if an engine tried each of them, the time would grow with the square of the length.
    private static string Between(string open, string close) => $@"^(?:(?!{open})[\s\S])*{open}[\s\S]+{close}";

    private static string Whole(string pattern) => $"^(?:{pattern})$|{Template}";

    private static string AtMost(int length, string character) => $"(?!{character}{{{length + 1}}})";

    private static string Literal(string text) => SyntaxPattern().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\^$.*+?()\[\]{}|]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SyntaxPattern();
}
