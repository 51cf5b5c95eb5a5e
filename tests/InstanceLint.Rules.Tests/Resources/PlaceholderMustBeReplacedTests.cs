using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class PlaceholderMustBeReplacedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("someVariable")]
    [InlineData("${{ parameters.name }}")]
    [InlineData("{{ .Values.name }}")]
    [InlineData("#{Name}#")]
    [InlineData("$(NAME)")]
    [InlineData("${NAME}")]
    [InlineData("$NAME")]
    [InlineData("__NAME__")]
    [InlineData("<>")]
    [InlineData("a < b")]
    [InlineData("a > b")]
    [InlineData("> <")]
    [InlineData("{{ if lt a b }}<x>{{ end }}")]
    [InlineData("${{ a < b && c > d }}")]
    [InlineData("<%= name %>")]
    public void Any_other_value_that_cannot_be_seen_is_silent(string text)
    {
        Verdict.Silent(Definition.With(name: Unknown(text)));
        Verdict.Silent(Definition.With(cpuRequest: Unknown(text), gpuLimit: Unknown(text)));
        Verdict.Silent(Definition.With(moreLimits: [(Unknown(text), Unknown(text))]));
        Verdict.Silent(Definition.Selecting(Unknown(text), Unknown(text)));
    }

    [Theory]
    [InlineData("<instance type name>")]
    [InlineData("<your-name>")]
    [InlineData("gpu-<size>")]
    [InlineData("<n>Gi")]
    [InlineData("<>-<size>")]
    public void A_placeholder_wherever_it_stands(string text)
    {
        Reported(Definition.With(name: Unknown(text)), "name", text);
        Reported(Definition.With(cpuRequest: Unknown(text)), "requests.cpu", text);
        Reported(Definition.With(memoryRequest: Unknown(text)), "requests.memory", text);
        Reported(Definition.With(gpuRequest: Unknown(text)), "requests.nvidia.com/gpu", text);
        Reported(Definition.With(cpuLimit: Unknown(text)), "limits.cpu", text);
        Reported(Definition.With(memoryLimit: Unknown(text)), "limits.memory", text);
        Reported(Definition.With(gpuLimit: Unknown(text)), "limits.nvidia.com/gpu", text);
        Reported(Definition.With(moreLimits: [(Unknown(text), Text("1"))]), "key of limits." + text, text);
        Reported(Definition.Selecting(Unknown(text), Text("x")), "key of nodeSelector." + text, text);
        Reported(Definition.Selecting(Text("pool"), Unknown(text)), "nodeSelector.pool", text);
    }

    private static void Reported(InstanceTypeDefinition definition, string place, string text)
    {
        Assert.EndsWith($" contains the placeholder '{text}'; replace it with a value", Verdict.Single(definition, RuleIds.PlaceholderMustBeReplaced, place));
        Assert.Equal(RuleSeverity.Info, Verdict.Lint(definition)[0].Rule.Severity);
    }
}
