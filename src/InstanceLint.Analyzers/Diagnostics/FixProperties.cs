using System.Collections.Generic;
using System.Collections.Immutable;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>Stores the fix of a finding in the properties of its diagnostic, from which a code fix reads it.</summary>
internal static class FixProperties
{
    private const string Kind = "fix";
    private const string Text = "text";
    private const string Section = "section";
    private const char Separator = '\n';

    internal static ImmutableDictionary<string, string?> Write(Fix? fix)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        return fix switch
        {
            Fix.Replacement replacement => none.Add(Kind, nameof(Fix.Replacement)).Add(Text, replacement.Text),
            Fix.Move move => none.Add(Kind, nameof(Fix.Move)).Add(Section, move.Section),
            Fix.Removal => none.Add(Kind, nameof(Fix.Removal)),
            Fix.Insertion insertion => none.Add(Kind, nameof(Fix.Insertion)).Add(Text, Join(insertion.Amounts)),
            _ => none,
        };
    }

    internal static Fix? Read(ImmutableDictionary<string, string?> properties) => properties.GetValueOrDefault(Kind) switch
    {
        nameof(Fix.Replacement) => new Fix.Replacement(properties[Text]!),
        nameof(Fix.Move) => new Fix.Move(properties[Section]!),
        nameof(Fix.Removal) => new Fix.Removal(),
        nameof(Fix.Insertion) => new Fix.Insertion(Split(properties[Text]!)),
        _ => null,
    };

    private static string Join(IReadOnlyList<MissingAmount> amounts)
    {
        var parts = new List<string>(amounts.Count * 3);
        foreach (var (section, resource, amount) in amounts)
        {
            parts.AddRange([section, resource, amount]);
        }

        return string.Join(Separator.ToString(), parts);
    }

    private static List<MissingAmount> Split(string text)
    {
        var parts = text.Split(Separator);
        var amounts = new List<MissingAmount>(parts.Length / 3);
        for (var i = 0; i + 2 < parts.Length; i += 3)
        {
            amounts.Add(new MissingAmount(parts[i], parts[i + 1], parts[i + 2]));
        }

        return amounts;
    }
}
