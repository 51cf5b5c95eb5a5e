using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Each rule that is checked in C# has tests for its squiggle, with a manifest, and for its fix if its page shows one.</summary>
public partial class CSharpRulesTests
{
    private static readonly ILookup<string, string> Squiggles = CasesOf("SquiggleTests.cs");
    private static readonly ILookup<string, string> Fixes = CasesOf("CodeFixTests.cs");

    private static readonly ILookup<string, string> Pairs = Directory
        .GetFiles(Repository.PathOf("tests", "InstanceLint.Parity.Tests", "Cases"), "*.cs")
        .Where(path => File.Exists(Path.ChangeExtension(path, ".yaml")) || Directory.Exists(Path.ChangeExtension(path, null)))
        .ToLookup(path => Path.GetFileName(path).Split('-')[0], StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_squiggle(string id) => Assert.NotEmpty(Squiggles[id]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_two_pairs_of_manifest_and_code(string id) =>
        Assert.True(Pairs[id].Count() >= 2 || RuleCatalog.Find(id)!.Languages == RuleLanguages.CSharp);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_fix_that_is_tested_or_none(string id) => Assert.Equal(RuleFixes.IsFixedInCSharp(RuleCatalog.Find(id)!), Fixes.Contains(id));

    // A case begins with the ID of the rule that it violates or fixes.
    private static ILookup<string, string> CasesOf(string file) => CasePattern()
        .Matches(File.ReadAllText(Repository.PathOf("tests", "InstanceLint.Analyzers.Tests", file)))
        .ToLookup(match => match.Groups["id"].Value, match => match.Value, StringComparer.Ordinal);

    [GeneratedRegex("^ +\\[\"(?<id>INST[0-9]{4})[^\"]*\"\\] = ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CasePattern();
}
