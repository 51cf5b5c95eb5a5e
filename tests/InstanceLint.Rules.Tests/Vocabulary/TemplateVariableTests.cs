using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

public class TemplateVariableTests
{
    [Theory]
    [InlineData("${{parameters.name}}")]
    [InlineData("${{ variables.cpu }}")]
    [InlineData("gpu-${{ parameters.size }}-v1")]
    [InlineData("{{ .Values.cpu }}")]
    [InlineData("{{.Values.cpu}}Gi")]
    [InlineData("{{ cookiecutter.name }}")]
    [InlineData("{{x}}")]
    [InlineData("{{- include \"x\" . | nindent 2 -}}")]
    [InlineData("#{Cpu}#")]
    [InlineData("#{ Cpu }#m")]
    [InlineData("$(CPU)")]
    [InlineData("$(Build.BuildId)")]
    [InlineData("a$(b)c")]
    [InlineData("${CPU}")]
    [InlineData("${CPU:-2}m")]
    [InlineData("$CPU")]
    [InlineData("$cpu")]
    [InlineData("$_cpu")]
    [InlineData("$5 and $CPU")]
    [InlineData("$$CPU")]
    [InlineData("__CPU__")]
    [InlineData("gpu-__SIZE__")]
    [InlineData("____X__")]
    [InlineData("<name>")]
    [InlineData("<instance type name>")]
    [InlineData("gpu-<size>-v1")]
    [InlineData("<>x>")]
    [InlineData("{}} {{a}}")]
    public void A_variable(string text) => Assert.True(TemplateVariable.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("myinstancetype")]
    [InlineData("gpu-large")]
    [InlineData("gpu_large")]
    [InlineData("gpu__large")]
    [InlineData("__init")]
    [InlineData("init__")]
    [InlineData("Standard_NC6s_v3")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("___")]
    [InlineData("____")]
    [InlineData("500m")]
    [InlineData("2Gi")]
    [InlineData("1,5")]
    [InlineData("nvidia.com/gpu")]
    [InlineData("kubernetes.azure.com/agentpool")]
    [InlineData("$")]
    [InlineData("$$")]
    [InlineData("$5")]
    [InlineData("US$ 5")]
    [InlineData("5$")]
    [InlineData("$.name")]
    [InlineData("${}")]
    [InlineData("${CPU")]
    [InlineData("$()")]
    [InlineData("$(5")]
    [InlineData("(CPU)")]
    [InlineData("{}")]
    [InlineData("{{}}")]
    [InlineData("{{")]
    [InlineData("{{ cpu }")]
    [InlineData("{ cpu }")]
    [InlineData("}} {{")]
    [InlineData("#")]
    [InlineData("#1")]
    [InlineData("#{}#")]
    [InlineData("#{cpu}")]
    [InlineData("# cpu #")]
    [InlineData("<")]
    [InlineData(">")]
    [InlineData("<>")]
    [InlineData("a<b")]
    [InlineData("a>b")]
    [InlineData("a->b")]
    [InlineData("> x <")]
    [InlineData("%CPU%")]
    [InlineData("@cpu")]
    [InlineData("größe")]
    [InlineData("$ größe")]
    public void No_variable(string text)
    {
        Assert.False(TemplateVariable.IsIn(text));
        Assert.False(TemplateVariable.IsPlaceholderIn(text));
    }

    [Theory]
    [InlineData("<name>", true)]
    [InlineData("<instance type name>", true)]
    [InlineData("azureml:<Kubernetes-compute_target_name>", true)]
    [InlineData("<>", false)]
    [InlineData("<><name>", true)]
    [InlineData("a < b", false)]
    [InlineData("${{ a < b && c > d }}", false)]
    [InlineData("{{ if gt .a 1 }}<b>{{ end }}", false)]
    [InlineData("$(NAME)", false)]
    [InlineData("<%= name %>", false)]
    public void A_placeholder_is_for_a_person_to_replace(string text, bool expected) => Assert.Equal(expected, TemplateVariable.IsPlaceholderIn(text));

    [Theory]
    [InlineData('{')]
    [InlineData('$')]
    [InlineData('#')]
    [InlineData('<')]
    [InlineData('a')]
    public void A_long_text_is_read_once(char c)
    {
        var text = new string(c, 1 << 20);
        Assert.False(TemplateVariable.IsIn(text));
        Assert.False(TemplateVariable.IsPlaceholderIn(text));
        Assert.True(TemplateVariable.IsIn(text + "${X}"));
    }
}
