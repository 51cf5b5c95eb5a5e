using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>The pages name the properties, items and targets that <c>build/</c> has, and no others.</summary>
public partial class SettingsPageTests
{
    // The samples set it, to use the task of the working tree.
    private const string Internal = "InstanceLintTaskAssembly";

    private static readonly string Build = string.Concat(
        Directory.GetFiles(Repository.PathOf("build")).Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path)));

    public static IEnumerable<TheoryDataRow<string>> Guides => Directory.GetFiles(Repository.PathOf("docs"), "*.md")
        .Append(Repository.PathOf("README.md"))
        .Select(Repository.NameOf)
        .Order(StringComparer.Ordinal)
        .Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public void Table_has_a_row_for_each_property_and_item_that_a_project_can_set()
    {
        var outputs = Output().Matches(Build).Select(match => match.Value);
        var rows = File.ReadLines(Repository.PathOf("docs", "configuration.md"))
            .Where(line => line.StartsWith("| `InstanceLint", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim());
        Assert.Equal(
            Property().Matches(Build).Select(match => $"`{match.Value}`")
                .Concat(Item().Matches(Build).Select(match => $"`{match.Value}` items"))
                .Except(outputs.Append(Internal).Select(name => $"`{name}`"))
                .Distinct().Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Names_on_a_page_exist(string page)
    {
        var names = Property().Matches(Build).Concat(Item().Matches(Build)).Concat(Output().Matches(Build)).Concat(Target().Matches(Build))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Name().Matches(File.ReadAllText(Repository.PathOf(page))), name => Assert.Contains(name.Value, names));
    }

    [GeneratedRegex(@"(?<=\$\()InstanceLint\w+(?=\))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Property();

    [GeneratedRegex(@"(?<=@\()InstanceLint\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Item();

    [GeneratedRegex("(?<=<Output [^>]*PropertyName=\")InstanceLint\\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Output();

    [GeneratedRegex("(?<=<Target\\s[^>]*Name=\")InstanceLint\\w*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Target();

    // In an option of a command, an element, or a name in code on its own.
    [GeneratedRegex("(?<=-[pt]:|-getProperty:|<|`)InstanceLint\\w+(?=[\\s=>/`])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
