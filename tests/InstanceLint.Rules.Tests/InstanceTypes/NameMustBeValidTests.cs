using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NameMustBeValidTests
{
    private const string Allowed = "use at most 253 lowercase letters, digits, '-' and '.'";

    [Theory]
    [InlineData("myinstancetypename")]
    [InlineData("cpusmall")]
    [InlineData("defaultinstancetype")]
    [InlineData("gpu-large")]
    [InlineData("gpu--large")]
    [InlineData("nc6s-v3")]
    [InlineData("standard-nc6s-v3")]
    [InlineData("a100.80gb")]
    [InlineData("a.b.c-d.e")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("007")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("4-gpu")]
    [InlineData("xn--bcher-kva")]
    [InlineData("${{ parameters.name }}")]
    [InlineData("$(name)-GPU")]
    [InlineData("__NAME__")]
    [InlineData("#{Name}#")]
    [InlineData("<Instance Type>")]
    [InlineData("gpu")]
    [InlineData("cpu")]
    [InlineData("small")]
    [InlineData("cpu-small")]
    [InlineData("gpu-v100")]
    [InlineData("v100")]
    [InlineData("a100")]
    [InlineData("h100-80gb")]
    [InlineData("t4-1gpu")]
    [InlineData("nd96asr-v4")]
    [InlineData("nc24ads-a100-v4")]
    [InlineData("standard-d2-v3")]
    [InlineData("team-a.gpu")]
    [InlineData("ml.training.gpu")]
    [InlineData("prod-2024")]
    [InlineData("2024")]
    [InlineData("0")]
    [InlineData("0a")]
    [InlineData("a0")]
    [InlineData("1a2b3c")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("nan")]
    [InlineData("12.30")]
    [InlineData("2021-01-01")]
    [InlineData("0x1f")]
    public void A_name_that_Kubernetes_takes_or_that_cannot_be_seen_is_silent(string name)
    {
        var isVariable = Rules.Vocabulary.TemplateVariable.IsIn(name);
        var definition = Definition.With(name: isVariable ? Unknown(name) : Text(name));
        Assert.DoesNotContain(Verdict.Lint(definition), finding => finding.Rule.Id != RuleIds.PlaceholderMustBeReplaced);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(253)]
    public void A_long_name_is_silent(int length) => Verdict.Silent(Definition.With(name: Text(new string('a', length))));

    [Theory]
    [InlineData("GPU", "contains the uppercase letter 'G'", "gpu")]
    [InlineData("gpuLarge", "contains the uppercase letter 'L'", "gpularge")]
    [InlineData("Standard_NC6s_v3", "contains the uppercase letter 'S'", "standard-nc6s-v3")]
    [InlineData("gpu_large", "contains the character '_'", "gpu-large")]
    [InlineData("gpu large", "contains a space", "gpu-large")]
    [InlineData(" gpu", "contains a space", "gpu")]
    [InlineData("gpu\n", "contains the character '\\u000A'", "gpu")]
    [InlineData("-gpu", "has a part that starts with '-'", "gpu")]
    [InlineData("gpu-", "ends with '-'", "gpu")]
    [InlineData(".gpu", "starts with '.' or contains '..'", "gpu")]
    [InlineData("gpu.", "ends with '.'", "gpu")]
    [InlineData("_gpu_", "contains the character '_'", "gpu")]
    public void A_name_that_can_be_fixed(string name, string problem, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Text(name)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {problem}; use '{suggestion}'", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }

    [Theory]
    [InlineData("gpu/large", "contains the character '/'")]
    [InlineData("gpu..large", "starts with '.' or contains '..'")]
    [InlineData("gpu.-large", "has a part that starts with '-'")]
    [InlineData("gpu-.large", "has a part that ends with '-'")]
    [InlineData("gpu:1", "contains the character ':'")]
    [InlineData("größe", "contains the character 'ö'")]
    [InlineData("機械", "contains the character '機'")]
    [InlineData("gpu😀", "contains the character '\\uD83D'")]
    [InlineData("---", "has a part that starts with '-'")]
    [InlineData(" ", "contains a space")]
    public void A_name_beyond_fixing(string name, string problem)
    {
        var message = Verdict.Single(Definition.With(name: Text(name)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {problem}; {Allowed}", message);
    }

    [Fact]
    public void A_name_that_is_too_long()
    {
        var message = Verdict.Single(Definition.With(name: Text(new string('a', 254))), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name has 254 characters, but at most 253 are allowed; {Allowed}", message);
    }

    [Fact]
    public void A_long_suggestion_is_whole()
    {
        var message = Verdict.Single(Definition.With(name: Text(new string('A', 253))), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($"; use '{new string('a', 253)}'", message);
    }

    [Theory]
    [InlineData("123", "123", "123 is a number", "123")]
    [InlineData("017", "15", "is 017, which kubectl reads as the number 15", "017")]
    [InlineData("1e3", "1000", "is 1e3, which kubectl reads as the number 1000", "1e3")]
    [InlineData("1.50", "1.5", "is 1.50, which kubectl reads as the number 1.5", "1.50")]
    [InlineData("-1", "-1", "-1 is a number", "1")]
    public void A_number(string text, string value, string found, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Number(text, value)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {found}, not a string; use \"{suggestion}\" (with quotes)", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }

    [Theory]
    [InlineData("true", "true", "true is a boolean", "true")]
    [InlineData("Yes", "true", "is Yes, which kubectl reads as the boolean true", "yes")]
    [InlineData("n", "false", "is n, which kubectl reads as the boolean false", "n")]
    public void A_boolean(string text, string value, string found, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Boolean(text, value)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {found}, not a string; use \"{suggestion}\" (with quotes)", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }
}
