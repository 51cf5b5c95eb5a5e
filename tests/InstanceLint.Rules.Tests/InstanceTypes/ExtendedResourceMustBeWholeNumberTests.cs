using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ExtendedResourceMustBeWholeNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    [InlineData("1.0")]
    [InlineData("1000m")]
    [InlineData("1k")]
    [InlineData("1Ki")]
    [InlineData("1e1")]
    [InlineData("+1")]
    [InlineData("-0")]
    [InlineData("0.5k")]
    [InlineData("2000000u")]
    public void A_whole_number_is_silent(string amount)
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text("rdma/hca"), Text(amount))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text("amd.com/gpu"), Text(amount))], moreLimits: [(Text("amd.com/gpu"), Text(amount))]));
    }

    [Fact]
    public void A_number_without_quotes_and_null_are_silent()
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text("rdma/hca"), Number("4"))]));
        Verdict.Silent(Definition.With(moreLimits: [(Text("rdma/hca"), Number("2.0", "2"))]));
        Verdict.Silent(Definition.With(moreRequests: [(Text("rdma/hca"), Null())], moreLimits: [(Text("rdma/hca"), Null("~"))]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.5")]
    [InlineData("${ADAPTERS}")]
    public void An_amount_or_name_that_cannot_be_seen_is_silent(string text)
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text("rdma/hca"), Unknown(text))]));
        Verdict.Silent(Definition.With(moreLimits: [(Unknown(text), Text("0.5"))]));
    }

    [Theory]
    [InlineData("nvidia.com/gpu", "INST2008 at limits.nvidia.com/gpu")]
    [InlineData("nvidia.com/gpus", "INST2011 at key of limits.nvidia.com/gpus")]
    [InlineData("NVIDIA.com/gpu", "INST2011 at key of limits.NVIDIA.com/gpu")]
    [InlineData("gpus", "INST2011 at key of limits.gpus")]
    [InlineData("tpu", "INST2011 at key of limits.tpu")]
    public void Another_rule_reports_it_once(string name, string finding) =>
        Verdict.Exactly(Definition.With(moreLimits: [(Text(name), Text("0.5"))]), finding);

    [Fact]
    public void In_a_deployment_it_is_only_reported_as_unsupported() => Verdict.Exactly(
        Cluster.Running(Deployment.Giving(moreLimits: [(Text("rdma/hca"), Text("0.5"))]), Definition.With(moreLimits: [(Text("rdma/hca"), Text("1"))])),
        "INST2011 at key of resources.limits.rdma/hca");

    [Theory]
    [InlineData("0.5", "'0.5' is not a whole number")]
    [InlineData("1500m", "'1500m' is not a whole number")]
    [InlineData("1n", "'1n' is not a whole number")]
    [InlineData("-1", "'-1' is negative")]
    [InlineData("-0.5", "'-0.5' is negative")]
    [InlineData("all", "'all' is not a valid Kubernetes quantity")]
    [InlineData("1 ", "'1 ' is not a valid Kubernetes quantity")]
    [InlineData("", "is empty")]
    public void A_text(string text, string problem) => Reported(Text(text), problem);

    [Fact]
    public void A_number_or_boolean_without_quotes()
    {
        Reported(Number("0.5"), "0.5 is not a whole number");
        Reported(Number(".5", "0.5"), "is .5, which kubectl reads as the number 0.5, not a whole number");
        Reported(Boolean("yes", "true"), "is yes, which kubectl reads as the boolean true, not a whole number");
    }

    private static void Reported(Scalar amount, string problem)
    {
        Assert.EndsWith(
            $": spec.resources.limits.rdma/hca {problem}; use a whole number such as '1'",
            Verdict.Single(
                Definition.With(moreLimits: [(Text("rdma/hca"), amount)]), RuleIds.ExtendedResourceMustBeWholeNumber, "limits.rdma/hca"));
        Verdict.Exactly(
            Definition.With(moreRequests: [(Text("rdma/hca"), amount)], moreLimits: [(Text("rdma/hca"), Text("1"))]), "INST2014 at requests.rdma/hca");
    }
}
