using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class InstanceCountMustBeValidTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("100")]
    [InlineData("+3")]
    [InlineData(" 3 ")]
    [InlineData("1_000")]
    [InlineData("007")]
    public void A_whole_number_in_quotes_is_silent(string count) => Silent(Text(count));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("2.0", "2")]
    [InlineData("0x10", "16")]
    [InlineData("1:30", "90")]
    [InlineData("1.0e+16", "1E+16")]
    public void A_whole_number_is_silent(string count, string value) => Silent(Number(count, value));

    [Fact]
    public void No_count_and_one_that_cannot_be_seen_are_silent()
    {
        Silent(Absent);
        Silent(Unknown());
        Silent(Unknown("${{ count }}"));
        Verdict.Silent(Cluster.Running(Deployment.With()));
        Verdict.Silent(Cluster.Running(Deployment.With() with { MinInstances = Unknown("9"), MaxInstances = Number("1") }));
        Verdict.Silent(Cluster.Running(Deployment.With() with { MinInstances = Number("9"), MaxInstances = Unknown("1") }));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "1")]
    [InlineData("2", "10")]
    public void A_range_is_silent(string least, string most)
    {
        Verdict.Silent(Cluster.Running(Deployment.With() with { MinInstances = Number(least), MaxInstances = Number(most) }));
        Verdict.Silent(Cluster.Running(Deployment.With() with { MinInstances = Text(least), MaxInstances = Text(most) }));
        Verdict.Silent(Cluster.Running(Deployment.With() with { MinInstances = Number(least) }));
        Verdict.Silent(Cluster.Running(Deployment.With() with { MaxInstances = Number(most) }));
    }

    [Theory]
    [InlineData("two", "'two' is not a whole number")]
    [InlineData("2.0", "'2.0' is not a whole number")]
    [InlineData("1e3", "'1e3' is not a whole number")]
    [InlineData("_1", "'_1' is not a whole number")]
    [InlineData("1__0", "'1__0' is not a whole number")]
    [InlineData("-", "'-' is not a whole number")]
    [InlineData("0", "'0' is less than 1")]
    [InlineData("-1", "'-1' is less than 1")]
    [InlineData("", "is empty")]
    public void A_text(string count, string problem) => Reported(Text(count), problem);

    [Fact]
    public void Anything_else()
    {
        Reported(Number("1.5"), "'1.5' is not a whole number");
        Reported(Number(".inf"), "'.inf' is not a whole number");
        Reported(Number("0"), "'0' is less than 1");
        Reported(Null(), "is empty");
        Reported(Boolean("yes", "true"), "is yes, which kubectl reads as the boolean true, not a whole number");
        Reported(Date("2021-01-01"), "2021-01-01 is a date, not a whole number");
    }

    [Fact]
    public void The_minimum_is_at_least_zero_and_the_maximum_at_least_one()
    {
        Assert.EndsWith(
            ": scale_settings.min_instances '-1' is less than 0; use a whole number, 0 or greater",
            Message(Deployment.With() with { MinInstances = Number("-1"), MaxInstances = Number("1") }));
        Assert.EndsWith(
            ": scale_settings.max_instances '0' is less than 1; use a whole number, 1 or greater",
            Message(Deployment.With() with { MinInstances = Number("0"), MaxInstances = Number("0") }));
    }

    [Fact]
    public void The_minimum_is_at_most_the_maximum() => Assert.EndsWith(
        ": scale_settings.min_instances '3' exceeds max_instances '2'; lower it or raise max_instances",
        Message(Deployment.With() with { MinInstances = Number("3"), MaxInstances = Text("2") }));

    private static void Silent(Scalar count) => Verdict.Silent(Cluster.Running(Deployment.With() with { InstanceCount = count }));

    private static void Reported(Scalar count, string problem) => Assert.EndsWith(
        $": instance_count {problem}; use a whole number, 1 or greater", Message(Deployment.With() with { InstanceCount = count }));

    private static string Message(Rules.Definitions.DeploymentDefinition deployment)
    {
        var finding = Assert.Single(Linter.Lint([Cluster.Running(deployment)]));
        Assert.Equal(RuleIds.InstanceCountMustBeValid, finding.Rule.Id);
        Verdict.Readable(finding.Message);
        return finding.Message;
    }
}
