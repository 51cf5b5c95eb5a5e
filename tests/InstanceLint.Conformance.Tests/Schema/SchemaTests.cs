using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Json.Schema;

namespace InstanceLint.Conformance.Tests;

/// <summary>The schema is up to date, accepts everything that the rules accept, and rejects much of what they report.</summary>
public class SchemaTests
{
    private const int Seeds = 3_000;

    private static readonly JsonSchema Schema = JsonSchema.FromText(InstanceTypeSchema.Text);

    public static IEnumerable<TheoryDataRow<string>> Good =>
        Directory.GetFiles(CorpusCases.PathOf("ok"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.PathOf("src", "InstanceLint.Templates"), "*.yaml", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.PathOf("samples"), "*.yaml", SearchOption.AllDirectories)
                .Where(file => !file.Contains(Path.DirectorySeparatorChar + "broken" + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(file));

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Where(rule => rule.Category != RuleCategory.CSharp).Select(rule => rule.Id)];

    [Fact]
    public void The_file_equals_the_code() => Golden.Verify(Repository.PathOf("docs", "instancetype.schema.json"), InstanceTypeSchema.Text);

    [Theory]
    [InlineData("docs/editors.md")]
    [InlineData("src/InstanceLint.Templates/cluster/manifests/instance-types.yaml")]
    public void Its_address_is_what_people_copy(string file) =>
        Assert.Contains($"# yaml-language-server: $schema={InstanceTypeSchema.Address}\n", File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void It_is_a_schema_itself() => Assert.True(MetaSchemas.Draft7.Evaluate(JsonDocument.Parse(InstanceTypeSchema.Text).RootElement).IsValid);

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_sound_passes(string file) => Assert.False(Refuses(File.ReadAllText(Repository.PathOf(file))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Good_examples_of_the_rules_pass(string id)
    {
        // A suppression hides nothing from an editor.
        var examples = PageOf(id, "Good").Where(example => Findings.In(example.AllFiles, extension: example.Extension).Count == 0).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples.SelectMany(example => example.Files), file => Assert.False(Refuses(file.Text), file.Text));
    }

    // All other rules compare two values, check the text or are about workloads.
    [Fact]
    public void The_bad_examples_of_these_rules_are_refused() => Assert.Equal(
        [
            RuleIds.FieldMustHaveItsShape, RuleIds.FieldMustBeKnown, RuleIds.KindMustBeServed, RuleIds.NameMustBePresent, RuleIds.NameMustBeValid,
            RuleIds.ResourceMustBePresent, RuleIds.QuantityMustParse, RuleIds.QuantityMustBePositive, RuleIds.QuantityMustBeString,
            RuleIds.GpuBelongsInLimits, RuleIds.GpuMustBeWholeNumber, RuleIds.ResourceMustBeSupported,
            RuleIds.NodeSelectorKeyMustBeValid, RuleIds.NodeSelectorValueMustBeValid,
        ],
        Ids.Select(row => row.Data).Where(id => PageOf(id, "Bad").SelectMany(example => example.Files).Any(file => Refuses(file.Text))));

    [Fact]
    public void The_mistakes_that_it_catches_are_the_listed_ones() => Golden.Verify(
        Repository.PathOf("tests", "InstanceLint.Conformance.Tests", "Schema", "Caught.out"),
        string.Concat(
            from name in CorpusCases.Err.Select(row => row.Data)
            let verdict = CorpusCases.Read(name).Any(file => Refuses(file.Text)) ? "caught" : "left to the rules"
            select $"{Path.GetFileNameWithoutExtension(name)}: {verdict}\n"));

    [Fact]
    public void What_it_refuses_the_rules_report()
    {
        var good = Good.Select(row => File.ReadAllText(Repository.PathOf(row.Data))).ToArray();
        var refused = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var text = seed % 4 == 0
                ? new YamlGrammar(random).Text()
                : TextMutator.Mutate(random, good[random.Next(good.Length)], good[random.Next(good.Length)], YamlGrammar.Words);
            if (Refuses(text))
            {
                refused++;
                Assert.True(Findings.In(text, isNamed: true).Count > 0, text);
            }
        }

        Assert.True(refused > Seeds / 20, $"Only {refused} texts of {Seeds} were refused.");
    }

    private static bool Refuses(string text) => KubectlJson.Read(text).Any(document => !Schema.Evaluate(JsonSerializer.SerializeToElement(document)).IsValid);

    private static Example[] PageOf(string id, string section) =>
        [.. new RulePage(RuleCatalog.All.Single(rule => rule.Id == id)).Examples(section).Where(example => example.Language == Example.Yaml)];
}
