using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Scalars agree with the YAML reader of Kubernetes, row by row, through the whole reader.</summary>
public class KubectlScalarsTests
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Scalars => Table.Rows("yaml-scalars.tsv");

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Type_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], TypeOf(Read(input)));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Value_agrees(string input, string[] verdict)
    {
        if (verdict[0] is not ("string" or "number" or "bool"))
        {
            return;
        }

        var value = KubectlScalars.Resolve(Assert.IsType<YamlScalar>(Read(input))).Value;
        if (verdict[0] == "number")
        {
            // JSON numbers of more than 17 digits are rounded in kubectl; InstanceLint keeps all digits.
            Assert.Equal(double.Parse(verdict[1], CultureInfo.InvariantCulture), double.Parse(value, CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.Equal(verdict[0] == "string" ? JsonSerializer.Deserialize<string>(verdict[1]) : verdict[1], value);
        }
    }

    [Theory]
    [InlineData("0b+11", "number")]
    [InlineData("0b-11", "number")]
    [InlineData("-0b+11", "string")]
    [InlineData("!!timestamp 2021-1-1", "string")]
    [InlineData("!!timestamp 2021-01-01 1:2:3,5", "string")]
    [InlineData("!!timestamp 2021-01-01t12:30:00.5-05:00", "string")]
    [InlineData("!!timestamp 0000-02-29", "string")]
    [InlineData("!!timestamp 2021-02-30", "ERR")]
    [InlineData("!!timestamp 2021-01-01T12:30:00", "ERR")]
    [InlineData("!!timestamp 2021-01-01 12:30:00 +1", "ERR")]
    [InlineData("!!timestamp 2021-01-01T24:00:00Z", "ERR")]
    [InlineData("!!binary aGk=", "string")]
    [InlineData("!!binary aG k=", "ERR")]
    public void Rare_forms(string input, string type) => Assert.Equal(type, TypeOf(Read(input)));

    private static YamlNode? Read(string input)
    {
        var reader = new YamlTreeReader("v: " + input + "\n", Source.None, new AliasBudget(0));
        var value = reader.ReadDocument() is YamlMapping mapping && mapping.Find("v") is { } field ? field.Value : null;
        return reader.ReadDocument() is null && reader.Break is null ? value : null;
    }

    private static string TypeOf(YamlNode? node) => node switch
    {
        YamlScalar scalar => KubectlScalars.Resolve(scalar) switch
        {
            { IsRefused: true } => "ERR",
            { Kind: ScalarKind.Boolean } => "bool",
            { Kind: var kind } => kind.ToString().ToLowerInvariant(),
        },
        null => "ERR",
        _ => "other",
    };
}
