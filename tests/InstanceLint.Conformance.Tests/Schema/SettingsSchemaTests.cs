using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using Json.Schema;

namespace InstanceLint.Conformance.Tests;

/// <summary>The schema of settings files is made from the table of keys, and accepts what the reader accepts.</summary>
public class SettingsSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(SettingsSchema.Text);

    public static IEnumerable<TheoryDataRow<string>> Files => Directory
        .GetFiles(Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus"), SettingsFile.Name, SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(Repository.PathOf("samples"), SettingsFile.Name, SearchOption.AllDirectories))
        .Concat(Directory.GetFiles(Repository.PathOf("src"), SettingsFile.Name, SearchOption.AllDirectories))
        .Select(Repository.NameOf)
        .Order(System.StringComparer.Ordinal)
        .Select(path => new TheoryDataRow<string>(path));

    [Fact]
    public void The_file_of_the_settings_equals_the_code() => Golden.Verify(Repository.PathOf("docs", "instancelint.schema.json"), SettingsSchema.Text);

    [Theory]
    [MemberData(nameof(Files))]
    public void Accepts_what_the_reader_accepts(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        if (SettingsFileReader.Read(text, new PathSource(path)).Findings.Count == 0)
        {
            Assert.True(IsValid(text), text);
        }
    }

    [Theory]
    [InlineData("cluster: {}")]
    [InlineData("manifests: prod/**")]
    [InlineData("clusters: { prod: { manifest: [prod/**] } }")]
    [InlineData("clusters: { prod: { nodePools: [{ vmSize: Standard_NC6s_v3 }] } }")]
    [InlineData("clusters: { prod: { tolerations: [{ key: a, effect: Never }] } }")]
    [InlineData("clusters: { prod: { nodesAreComplete: 1 } }")]
    [InlineData("policy: { maximum: {} }")]
    public void Rejects_what_the_reader_rejects(string text)
    {
        Assert.NotEmpty(SettingsFileReader.Read(text, new PathSource(SettingsFile.Name)).Findings);
        Assert.False(IsValid(text));
    }

    private static bool IsValid(string yaml) =>
        KubectlJson.Read(yaml).All(document => Schema.Evaluate(JsonSerializer.SerializeToElement(document)).IsValid);
}
