using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>Texts for people are plain: no phrase that only its writer understands, and messages that are short.</summary>
public partial class VoiceTests
{
    private const int MaxMessageLength = 160;

    public static IEnumerable<TheoryDataRow<string, string>> Phrases => BannedPhrase.All.Select(phrase => new TheoryDataRow<string, string>(phrase.Phrase, phrase.Instead));

    [Fact]
    public void Messages_and_comments_have_no_banned_phrase() => AssertPlain(WrittenTexts.OfCode());

    [Fact]
    public void Pages_build_files_schema_and_expected_output_have_no_banned_phrase() => AssertPlain(WrittenTexts.OfFiles());

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_banned_phrase_is_found_in_any_case_and_across_lines_but_not_in_other_words(string phrase, string instead)
    {
        var banned = BannedPhrase.All.Single(other => other.Phrase == phrase);
        Assert.True(banned.IsIn(phrase));
        Assert.True(banned.IsIn($"This {phrase.ToUpperInvariant()}, as seen."));
        Assert.True(banned.IsIn($"This {phrase.Replace(" ", "\n    ", StringComparison.Ordinal)}."));
        Assert.False(banned.IsIn($"x{phrase} {phrase}x"));
        Assert.NotEmpty(instead);
        Assert.All(banned.Exceptions, exception =>
        {
            Assert.False(banned.IsIn($"{exception}."), exception);
            Assert.True(banned.IsIn($"{exception}, {phrase}."), exception);
        });
    }

    // Quoted values and places of other definitions are as long as users make them.
    [Fact]
    public void Messages_are_short() => Assert.All(
        WrittenTexts.Messages(), message => Assert.True(Values().Replace(message, string.Empty).Length <= MaxMessageLength, message));

    [Fact]
    public void Messages_are_one_sentence_without_full_stop() => Assert.All(
        WrittenTexts.Messages(), message => Assert.DoesNotMatch(@"[.!]$|\. [A-Z]|  ", Values().Replace(message, "x")));

    [Fact]
    public void Messages_say_what_to_do() => Assert.All(
        WrittenTexts.Messages().Where(message => !message.Contains("this is a bug in InstanceLint", StringComparison.Ordinal)),
        message => Assert.Matches(@"; \S|, so remove one of them$", message));

    [Fact]
    public void All_texts_are_seen()
    {
        Assert.Contains(WrittenTexts.OfCode(), text => text.Place == "src/InstanceLint.Rules/Resources/QuantityMustParse.cs");
        Assert.Contains(WrittenTexts.OfFiles(), text => text.Place == "README.md");
        Assert.Contains(WrittenTexts.Messages(), message => message.EndsWith("is not a valid Kubernetes quantity; use '8G'", StringComparison.Ordinal));
    }

    private static void AssertPlain(IEnumerable<(string Place, string Text)> texts)
    {
        var found = (from text in texts
                     from phrase in BannedPhrase.All
                     where phrase.IsIn(text.Text)
                     select $"{text.Place}: '{phrase.Phrase}' ({phrase.Instead}): {text.Text.Trim()}").ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"'[^']*'|""[^""]*""| \((line \d+|\S+:\d+|built in)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Values();
}
