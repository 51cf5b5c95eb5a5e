using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Tests;

/// <summary>Agreement with the Azure Machine Learning command line, which is Python, row by row, through our whole reader.</summary>
public class AzureCliScalarsTests
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Scalars => Table.Rows("workload-scalars.tsv");

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Type_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], TypeOf(Read(input)));

    [Theory]
    [InlineData("12:30", "750")]
    [InlineData("190:20:30", "685230")]
    [InlineData("017", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("1_000", "1000")]
    [InlineData("0b11", "3")]
    [InlineData("-5", "-5")]
    [InlineData("1.50", "1.5")]
    [InlineData("yes", "true")]
    [InlineData("y", "y")]
    [InlineData("1e3", "1e3")]
    public void Value_is_what_python_makes_of_it(string input, string value) =>
        Assert.Equal(value, AzureCliScalars.Resolve(Assert.IsType<YamlScalar>(Read(input))).Value);

    private static YamlNode? Read(string input)
    {
        var reader = new YamlTreeReader("v: " + input + "\n", "scalar.yaml", new AliasBudget(0));
        var value = reader.ReadDocument() is YamlMapping mapping && mapping.Find("v") is { } field ? field.Value : null;
        return reader.ReadDocument() is null && reader.Break is null ? value : null;
    }

    private static string TypeOf(YamlNode? node) => node switch
    {
        YamlScalar scalar => AzureCliScalars.Resolve(scalar) switch
        {
            { IsRefused: true } => "ERR",
            { Kind: ScalarKind.Boolean } => "bool",
            { Kind: var kind } => kind.ToString().ToLowerInvariant(),
        },
        null => "ERR",
        _ => "other",
    };
}
