using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class QuantityMustParseTests
{
    private const string Cores = "use a number of cores such as '500m' or '2'";
    private const string Bytes = "use a number of bytes such as '512Mi' or '16Gi'";

    [Theory]
    [InlineData("1")]
    [InlineData("+1")]
    [InlineData("0.5")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("1.000")]
    [InlineData("100m")]
    [InlineData("700m")]
    [InlineData("1000m")]
    [InlineData("0.1m")]
    [InlineData("1500u")]
    [InlineData("100000000n")]
    [InlineData("1e3")]
    [InlineData("1E3")]
    [InlineData("1e-3")]
    [InlineData("1E+2")]
    [InlineData("25e-1")]
    [InlineData("1k")]
    [InlineData("0.5Ki")]
    [InlineData("0.001M")]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("8")]
    [InlineData("16")]
    [InlineData("48")]
    [InlineData("64")]
    [InlineData("96")]
    [InlineData("128")]
    [InlineData("1024")]
    [InlineData("250m")]
    [InlineData("500m")]
    [InlineData("1500m")]
    [InlineData("2500m")]
    [InlineData("050m")]
    [InlineData("+100m")]
    [InlineData("0.1")]
    [InlineData("0.2")]
    [InlineData("0.25")]
    [InlineData("0.75")]
    [InlineData("1.25")]
    [InlineData("3.5")]
    [InlineData("00.5")]
    [InlineData("+0.5")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("1e+0")]
    [InlineData("5e-1")]
    [InlineData("12e1")]
    [InlineData("7.5E1")]
    [InlineData("0.5k")]
    [InlineData("1000000u")]
    [InlineData("1500000000n")]
    [InlineData("0.000000001")]
    public void A_cpu_quantity_is_silent(string text)
    {
        Verdict.Silent(Definition.Giving("requests.cpu", Text(text)));
        Verdict.Silent(Definition.Giving("limits.cpu", Text(text)));
    }

    [Theory]
    [InlineData("100Mi")]
    [InlineData("1500Mi")]
    [InlineData("2Gi")]
    [InlineData("0.2Gi")]
    [InlineData("1.5Gi")]
    [InlineData(".5Gi")]
    [InlineData("1Ti")]
    [InlineData("0.001Pi")]
    [InlineData("1048576")]
    [InlineData("1024Ki")]
    [InlineData("2G")]
    [InlineData("512M")]
    [InlineData("2000000k")]
    [InlineData("1e9")]
    [InlineData("1E9")]
    [InlineData("1.5e9")]
    [InlineData("107374182400m")]
    [InlineData("2147483648000m")]
    [InlineData("+1Gi")]
    [InlineData("0064Mi")]
    [InlineData("1E")]
    [InlineData("64Mi")]
    [InlineData("123Mi")]
    [InlineData("128Mi")]
    [InlineData("256Mi")]
    [InlineData("512Mi")]
    [InlineData("1024Mi")]
    [InlineData("1Gi")]
    [InlineData("4Gi")]
    [InlineData("8Gi")]
    [InlineData("16Gi")]
    [InlineData("28Gi")]
    [InlineData("56Gi")]
    [InlineData("112Gi")]
    [InlineData("224Gi")]
    [InlineData("440Gi")]
    [InlineData("900Gi")]
    [InlineData("1.0Gi")]
    [InlineData("01Gi")]
    [InlineData("1.75Gi")]
    [InlineData("3.5Gi")]
    [InlineData("0.5Ti")]
    [InlineData("0.25Ti")]
    [InlineData("2Ti")]
    [InlineData("100M")]
    [InlineData("129M")]
    [InlineData("7.5G")]
    [InlineData("100G")]
    [InlineData("129e6")]
    [InlineData("10e9")]
    [InlineData("3e+9")]
    [InlineData("+1e9")]
    [InlineData("1e12")]
    [InlineData("128974848")]
    [InlineData("128974848000m")]
    [InlineData("5368709120")]
    [InlineData("2097152Ki")]
    [InlineData("+512Mi")]
    public void A_memory_quantity_is_silent(string text)
    {
        Verdict.Silent(Definition.Giving("requests.memory", Text(text)));
        Verdict.Silent(Definition.Giving("limits.memory", Text(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$(CPU)")]
    [InlineData("${{ parameters.cpu }}m")]
    [InlineData("{{ .Values.cpu | quote }}")]
    [InlineData("2GB")]
    public void An_amount_that_cannot_be_seen_is_silent(string text)
    {
        Verdict.Silent(Definition.Giving("requests.cpu", Unknown(text)));
        Verdict.Silent(Definition.Giving("limits.memory", Unknown(text)));
    }

    [Theory]
    [InlineData("500 m", "500m")]
    [InlineData(" 500m", "500m")]
    [InlineData("500m ", "500m")]
    [InlineData("1,5", "1.5")]
    [InlineData("0,5", "0.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("1 core", "1")]
    [InlineData("2cores", "2")]
    [InlineData("0.5 vCPU", "0.5")]
    [InlineData("2 CPUs", "2")]
    [InlineData("500mcores", "500m")]
    [InlineData("250 millicores", "250m")]
    [InlineData("100mCPU", "100m")]
    [InlineData("4c", "4")]
    [InlineData("1 000m", "1000m")]
    [InlineData("2000 cores", "2000m")]
    public void A_cpu_that_can_be_fixed(string text, string suggestion)
    {
        foreach (var place in new[] { "requests.cpu", "limits.cpu" })
        {
            var message = Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.QuantityMustParse, place);
            Assert.EndsWith($": spec.resources.{place} '{text}' is not a valid Kubernetes quantity; use '{suggestion}'", message);
            Verdict.Silent(Definition.Giving(place, Text(suggestion)));
        }
    }

    [Theory]
    [InlineData("2GB", "2G")]
    [InlineData("2Gb", "2G")]
    [InlineData("2gb", "2G")]
    [InlineData("2g", "2G")]
    [InlineData("2gi", "2Gi")]
    [InlineData("2GI", "2Gi")]
    [InlineData("2GiB", "2Gi")]
    [InlineData("2 Gi", "2Gi")]
    [InlineData("2Gi ", "2Gi")]
    [InlineData("512MB", "512M")]
    [InlineData("512mb", "512M")]
    [InlineData("512mi", "512Mi")]
    [InlineData("512 MiB", "512Mi")]
    [InlineData("512Megs", "512M")]
    [InlineData("2 gigs", "2G")]
    [InlineData("1,5Gi", "1.5Gi")]
    [InlineData("0,25Gi", "0.25Gi")]
    [InlineData("0,125Gi", "0.125Gi")]
    [InlineData("1 024Mi", "1024Mi")]
    [InlineData("2000000K", "2000000k")]
    [InlineData("2000000KB", "2000000k")]
    [InlineData("1048576KiB", "1048576Ki")]
    [InlineData("1TB", "1T")]
    [InlineData("1tib", "1Ti")]
    [InlineData("1073741824 bytes", "1073741824")]
    [InlineData("1073741824B", "1073741824")]
    public void A_memory_that_can_be_fixed(string text, string suggestion)
    {
        foreach (var place in new[] { "requests.memory", "limits.memory" })
        {
            var message = Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.QuantityMustParse, place);
            Assert.EndsWith($": spec.resources.{place} '{text}' is not a valid Kubernetes quantity; use '{suggestion}'", message);
            Verdict.Silent(Definition.Giving(place, Text(suggestion)));
        }
    }

    [Theory]
    [InlineData("512 m", "512Mi")]
    [InlineData("512 k", "512Mi")]
    [InlineData("512KB", "512Mi")]
    [InlineData("2048 B", "2048Mi")]
    [InlineData(" 2048", "2048Mi")]
    [InlineData("16 ", "16Gi")]
    public void A_memory_that_would_be_too_little_is_fixed_twice(string text, string suggestion)
    {
        Assert.EndsWith($"; use '{suggestion}'", Verdict.Single(Definition.Giving("limits.memory", Text(text)), RuleIds.QuantityMustParse, "limits.memory"));
        Verdict.Silent(Definition.Giving("limits.memory", Text(suggestion)));
    }

    [Theory]
    [InlineData("limits.cpu", "auto", Cores)]
    [InlineData("limits.cpu", " ", Cores)]
    [InlineData("limits.cpu", "one", Cores)]
    [InlineData("limits.cpu", "1/2", Cores)]
    [InlineData("limits.cpu", "50%", Cores)]
    [InlineData("limits.cpu", "1,024", Cores)]
    [InlineData("limits.cpu", "1,5,5", Cores)]
    [InlineData("limits.cpu", "1,5.5", Cores)]
    [InlineData("limits.cpu", "1..5", Cores)]
    [InlineData("limits.cpu", "1e", Cores)]
    [InlineData("limits.cpu", "1e3m", Cores)]
    [InlineData("limits.cpu", "--1", Cores)]
    [InlineData("limits.cpu", "-1 core", Cores)]
    [InlineData("limits.cpu", "0 cores", Cores)]
    [InlineData("limits.cpu", "2000000000 cores", Cores)]
    [InlineData("limits.cpu", "0x10", Cores)]
    [InlineData("limits.cpu", "１", Cores)]
    [InlineData("limits.cpu", "NaN", Cores)]
    [InlineData("limits.cpu", "true", Cores)]
    [InlineData("limits.memory", "lots", Bytes)]
    [InlineData("limits.memory", "GB", Bytes)]
    [InlineData("limits.memory", "2XB", Bytes)]
    [InlineData("limits.memory", "1,024Mi", Bytes)]
    [InlineData("limits.memory", "1.024,5Mi", Bytes)]
    [InlineData("limits.memory", "2Gi2Mi", Bytes)]
    [InlineData("limits.memory", "2 GB RAM", Bytes)]
    [InlineData("limits.memory", "-2GB", Bytes)]
    [InlineData("limits.memory", "0.001 m", Bytes)]
    public void An_amount_beyond_fixing(string place, string text, string instead) =>
        Assert.EndsWith(
            $"'{text}' is not a valid Kubernetes quantity; {instead}",
            Verdict.Single(Definition.Giving(place, Text(text)), RuleIds.QuantityMustParse, place));

    [Fact]
    public void A_suggestion_that_would_be_cut_is_not_offered()
    {
        var text = "1." + new string('0', 100) + "GB";
        Assert.EndsWith("; " + Bytes, Verdict.Single(Definition.Giving("limits.memory", Text(text)), RuleIds.QuantityMustParse, "limits.memory"));
    }

    [Fact]
    public void A_resource_of_another_kind_is_left_alone()
    {
        Verdict.Silent(Definition.With(moreLimits: [(Text("rdma/hca"), Text("1k"))]));
        Verdict.Silent(Definition.With(moreLimits: [(Text("amd.com/gpu"), Number("1"))]));
    }
}
