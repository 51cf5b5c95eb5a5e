using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules;

/// <summary>All rules. A test generates the list from the rule classes.</summary>
public static partial class RuleCatalog
{
    /// <summary>All rules, sorted by ID.</summary>
    public static IReadOnlyList<Rule> All { get; } = CreateAll();

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the rule with an ID in any case, or <see langword="null"/>.</summary>
    /// <param name="id">The ID.</param>
    public static Rule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>
    /// Returns the ID that was probably meant by a word in a suppression: that of the rule with this name, or the single nearest ID.
    /// </summary>
    /// <param name="word">The word.</param>
    public static SuggestedName Suggest(string word)
    {
        if (Find(word) is { } rule
            || (rule = All.FirstOrDefault(rule => string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase))) is not null)
        {
            return new SuggestedName(rule.Id, IsCertain: true);
        }

        // IDs differ only in their digits, so a suggestion must be closer than for other names.
        string[] ids = [.. All.Where(static rule => rule.IsSuppressible).Select(static rule => rule.Id)];
        var first = Suggestion.Find(word, ids);
        return first.Name is { } id
            && id == Suggestion.Nearest(word, [.. ids.Reverse()])
            && (!SuppressionMustBeUsed.IsId(word) || Suggestion.Distance(word, id) == 1)
                ? first
                : default;
    }

    /// <summary>Returns the finding for a word in a suppression that isn't a rule, or is one that can't be suppressed.</summary>
    /// <param name="subject">The suppression's name in messages.</param>
    /// <param name="span">The word.</param>
    /// <param name="word">The text of the word.</param>
    internal static Finding UnknownRule(string subject, SourceSpan span, string word)
    {
        var meant = Suggest(word);
        return meant.Name is { } name && Find(name) is { IsSuppressible: false } rule
            ? SuppressionMustBeUsed.Rule.NotSuppressible(subject, span, rule)
            : SuppressionMustBeUsed.Rule.UnknownRule(subject, span, word, meant);
    }
}
