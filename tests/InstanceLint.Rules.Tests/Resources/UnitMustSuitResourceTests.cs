using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class UnitMustSuitResourceTests
{
    [Theory]
    [InlineData("1Mi")]
    [InlineData("1024Ki")]
    [InlineData("1048576")]
    [InlineData("1048576000m")]
    [InlineData("1.048576M")]
    [InlineData("2M")]
    [InlineData("2e6")]
    [InlineData("1100k")]
    [InlineData("0.001Gi")]
    [InlineData("107374182400m")]
    [InlineData("1717986918400m")]
    [InlineData("2147483648")]
    [InlineData("1500Mi")]
    [InlineData("12Ti")]
    [InlineData("1Pi")]
    [InlineData("64Mi")]
    [InlineData("100Mi")]
    [InlineData("0.5Gi")]
    [InlineData("0.2Gi")]
    [InlineData("2G")]
    [InlineData("100M")]
    [InlineData("0.01T")]
    [InlineData("1e9")]
    [InlineData("1048577")]
    [InlineData("4294967296")]
    [InlineData("900Gi")]
    public void Memory_from_a_mebibyte_up_is_silent(string text)
    {
        Verdict.Silent(Definition.Giving("requests.memory", Text(text)));
        Verdict.Silent(Definition.Giving("limits.memory", Text(text)));
    }

    [Theory]
    [InlineData("1m")]
    [InlineData("0.5")]
    [InlineData("2")]
    [InlineData("96")]
    [InlineData("416")]
    [InlineData("1024")]
    [InlineData("1024000m")]
    [InlineData("1e3")]
    [InlineData("1k")]
    [InlineData("1Ki")]
    [InlineData("0.001M")]
    [InlineData("999999m")]
    [InlineData("1024000000u")]
    [InlineData("100m")]
    [InlineData("700m")]
    [InlineData("1000m")]
    [InlineData("2000m")]
    [InlineData("0.1")]
    [InlineData("1.5")]
    [InlineData("8")]
    [InlineData("64")]
    [InlineData("128")]
    [InlineData("0.5k")]
    [InlineData("1e0")]
    [InlineData("500000u")]
    [InlineData("1n")]
    public void Cpu_up_to_1024_cores_is_silent(string text)
    {
        Verdict.Silent(Definition.Giving("requests.cpu", Text(text)));
        Verdict.Silent(Definition.Giving("limits.cpu", Text(text)));
    }

    [Theory]
    [InlineData("amd.com/gpu", "2000")]
    [InlineData("nvidia.com/gpumem", "1")]
    [InlineData("nvidia.com/gpu", "2000")]
    public void Any_other_resource_may_be_much_or_little(string name, string text) => Verdict.Silent(Definition.With(moreLimits: [(Text(name), Text(text))]));

    [Theory]
    [InlineData("2048", "2,048 bytes", "2048Mi")]
    [InlineData("512", "512 bytes", "512Mi")]
    [InlineData("128", "128 bytes", "128Mi")]
    [InlineData("127", "127 bytes", "127Gi")]
    [InlineData("16", "16 bytes", "16Gi")]
    [InlineData("1", "1 byte", "1Gi")]
    [InlineData("1.5", "1.5 bytes", "1.5Gi")]
    [InlineData("3500m", "3.5 bytes", "3500Mi")]
    [InlineData("512m", "0.512 bytes", "512Mi")]
    [InlineData("512k", "512,000 bytes", "512Mi")]
    [InlineData("512Ki", "524,288 bytes", "512Mi")]
    [InlineData("1023Ki", "1,047,552 bytes", "1023Mi")]
    public void Little_memory(string text, string meaning, string suggestion)
    {
        foreach (var place in new[] { "requests.memory", "limits.memory" })
        {
            var message = Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.UnitMustSuitResource, place);
            Assert.EndsWith($": spec.resources.{place} '{text}' is {meaning}, less than 1Mi; use '{suggestion}'", message);
            Verdict.Silent(Definition.Giving(place, Text(suggestion)));
        }
    }

    [Theory]
    [InlineData("2000", "2,000 cores", "2000m")]
    [InlineData("1025", "1,025 cores", "1025m")]
    [InlineData("1024.5", "1,024.5 cores", "1024.5m")]
    [InlineData("500M", "500,000,000 cores", "500m")]
    [InlineData("100M", "100,000,000 cores", "100m")]
    [InlineData("2Gi", "2,147,483,648 cores", "2")]
    [InlineData("4Ki", "4,096 cores", "4")]
    [InlineData("1.5G", "1,500,000,000 cores", "1.5")]
    [InlineData("2k", "2,000 cores", "2")]
    public void Many_cores(string text, string meaning, string suggestion)
    {
        foreach (var place in new[] { "requests.cpu", "limits.cpu" })
        {
            var message = Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.UnitMustSuitResource, place);
            Assert.EndsWith($": spec.resources.{place} '{text}' is {meaning}, more than the maximum of 1,024; use '{suggestion}'", message);
            Verdict.Silent(Definition.Giving(place, Text(suggestion)));
        }
    }

    [Theory]
    [InlineData("limits.memory", "1n", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.memory", "1M", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.memory", "1e3", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.memory", "0.0001", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.memory", "0.5m", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.memory", "0.001Ki", "a number of bytes such as '512Mi' or '16Gi'")]
    [InlineData("limits.cpu", "2e3", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "2000000", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "1024001m", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "5000Gi", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "1E", "a number of cores such as '500m' or '2'")]
    [InlineData("limits.cpu", "1e1000000", "a number of cores such as '500m' or '2'")]
    public void No_suggestion_that_would_be_wrong_itself(string place, string text, string instead) =>
        Assert.EndsWith("; use " + instead, Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.UnitMustSuitResource, place));
}
