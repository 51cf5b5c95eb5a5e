using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Conformance.Tests;

/// <summary>The patterns match exactly the texts that the code of Kubernetes accepts.</summary>
public class SchemaPatternTests
{
    private static readonly string[] Schemas = ["docs/instancetype.schema.json", "docs/instancelint.schema.json"];

    public static IEnumerable<TheoryDataRow<string, string[]>> Quantities => Table.Rows("quantities.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> Names => Table.Rows("names.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> LabelKeys => Table.Rows("label-keys.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> LabelValues => Table.Rows("label-values.tsv");

    public static TheoryData<string> Variables =>
        ["${{ x }}", "{{ x }}", "a-{{ x }}-b", "#{x}#", "$(X)", "${X}", "$VAR", "a$_b", "__X__", "<name>", "<instance type name>", "{{ x\n }}", "$1${X}"];

    public static TheoryData<string> NoVariables => ["", "a", "____", "$1", "{{}}", "{{ x }", "<>", "a < b", "#x#", "a_b", "$", "__x_", "{x}", "$()"];

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Quantity_agrees(string input, string[] verdict)
    {
        var isPositive = verdict[0] == "OK" && !verdict[1].StartsWith('-') && verdict[1].Any(c => c is >= '1' and <= '9');
        var matches = IsMatch(SchemaPatterns.Quantity, input) && IsMatch(SchemaPatterns.Positive, input);
        Assert.True(matches || !isPositive);
        Assert.True(!matches || isPositive || !IsShort(input));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_agrees(string input, string[] verdict) => Assert.Equal(verdict[0] == "OK" || TemplateVariable.IsIn(input), IsMatch(SchemaPatterns.Name, input));

    [Theory]
    [MemberData(nameof(LabelKeys))]
    public void Label_key_agrees(string input, string[] verdict) => Assert.Equal(verdict[0] == "OK" || TemplateVariable.IsIn(input), IsMatch(SchemaPatterns.Key, input));

    [Theory]
    [MemberData(nameof(LabelValues))]
    public void Label_value_agrees(string input, string[] verdict) => Assert.Equal(verdict[0] == "OK" || TemplateVariable.IsIn(input), IsMatch(SchemaPatterns.Value, input));

    [Theory]
    [MemberData(nameof(Variables))]
    public void Variables_match_everything(string text) => Assert.All(
        [SchemaPatterns.Template, SchemaPatterns.Unknown, SchemaPatterns.Quantity, SchemaPatterns.Positive, SchemaPatterns.WholeNumber, SchemaPatterns.Name, SchemaPatterns.Key, SchemaPatterns.Value],
        pattern => Assert.True(TemplateVariable.IsIn(text) && IsMatch(pattern, text), pattern));

    [Theory]
    [MemberData(nameof(NoVariables))]
    public void What_is_no_variable_does_not_match(string text) => Assert.False(TemplateVariable.IsIn(text) || IsMatch(SchemaPatterns.Template, text));

    public static TheoryData<string> Repeated =>
        ["<", "{{", "${", "$(", "#{", "__", "_", "$", "0", "1", "1.", "a", "a.", "a-", "/", "a/", "+", "-", "e1", "\n", "<>", "{{}}", "}}<"];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Hostile_text_takes_time_in_proportion(string unit)
    {
        // With the square of the length, it would be minutes.
        var text = string.Concat(Enumerable.Repeat(unit, 50_000));
        foreach (var pattern in Schemas.SelectMany(PatternsIn).Distinct(StringComparer.Ordinal))
        {
            foreach (var hostile in new[] { text, text + "!", "a" + text + "\n!" })
            {
                Assert.Null(Record.Exception(() => Regex.IsMatch(hostile, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5))));
            }
        }
    }

    private static IEnumerable<string> PatternsIn(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
        return PatternsIn(json.RootElement).ToList();
    }

    private static IEnumerable<string> PatternsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == "pattern" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!]
            : member.Name == "patternProperties" ? PatternsIn(member.Value).Concat(member.Value.EnumerateObject().Select(pattern => pattern.Name))
            : PatternsIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(PatternsIn),
        _ => [],
    };

    // Kubernetes accepts only exponents that fit into 64 bits.
    private static bool IsShort(string quantity) => quantity.Length < 20;

    // In editors, $ matches only the end of the text. In .NET, it also matches before a final line end.
    private static bool IsMatch(string pattern, string text) =>
        Regex.IsMatch(text, pattern.Replace("$)", "(?!\n)$)", StringComparison.Ordinal).Replace("$|", "(?!\n)$|", StringComparison.Ordinal), RegexOptions.ECMAScript, TimeSpan.FromSeconds(10));
}
