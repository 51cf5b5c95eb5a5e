using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class QuantityMustBeStringTests
{
    [Theory]
    [InlineData("limits.cpu", "1")]
    [InlineData("limits.cpu", "0.5")]
    [InlineData("limits.cpu", "2.0")]
    [InlineData("limits.cpu", "1e3")]
    [InlineData("limits.cpu", "100m")]
    [InlineData("limits.cpu", "017")]
    [InlineData("requests.cpu", "1")]
    [InlineData("requests.cpu", ".5")]
    [InlineData("limits.memory", "2147483648")]
    [InlineData("limits.memory", "2e9")]
    [InlineData("limits.memory", "2Gi")]
    [InlineData("requests.memory", "1048576")]
    [InlineData("requests.memory", "1.5Gi")]
    [InlineData("limits.cpu", "2")]
    [InlineData("limits.cpu", "4")]
    [InlineData("limits.cpu", "96")]
    [InlineData("limits.cpu", "+1")]
    [InlineData("limits.cpu", "1.")]
    [InlineData("limits.cpu", "0.10")]
    [InlineData("limits.cpu", "1e-1")]
    [InlineData("limits.cpu", "1E2")]
    [InlineData("limits.cpu", "0100")]
    [InlineData("limits.cpu", "1024")]
    [InlineData("limits.cpu", "007")]
    [InlineData("limits.memory", "1073741824")]
    [InlineData("limits.memory", "1e9")]
    [InlineData("limits.memory", "1.5e10")]
    [InlineData("limits.memory", "2000000000")]
    [InlineData("limits.memory", "08589934592")]
    [InlineData("limits.memory", "1E")]
    [InlineData("limits.memory", "512Mi")]
    public void A_text_is_silent(string place, string text) => Verdict.Silent(Definition.Giving(place, Text(text)));

    [Theory]
    [InlineData("nvidia.com/gpu", "1")]
    [InlineData("nvidia.com/gpu", "0")]
    [InlineData("amd.com/gpu", "1")]
    [InlineData("rdma/hca", "4")]
    public void Any_other_resource_may_be_a_number(string name, string text) =>
        Verdict.Silent(Definition.With(moreLimits: [(Text(name), Number(text))]));

    [Theory]
    [InlineData("cpu", "1", "1", "1 is a number, not a string", "1")]
    [InlineData("cpu", "0.5", "0.5", "0.5 is a number, not a string", "0.5")]
    [InlineData("cpu", ".5", "0.5", "is .5, which kubectl reads as the number 0.5, not a string", "0.5")]
    [InlineData("cpu", "2.0", "2", "is 2.0, which kubectl reads as the number 2, not a string", "2")]
    [InlineData("cpu", "017", "15", "is 017, which kubectl reads as the number 15, not a string", "15")]
    [InlineData("cpu", "1e2", "100", "is 1e2, which kubectl reads as the number 100, not a string", "100")]
    [InlineData("cpu", "0.0000001", "1E-07", "is 0.0000001, which kubectl reads as the number 1E-07, not a string", "1E-07")]
    [InlineData("cpu", "1024", "1024", "1024 is a number, not a string", "1024")]
    [InlineData("cpu", "3000", "3000", "3000 is a number, not a string, and means 3,000 cores", "3000m")]
    [InlineData("memory", "2147483648", "2147483648", "2147483648 is a number, not a string", "2147483648")]
    [InlineData("memory", "1_073_741_824", "1073741824", "is 1_073_741_824, which kubectl reads as the number 1073741824, not a string", "1073741824")]
    [InlineData("memory", "1e9", "1000000000", "is 1e9, which kubectl reads as the number 1000000000, not a string", "1000000000")]
    [InlineData("memory", "2048", "2048", "2048 is a number, not a string, and means 2,048 bytes", "2048Mi")]
    [InlineData("memory", "16", "16", "16 is a number, not a string, and means 16 bytes", "16Gi")]
    [InlineData("memory", "1", "1", "1 is a number, not a string, and means 1 byte", "1Gi")]
    [InlineData("memory", "0.5", "0.5", "0.5 is a number, not a string, and means 0.5 bytes", "0.5Gi")]
    public void A_number(string resource, string text, string value, string found, string suggestion)
    {
        foreach (var place in new[] { "requests." + resource, "limits." + resource })
        {
            var message = Verdict.Single(Definition.Giving(place, Number(text, value)), RuleIds.QuantityMustBeString, place);
            Assert.EndsWith($": spec.resources.{place} {found}; use \"{suggestion}\" (with quotes)", message);
            Verdict.Silent(Definition.Giving(place, Text(suggestion)));
        }
    }

    [Theory]
    [InlineData("limits.cpu", "1e7", "10000000", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "3000000", "3000000", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.memory", "0.00001", "1E-05", "a number of bytes such as '512Mi' or '16Gi'")]
    public void A_number_that_quotes_do_not_fix(string place, string text, string value, string instead) =>
        Assert.EndsWith($"; use {instead}", Verdict.Single(Definition.Giving(place, Number(text, value)), RuleIds.QuantityMustBeString, place));

    [Theory]
    [InlineData("limits.cpu", "true", "true", "true is a boolean, not a string; use a number of cores such as '500m' or '2'")]
    [InlineData("requests.cpu", "y", "true", "is y, which kubectl reads as the boolean true, not a string; use a number of cores such as '500m' or '2'")]
    [InlineData("limits.memory", "Off", "false", "is Off, which kubectl reads as the boolean false, not a string; use a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("requests.memory", "false", "false", "false is a boolean, not a string; use a number of bytes such as '512Mi' or '16Gi'")]
    public void A_boolean(string place, string text, string value, string end) =>
        Assert.EndsWith(end, Verdict.Single(Definition.Giving(place, Boolean(text, value)), RuleIds.QuantityMustBeString, place));
}
