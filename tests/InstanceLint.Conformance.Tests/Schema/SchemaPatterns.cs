using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Conformance.Tests;

/// <summary>What texts must look like, as regular expressions that every editor's engine reads alike.</summary>
/// <remarks>What a template is still to fill in matches each of them.</remarks>
internal static partial class SchemaPatterns
{
    private const string Amount = @"[0-9]*\.?[0-9]*";
    private const string LabelName = "[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?";
    private const string NamePart = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
    private const string DottedName = $@"{NamePart}(?:\.{NamePart})*";

    private static readonly string Suffix =
        $"(?:[{QuantityText.DecimalSuffixes.Replace(" ", string.Empty, StringComparison.Ordinal)}]|[{QuantityText.BinarySuffixes}]i|[eE][-+]?[0-9]+)?";

    /// <summary>A text with a variable or placeholder in it.</summary>
    internal static string Template { get; } = string.Join('|', TemplateVariable.Brackets
        .Append(TemplateVariable.Placeholder)
        .Select(bracket => $@"{Literal(bracket.Open)}[\s\S]+{Literal(bracket.Close)}")
        .Append(@"\$[A-Za-z_]"));

    /// <summary>A key behind which anything may stand: one of a template, or the one that merges other fields in.</summary>
    internal static string Unknown { get; } = "^<<$|" + Template;

    /// <summary>A quantity, or less: without digits it is zero, if anything.</summary>
    internal static string Quantity { get; } = Whole($"[-+]?{Amount}{Suffix}");

    /// <summary>Anything but a quantity that is zero or below.</summary>
    internal static string Positive { get; } = $@"^(?!(?:-{Amount}|[+]?0*\.?0*){Suffix}$)|{Template}";

    /// <summary>A number of devices.</summary>
    internal static string WholeNumber { get; } = Whole("[0-9]+");

    /// <summary>The name of a Kubernetes object.</summary>
    internal static string Name { get; } = Whole(AtMost(ObjectName.MaxLength, ".") + DottedName);

    /// <summary>The key of a label.</summary>
    internal static string Key { get; } =
        Whole($"(?:{AtMost(ObjectName.MaxLength, "[^/]")}{DottedName}/)?{AtMost(LabelValue.MaxLength, ".")}{LabelName}");

    /// <summary>The value of a label.</summary>
    internal static string Value { get; } = Whole($"(?:{AtMost(LabelValue.MaxLength, ".")}{LabelName})?");

    /// <summary>What begins with a text and perhaps goes on behind a <c>/</c>.</summary>
    internal static string Domain(string text) => $"^{Literal(text)}(?:/|$)";

    /// <summary>One of some texts, or what matches another pattern.</summary>
    internal static string OneOf(IEnumerable<string> texts, string otherwise) => $"^(?:{string.Join('|', texts.Select(Literal))})$|{otherwise}";

    private static string Whole(string pattern) => $"^(?:{pattern})$|{Template}";

    private static string AtMost(int length, string character) => $"(?!{character}{{{length + 1}}})";

    private static string Literal(string text) => SyntaxPattern().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\^$.*+?()\[\]{}|]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SyntaxPattern();
}
