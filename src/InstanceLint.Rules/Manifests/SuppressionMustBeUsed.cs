using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1008.</summary>
public sealed class SuppressionMustBeUsed : ManifestRule, IRule<SuppressionUse>
{
    private const string Form = "use '# instancelint disable INST2009: reason'";
    private const string IdPrefix = "INST";

    private SuppressionMustBeUsed()
        : base(
            RuleIds.SuppressionMustBeUsed,
            RuleSource.InstanceLint,
            "Suppressions must name a rule, match a finding and give a reason",
            RuleSeverity.Info)
    {
    }

    /// <summary>The single instance of the rule.</summary>
    public static SuppressionMustBeUsed Rule { get; } = new();

    /// <inheritdoc/>
    public override SuppressionScope SuppressionScope => SuppressionScope.None;

    /// <summary>Whether a word has the form of a rule ID, whether or not a rule has it.</summary>
    /// <param name="word">The word.</param>
    public static bool IsId(string word) =>
        word.Length > IdPrefix.Length
        && word.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase)
        && word.Skip(IdPrefix.Length).All(c => c is >= '0' and <= '9');

    /// <summary>A comment was certainly meant to be a suppression but doesn't have the right form.</summary>
    /// <param name="span">The comment.</param>
    public Finding Misspelt(SourceSpan span) =>
        At(span, $"this comment is not a valid suppression, so it suppresses nothing; {Form}");

    /// <summary>A comment has no colon between its rules and its reason.</summary>
    /// <param name="span">The comment.</param>
    /// <param name="rules">The text that must be the rules.</param>
    /// <param name="reason">The text that must be the reason.</param>
    public Finding NoColon(SourceSpan span, string rules, string reason) =>
        At(
            span,
            $"the reason of this suppression must follow a ':'; use '# instancelint disable {Wording.Plain(rules)}: {Wording.Plain(reason)}'");

    /// <summary>A suppression names no rule.</summary>
    /// <param name="suppression">The suppression.</param>
    public Finding NoRule(Suppression suppression) => At(
        suppression.Span,
        $"{suppression.Subject} names no rule, so it suppresses nothing; {(suppression.IsItem ? "add the metadata Rules, such as 'INST2009'" : Form)}");

    /// <summary>A suppression names a rule that can't be suppressed.</summary>
    /// <param name="subject">The suppression's name in messages.</param>
    /// <param name="span">The name of the rule.</param>
    /// <param name="rule">The rule.</param>
    public Finding NotSuppressible(string subject, SourceSpan span, Rule rule) => At(
        span, $"{subject} names {rule.Id}, which cannot be suppressed; use 'dotnet_diagnostic.{rule.Id}.severity = none' in .editorconfig");

    /// <summary>A suppression names a word that isn't a rule.</summary>
    /// <param name="subject">The suppression's name in messages.</param>
    /// <param name="span">The word.</param>
    /// <param name="word">The text of the word.</param>
    /// <param name="meant">The ID that was probably meant.</param>
    public Finding UnknownRule(string subject, SourceSpan span, string word, SuggestedName meant)
    {
        var remedy = meant.Remedy
            ?? (IsId(word) ? "check the ID in the list of rules"
            : "a rule ID is INST followed by four digits");
        return At(span, $"{subject} names {Wording.Quote(word)}, which is not an InstanceLint rule; {remedy}", Write(meant.CertainName));
    }

    /// <summary>Suppression items refer to a file that isn't a manifest of the project.</summary>
    /// <param name="span">Where the items are defined.</param>
    /// <param name="subject">The items' name in messages.</param>
    public Finding NoManifest(SourceSpan span, string subject) =>
        At(span, $"{subject} matches no manifest of this project, so it suppresses nothing; correct the path or add the file to InstanceLintManifest");

    /// <summary>Adds the findings about a suppression, after all findings have been matched with it.</summary>
    void IRule<SuppressionUse>.Check(SuppressionUse use, ICollection<Finding> findings)
    {
        var (suppression, unused) = (use.Suppression, use.Unused());
        foreach (var rule in use.Forbidden())
        {
            findings.Add(At(
                rule.Span,
                $"{suppression.Subject} cannot suppress {rule.Id} because the policy does not allow it; remove {rule.Id} from it",
                Remove(suppression)));
        }

        if (unused.Count > 0 && unused.Count == suppression.Rules.Count)
        {
            findings.Add(suppression.Covered.Count == 0
                ? At(
                    suppression.Span,
                    $"{suppression.Subject} suppresses nothing because it isn't attached to a key or list item; put it on the line of the finding, or alone on the line above")
                : At(
                    suppression.Span,
                    $"{suppression.Subject} suppresses nothing: there is no {Wording.List([.. unused.Select(rule => rule.Id)])} here; remove it",
                    Remove(suppression)));
            return;
        }

        foreach (var rule in unused)
        {
            findings.Add(At(rule.Span, $"{suppression.Subject} suppresses no {rule.Id}: there is none here; remove {rule.Id} from it", Remove(suppression)));
        }

        if (suppression.Reason.Length == 0)
        {
            findings.Add(At(
                suppression.Span,
                $"{suppression.Subject} gives no reason; {(suppression.IsItem ? "add the metadata Reason" : $"add one after a ':', as in '# instancelint disable {suppression.Rules[0].Id}: reason'")}"));
        }
    }

    // A project file isn't InstanceLint's to edit.
    private static Fix.Removal? Remove(Suppression suppression) => suppression.IsItem ? null : new Fix.Removal();
}
