using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.CodeFixes;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Each rule that C# can break is tested as a squiggle, beside a manifest, and with its fix or a reason for none.</summary>
public partial class CSharpRulesTests
{
    private static readonly Dictionary<string, string> WithoutFix = new(StringComparer.Ordinal)
    {
        [RuleIds.PlaceholderMustBeReplaced] = "nobody but the author knows the value",
        [RuleIds.NameMustBePresent] = "nobody but the author knows the name",
        [RuleIds.QuantityMustBePositive] = "nobody but the author knows the amount",
        [RuleIds.GpuMustBeWholeNumber] = "nobody but the author knows the number",
        [RuleIds.RequestMustNotExceedLimit] = "the request or the limit is wrong",
        [RuleIds.NodeSelectorKeyMustBeValid] = "nobody but the author knows the label",
        [RuleIds.NodeSelectorValueMustBeValid] = "its repair is quotes, which C# always has",
        [RuleIds.MemoryRequestMustBeOneMegabyte] = "nobody but the author knows the amount",
        [RuleIds.GpuNeedsLimits] = "nobody but the author knows the amounts",
        [RuleIds.ResourcesMustFitInstanceType] = "the deployment or the instance type is wrong",
        [RuleIds.LimitMustBeBelowInstanceType] = "the deployment or the instance type is wrong",
        [RuleIds.MlflowNeedsTwoCpuAndFourGigabytes] = "the deployment or the instance type is wrong",
        [RuleIds.DefaultInstanceTypeIsSmall] = "nobody but the author knows the instance type",
        [RuleIds.NameMustBeUniqueInCluster] = "one of two is wrong",
        [RuleIds.NodeSelectorMustNotContradictExtension] = "the instance type or the extension is wrong",
        [RuleIds.NodeSelectorMustBeWithinExtension] = "the instance type or the extension is wrong",
        [RuleIds.DefinitionMustBeUsed] = "nobody but the author knows what it is for",
    };

    private static readonly ILookup<string, string> Squiggles = CasesOf("SquiggleTests.cs");
    private static readonly ILookup<string, string> Fixes = CasesOf("CodeFixTests.cs");

    private static readonly ILookup<string, string> Pairs = Directory
        .GetFiles(Repository.PathOf("tests", "InstanceLint.Parity.Tests", "Cases"), "*.cs")
        .Where(path => File.Exists(Path.ChangeExtension(path, ".yaml")))
        .ToLookup(path => Path.GetFileName(path).Split('-')[0], StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_squiggle(string id) => Assert.NotEmpty(Squiggles[id]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_two_pairs_of_manifest_and_code(string id) =>
        Assert.True(Pairs[id].Count() >= 2 || id is RuleIds.DefinitionMustBeUsed or RuleIds.QuantityMustNotDependOnCulture);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_fix_that_is_tested_or_a_reason_for_none(string id)
    {
        var isFixable = new DefinitionCodeFix().FixableDiagnosticIds.Concat(new CultureCodeFix().FixableDiagnosticIds).Contains(id, StringComparer.Ordinal);
        Assert.Equal(isFixable, Fixes.Contains(id));
        Assert.Equal(!isFixable, WithoutFix.ContainsKey(id));
    }

    // A case begins with the rule that it breaks or fixes.
    private static ILookup<string, string> CasesOf(string file) => CasePattern()
        .Matches(File.ReadAllText(Repository.PathOf("tests", "InstanceLint.Analyzers.Tests", file)))
        .ToLookup(match => match.Groups["id"].Value, match => match.Value, StringComparer.Ordinal);

    [GeneratedRegex("^ +\\[\"(?<id>INST[0-9]{4})[^\"]*\"\\] = ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CasePattern();
}
