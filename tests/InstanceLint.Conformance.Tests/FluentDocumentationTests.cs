using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The library's documentation contains every rule that C# definitions can violate, and who requires it.</summary>
public partial class FluentDocumentationTests
{
    [Fact]
    public void Every_rule_stands_where_it_can_be_broken_beside_who_demands_it()
    {
        var text = SpacePattern().Replace(File.ReadAllText(Path.ChangeExtension(typeof(Fluent.InstanceType).Assembly.Location, ".xml")), " ");
        var said =
            from match in DemandPattern().Matches(text)
            from id in match.Groups["ids"].Value.Split(", ")
            select $"{match.Groups["source"].Value}: {id}";
        Assert.Equal(
            RuleCatalog.All
                .Where(rule => rule.Languages == (RuleLanguages.Yaml | RuleLanguages.CSharp))
                .Select(rule => $"{RulePage.SourceOf(rule)}: {rule.Id}")
                .Order(StringComparer.Ordinal),
            said.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SpacePattern();

    [GeneratedRegex(@"\((?<source>[A-Za-z ]+): (?<ids>INST[0-9]{4}(?:, INST[0-9]{4})*)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DemandPattern();
}
