using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>Links between pages lead to files and headings, also those that name the repository. Links to other sites are not followed.</summary>
public partial class LinkTests
{
    public static IEnumerable<TheoryDataRow<string>> Pages =>
    [
        new("README.md"),
        new("CONTRIBUTING.md"),
        new("CHANGELOG.md"),
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.PathOf("src"), "README.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.PathOf("tests"), "README.md", SearchOption.AllDirectories))
            .Where(static path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(Repository.NameOf)
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_pages_and_headings(string page)
    {
        var path = Repository.PathOf(page);
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var target = link.Groups["target"].Value;
            var isOwn = target.StartsWith(Repository.Address, StringComparison.Ordinal);
            if (!isOwn && target.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = (isOwn ? target[Repository.Address.Length..] : target).Split('#');
            var file = isOwn ? Repository.PathOf(parts[0]) : parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
            Assert.True(Path.Exists(file), $"{page}: {target}");
            Assert.True(parts.Length == 1 || HeadingsOf(file).Contains(parts[1], StringComparer.Ordinal), $"{page}: {target}");
        }
    }

    // As GitHub makes them: lower case, without punctuation, with '-' for spaces.
    private static IEnumerable<string> HeadingsOf(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => NoLetter().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoLetter();
}
