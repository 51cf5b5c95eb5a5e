using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml.Suppressions;

/// <summary>
/// Parses a comment such as <c># instancelint disable INST2009, INST2010: reason</c>. A comment that only mentions InstanceLint isn't a
/// suppression.
/// </summary>
internal static class SuppressionComment
{
    /// <summary>The word with which every suppression starts, in any case.</summary>
    internal const string Name = "instancelint";

    private const string Verb = "disable";
    private static readonly string[] Verbs = [Verb, "ignore", "suppress", "nowarn"];
    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    /// <summary>Whether a comment starts with that word, whether or not it can be parsed.</summary>
    internal static bool IsMeant(string comment) => IsWord(comment, SkipBlanks(comment, 1), Name);

    /// <summary>Parses a comment, or returns <see langword="null"/> if it suppresses nothing.</summary>
    /// <param name="comment">The comment from its <c>#</c> to the end of its line.</param>
    /// <param name="span">The span of the comment.</param>
    /// <param name="covered">The spans in which it suppresses findings.</param>
    /// <param name="findings">Receives the findings about the comment.</param>
    internal static Suppression? Read(string comment, SourceSpan span, IReadOnlyList<SourceSpan> covered, List<Finding> findings)
    {
        comment = comment.TrimEnd();
        if (!IsMeant(comment))
        {
            return null;
        }

        var at = SkipBlanks(comment, 1);
        var verb = SkipBlanks(comment, at + Name.Length);
        if (verb > at + Name.Length && IsWord(comment, verb, Verb) && IsEnd(comment, verb + Verb.Length))
        {
            return ReadRules(comment, verb + Verb.Length, span, covered, findings);
        }

        if (IsMisspelt(comment.Substring(at + Name.Length)))
        {
            findings.Add(SuppressionMustBeUsed.Rule.Misspelt(span));
        }

        return null;
    }

    private static Suppression? ReadRules(
        string comment, int at, SourceSpan span, IReadOnlyList<SourceSpan> covered, List<Finding> findings)
    {
        var colon = comment.IndexOf(':', at);
        var end = colon < 0 ? comment.Length : colon;
        var (rules, others) = (new List<SuppressedRule>(), new List<SuppressedRule>());
        while ((at = Skip(comment, at, end)) < end)
        {
            var next = comment.IndexOfAny(Separators, at, end - at);
            var word = comment.Substring(at, (next < 0 ? end : next) - at);
            var start = span.Start with { Column = span.Start.Column + at };
            var place = new SourceSpan(span.Source, start, start with { Column = start.Column + word.Length });
            var rule = RuleCatalog.Find(word);
            (rule is null or { IsSuppressible: false } ? others : rules).Add(new SuppressedRule(rule?.Id ?? word, place));
            at += word.Length;
        }

        var reason = colon < 0 ? string.Empty : comment.Substring(colon + 1).Trim();
        var suppression = new Suppression(span, rules, reason, covered);
        if (rules.Count == 0 && !others.Exists(other => SuppressionMustBeUsed.IsId(other.Id) || others.Count == 1))
        {
            findings.Add(SuppressionMustBeUsed.Rule.NoRule(suppression));
            return null;
        }

        // If only words follow the IDs, they are a reason without a colon.
        if (colon < 0 && others.Count > 0 && rules.Count > 0 && IsReason(rules, others))
        {
            var start = others[0].Span.Start.Column - span.Start.Column;
            reason = comment.Substring(start);
            findings.Add(SuppressionMustBeUsed.Rule.NoColon(
                span, string.Join(", ", rules.ConvertAll(rule => rule.Id)), reason.TrimStart('-', ' ')));
            return suppression with { Reason = reason };
        }

        foreach (var other in others)
        {
            findings.Add(RuleCatalog.UnknownRule(suppression.Subject, other.Span, other.Id));
        }

        return rules.Count > 0 ? suppression : null;
    }

    private static bool IsReason(List<SuppressedRule> rules, List<SuppressedRule> others) =>
        others[0].Span.Start.Column > rules[rules.Count - 1].Span.Start.Column
        && !others.Exists(other => SuppressionMustBeUsed.IsId(other.Id) || RuleCatalog.Find(other.Id) is not null);

    // Another sign or verb before IDs is a misspelling, unless the text continues as a sentence does.
    private static bool IsMisspelt(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '\t' or ':' or '-' or '_' or '.' or '=')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        var verb = text.Substring(start, end - start);
        if (start == 0 || verb.Length == 0)
        {
            return false;
        }

        var isExact = verb.StartsWith(Verb, StringComparison.OrdinalIgnoreCase)
            && (verb.Length == Verb.Length || verb[Verb.Length] is '-' or '_');
        var rest = text.Substring(end).TrimStart(' ', '\t', ':', '=', '(', '[');
        return isExact
            ? rest.Length == 0 || StartsWithId(rest, out _)
            : Suggestion.Nearest(verb, Verbs) is not null
                && StartsWithId(rest, out var after)
                && (after.Length == 0 || after[0] is ':' or ')' or ']' or '-');
    }

    private static bool StartsWithId(string text, out string after)
    {
        var isId = false;
        while (true)
        {
            var end = 0;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (!SuppressionMustBeUsed.IsId(text.Substring(0, end)))
            {
                after = text;
                return isId;
            }

            (isId, text) = (true, text.Substring(end).TrimStart(Separators));
        }
    }

    /// <summary>Whether a character separates IDs.</summary>
    internal static bool IsSeparator(char c) => Array.IndexOf(Separators, c) >= 0;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && IsSeparator(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWord(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsEnd(string text, int at) => at == text.Length || text[at] is ' ' or '\t' or ':';
}
