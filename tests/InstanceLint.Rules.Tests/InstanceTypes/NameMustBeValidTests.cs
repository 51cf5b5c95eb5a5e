using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NameMustBeValidTests
{
    private const string Allowed = "write lower-case letters, digits, '-' and '.', at most 253 characters, starting and ending with a letter or digit";

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
    [InlineData("GPU", "has the upper-case letter 'G'", "gpu")]
    [InlineData("gpuLarge", "has the upper-case letter 'L'", "gpularge")]
    [InlineData("Standard_NC6s_v3", "has the upper-case letter 'S'", "standard-nc6s-v3")]
    [InlineData("gpu_large", "has the character '_'", "gpu-large")]
    [InlineData("gpu large", "has the character ' '", "gpu-large")]
    [InlineData(" gpu", "has the character ' '", "gpu")]
    [InlineData("gpu\n", "has the character '\\u000A'", "gpu")]
    [InlineData("-gpu", "has a part that starts with '-'", "gpu")]
    [InlineData("gpu-", "ends with '-'", "gpu")]
    [InlineData(".gpu", "starts with a dot or has two in a row", "gpu")]
    [InlineData("gpu.", "ends with '.'", "gpu")]
    [InlineData("_gpu_", "has the character '_'", "gpu")]
    public void A_name_that_can_be_fixed(string name, string problem, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Text(name)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {problem}; write '{suggestion}'", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }

    [Theory]
    [InlineData("gpu/large", "has the character '/'")]
    [InlineData("gpu..large", "starts with a dot or has two in a row")]
    [InlineData("gpu.-large", "has a part that starts with '-'")]
    [InlineData("gpu-.large", "has a part that ends with '-'")]
    [InlineData("gpu:1", "has the character ':'")]
    [InlineData("größe", "has the character 'ö'")]
    [InlineData("機械", "has the character '機'")]
    [InlineData("gpu😀", "has the character '\\uD83D'")]
    [InlineData("---", "has a part that starts with '-'")]
    [InlineData(" ", "has the character ' '")]
    public void A_name_beyond_fixing(string name, string problem)
    {
        var message = Verdict.Single(Definition.With(name: Text(name)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {problem}; {Allowed}", message);
    }

    [Fact]
    public void A_name_that_is_too_long()
    {
        var message = Verdict.Single(Definition.With(name: Text(new string('a', 254))), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name has 254 characters where at most 253 are allowed; {Allowed}", message);
    }

    [Fact]
    public void A_long_suggestion_is_whole()
    {
        var message = Verdict.Single(Definition.With(name: Text(new string('A', 253))), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($"; write '{new string('a', 253)}'", message);
    }

    [Theory]
    [InlineData("123", "123", "123 is a number", "123")]
    [InlineData("017", "15", "017 is read by kubectl as the number 15", "017")]
    [InlineData("1e3", "1000", "1e3 is read by kubectl as the number 1000", "1e3")]
    [InlineData("1.50", "1.5", "1.50 is read by kubectl as the number 1.5", "1.50")]
    [InlineData("-1", "-1", "-1 is a number", "1")]
    public void A_number(string text, string value, string found, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Number(text, value)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {found}, not a string; write \"{suggestion}\" with quotes", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }

    [Theory]
    [InlineData("true", "true", "true is a boolean", "true")]
    [InlineData("Yes", "true", "Yes is read by kubectl as the boolean true", "yes")]
    [InlineData("n", "false", "n is read by kubectl as the boolean false", "n")]
    public void A_boolean(string text, string value, string found, string suggestion)
    {
        var message = Verdict.Single(Definition.With(name: Boolean(text, value)), RuleIds.NameMustBeValid, "name");
        Assert.EndsWith($": metadata.name {found}, not a string; write \"{suggestion}\" with quotes", message);
        Verdict.Silent(Definition.With(name: Text(suggestion)));
    }
}
