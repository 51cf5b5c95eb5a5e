using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NameMustBePresentTests
{
    [Theory]
    [InlineData("myinstancetypename")]
    [InlineData("defaultinstancetype")]
    [InlineData("null")]
    [InlineData("none")]
    [InlineData("0")]
    [InlineData("x")]
    public void A_name_is_silent(string name) => Verdict.Silent(Definition.With(name: Text(name)));

    [Theory]
    [InlineData("")]
    [InlineData("$(NAME)")]
    [InlineData("{{ .Values.name }}")]
    public void A_name_that_cannot_be_seen_is_silent(string name) => Verdict.Silent(Definition.With(name: Unknown(name)));

    [Fact]
    public void No_name() => Assert.Equal(
        "unnamed instance type: metadata.name is missing; add the name that jobs and deployments use as instance_type",
        Verdict.Single(Definition.With(name: Absent), RuleIds.NameMustBePresent, "name"));

    [Fact]
    public void An_empty_name() => Empty(Text(string.Empty));

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void A_null_name(string text) => Empty(Null(text));

    private static void Empty(Scalar name) => Assert.Equal(
        "unnamed instance type: metadata.name is empty; enter the name that jobs and deployments use as instance_type",
        Verdict.Single(Definition.With(name: name), RuleIds.NameMustBePresent, "name"));
}
