using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Scalars agree with the YAML reader of the Azure ML CLI, row by row, through the whole reader.</summary>
public class AzureCliScalarsTests
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Scalars => Table.Rows("workload-scalars.tsv");

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Type_agrees(string input, string[] verdict) => Assert.Equal(verdict[0], TypeOf(Read(input)));

    [Theory]
    [InlineData("12:30", "750")]
    [InlineData("1:30", "90")]
    [InlineData("190:20:30", "685230")]
    [InlineData("-1:30", "-90")]
    [InlineData("1_0:30", "630")]
    [InlineData("1:30.5", "90.5")]
    [InlineData("0:30.5", "30.5")]
    [InlineData("-1:0:0.25", "-3600.25")]
    [InlineData("1:30.", "90")]
    [InlineData("017", "15")]
    [InlineData("-017", "-15")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0x1F", "31")]
    [InlineData("0x1f", "31")]
    [InlineData("0b11", "3")]
    [InlineData("0_7", "7")]
    [InlineData("1_000", "1000")]
    [InlineData("+1_000", "1000")]
    [InlineData("1_000.5", "1000.5")]
    [InlineData("1._5", "1.5")]
    [InlineData("1.0", "1")]
    [InlineData("5.", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.5e+3", "1500")]
    [InlineData("-2.5E-1", "-0.25")]
    [InlineData("64854224130833822174", "64854224130833822174")]
    [InlineData("!!int \"017\"", "15")]
    [InlineData("! 017", "15")]
    [InlineData("!!int _16", "16")]
    [InlineData("!!int -0b11", "-3")]
    [InlineData("!!int 0x_1f", "31")]
    [InlineData("!!int 0o17", "15")]
    [InlineData("!!int 1:60", "120")]
    [InlineData("!!int +-5", "-5")]
    [InlineData("!!int \" 5\"", "5")]
    [InlineData("!!float 5", "5")]
    [InlineData("!!float 1e3", "1000")]
    [InlineData("!!float _1.5", "1.5")]
    [InlineData("!!float -0:30", "-30")]
    [InlineData("!!float inf", "inf")]
    [InlineData("!!float -.INF", "-.INF")]
    public void Numbers(string input, string value) => Resolved(input, ScalarKind.Number, value);

    [Theory]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("1e3")]
    [InlineData("1.5e3")]
    [InlineData("08")]
    [InlineData("0o17")]
    [InlineData("0X1F")]
    [InlineData("0B11")]
    [InlineData("-.5")]
    [InlineData("_1")]
    [InlineData("1:60")]
    [InlineData("1:300")]
    [InlineData("0:30")]
    [InlineData("12:3x")]
    [InlineData("2021-1-1")]
    [InlineData("2021-01-01-gpu")]
    [InlineData("2021-01-01 at 12:30")]
    [InlineData("2021-01-01T12:30")]
    [InlineData("oN")]
    [InlineData("1Gi")]
    [InlineData("0.2Gi")]
    [InlineData("100m")]
    public void Texts(string input) => Resolved(input, ScalarKind.String, input);

    [Theory]
    [InlineData("2021-01-01")]
    [InlineData("2021-01-01T12:30:00Z")]
    [InlineData("2021-1-1 1:30:00")]
    [InlineData("2021-01-01 12:30:00.5 +1")]
    [InlineData("2021-01-01t12:30:00.25-05:00")]
    public void Dates(string input) => Resolved(input, ScalarKind.Date, input);

    [Theory]
    [InlineData("!!timestamp 2021-1-1", "2021-1-1")]
    [InlineData("!!timestamp '2021-01-01'", "2021-01-01")]
    [InlineData("!!timestamp 2021-01-01T12:30:00-23:59", "2021-01-01T12:30:00-23:59")]
    public void Dates_with_the_tag(string input, string value) => Resolved(input, ScalarKind.Date, value);

    [Theory]
    [InlineData("!!binary aGk=")]
    [InlineData("!!binary aG-k=")]
    [InlineData("!!binary aG==k")]
    [InlineData("!!binary \"\"")]
    [InlineData("!!bool oN")]
    [InlineData("!!null x")]
    public void Other_values_with_a_tag(string input) => Assert.False(Resolve(input).IsRefused);

    [Theory]
    [InlineData("!!int 1.5")]
    [InlineData("!!int 08")]
    [InlineData("!!int 0b")]
    [InlineData("!!int \"\"")]
    [InlineData("!!int +")]
    [InlineData("!!int 1:x")]
    [InlineData("!!float 0x1")]
    [InlineData("!!float \"\"")]
    [InlineData("!!float 1.2.3")]
    [InlineData("!!bool 1")]
    [InlineData("!!timestamp 2021-01")]
    [InlineData("!!timestamp 2021-02-30")]
    [InlineData("!!timestamp 2021-01-01T12:30:00+24:00")]
    [InlineData("!!binary a")]
    [InlineData("!!binary aG=k")]
    [InlineData("!!binary é")]
    [InlineData("2021-02-30")]
    [InlineData("2021-01-01 24:00:00")]
    [InlineData("2021-01-01T12:30:00+24:00")]
    public void Values_that_cannot_be_converted(string input) => Assert.True(Resolve(input).IsRefused);

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("On", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("off", "false")]
    [InlineData("No", "false")]
    public void Booleans(string input, string value) => Resolved(input, ScalarKind.Boolean, value);

    [Theory]
    [InlineData("\"12:30\"", "12:30")]
    [InlineData("'017'", "017")]
    [InlineData("\"~\"", "~")]
    [InlineData("'2021-01-01'", "2021-01-01")]
    [InlineData("!!str 12:30", "12:30")]
    public void Quotes_make_a_text(string input, string value) => Resolved(input, ScalarKind.String, value);

    private static void Resolved(string input, ScalarKind kind, string value) => Assert.Equal(new TypedScalar(kind, value), Resolve(input));

    private static TypedScalar Resolve(string input) => AzureCliScalars.Resolve(Assert.IsType<YamlScalar>(Read(input)));

    private static YamlNode? Read(string input)
    {
        var reader = new YamlTreeReader("v: " + input + "\n", Source.None, new AliasBudget(0));
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
