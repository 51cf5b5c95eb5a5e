using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>A phrase that no text for people contains, what to say instead, and longer phrases that are fine although they contain it.</summary>
internal sealed record BannedPhrase(string Phrase, string Instead, string[] Exceptions)
{
    private readonly Regex _pattern = new(
        string.Concat(Exceptions.Select(exception => Whole(exception) + "|")) + $"(?<banned>{Whole(Phrase)})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(10));

    /// <summary>The phrases of <c>BannedPhrases.tsv</c>.</summary>
    internal static IReadOnlyList<BannedPhrase> All { get; } =
    [
        .. File.ReadAllLines(Repository.PathOf("tests", "InstanceLint.Conformance.Tests", "Voice", "BannedPhrases.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new BannedPhrase(cells[0], cells[1], cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>Whether a text contains the phrase. A line break counts as a space.</summary>
    internal bool IsIn(string text) => _pattern.Matches(text).Any(match => match.Groups["banned"].Success);

    private static string Whole(string phrase) => $@"(?<!\w){Regex.Escape(phrase).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(?!\w)";
}
