using System.Collections.Generic;

namespace InstanceLint.Fluent.Tests;

/// <summary>What the library writes has the values and types that PyYAML reads, by its verdicts on thousands of texts.</summary>
public class PyYamlTests
{
    private const string Head = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncommand: a\n";

    public static IEnumerable<TheoryDataRow<string, string[]>> Scalars => Table.Rows("workload-scalars.tsv");

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Text_is_without_quotes_only_where_it_is_a_string(string text, string[] verdict)
    {
        var yaml = CommandJob.Define("a").With("x", text).Build().ToYaml();
        Assert.True(verdict[0] == "string" || yaml != $"{Head}x: {text}\n", yaml);
        Assert.Equal(text, CommandJob.Parse(yaml).Fields["x"].ToString());
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Value_of_a_file_keeps_its_type(string text, string[] verdict)
    {
        // The others are rejected, or are more than one value.
        if (!CommandJob.TryParse($"{Head}x: {text}\n", out var job))
        {
            return;
        }

        var written = CommandJob.Parse(job.ToYaml()).Fields["x"];
        Assert.Equal(job.Fields["x"], written);
        if (KindOf(verdict[0]) is { } kind)
        {
            Assert.Equal(kind, written.Kind);
            Assert.Equal(kind, CommandJob.Define("a").With("x", job.Fields["x"]).Build().Fields["x"].Kind);
        }
    }

    private static YamlValueKind? KindOf(string verdict) => verdict switch
    {
        "string" => YamlValueKind.Text,
        "number" => YamlValueKind.Number,
        "bool" => YamlValueKind.Boolean,
        "null" => YamlValueKind.Null,
        "date" => YamlValueKind.Date,
        _ => null,
    };
}
