using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Yaml;

namespace InstanceLint.Fluent.Tests;

/// <summary>The findings of Validate() and Build().</summary>
public class FluentFindingsTests
{
    [Fact]
    public void Good_definitions_raise_nothing()
    {
        Assert.Empty(Definitions.Small.Validate());
        Assert.Empty(Definitions.Gpu.ToBuilder().Validate());
        Assert.Empty(Definitions.FullDeployment.ToBuilder().Validate());
        Assert.Empty(Definitions.FullJob.ToBuilder().Validate());
    }

    [Fact]
    public void Finding_says_which_rule_is_broken_and_where_its_page_is()
    {
        var finding = Assert.Single(Definitions.Small.Requests(cpu: "2").Validate());
        Assert.Equal(("INST2009", "RequestMustNotExceedLimit", FindingSeverity.Warning), (finding.Id, finding.Name, finding.Severity));
        Assert.Equal(InstanceTypeFindings("cpu: \"2\"").Single().Message, finding.Message);
        Assert.Equal("https://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/INST2009.md", finding.HelpLink);
        Assert.Equal((null, null, null), (finding.Path, finding.Line, finding.Column));
        Assert.Equal("warning INST2009: " + finding.Message, finding.ToString());
        Assert.Equal(finding, Assert.Single(Definitions.Small.Requests(cpu: "2").Validate()));
    }

    [Fact]
    public void Exception_lists_all_findings_on_lines_of_their_own()
    {
        var builder = InstanceType.Define("Small").Requests("0", "1GB").Limits("1", "<memory>");
        var exception = Assert.Throws<InvalidDefinitionException>(builder.Build);
        Assert.Equal(["INST1007", "INST2002", "INST2004", "INST2005"], exception.Findings.Select(finding => finding.Id));
        Assert.Equal(builder.Validate(), exception.Findings);
        Assert.Equal(
            ["The definition is not valid:", .. exception.Findings.Select(finding => finding.ToString())],
            exception.Message.Split('\n'));
    }

    [Fact]
    public void Infos_alone_do_not_throw()
    {
        var builder = KubernetesOnlineDeployment.Define("blue").Endpoint("a").Model("b").Requests("1", "1Gi").Request("nvidia.com/gpu", "1").Limits("1", "1Gi", gpu: 1);
        var finding = Assert.Single(builder.Validate());
        Assert.Equal(("INST3012", FindingSeverity.Info), (finding.Id, finding.Severity));
        Assert.Equal("blue", builder.Build().Name);
    }

    [Theory]
    [InlineData("<name>", "placeholder")]
    [InlineData("${{parameters.name}}", "variable")]
    [InlineData("{{ .Values.name }}", "variable")]
    [InlineData("#{name}#", "variable")]
    [InlineData("$(NAME)", "variable")]
    public void Placeholders_and_variables_that_nothing_replaced_throw(string text, string kind)
    {
        var type = InstanceType.Define(text).NodeSelector(text, text).Requests(text, text).Limits(text, text).Limit("nvidia.com/gpu", text);
        Assert.Equal(4, Assert.Throws<InvalidDefinitionException>(type.Build).Findings.Count);
        Assert.All(type.Validate(), finding => Assert.Contains($" contains the {kind} '{text}'; replace it with a value", finding.Message, StringComparison.Ordinal));
        var deployment = KubernetesOnlineDeployment.Define(text).Endpoint(text).InstanceType(text).Requests(text, text);
        Assert.Equal(
            ["endpoint_name", "instance_type", "name", "resources.requests"],
            Assert.Throws<InvalidDefinitionException>(deployment.Build).Findings.Select(finding => Between(finding.Message, ": ", " contains")).Order());
        var job = CommandJob.Define(text).InstanceType(text);
        Assert.Equal(text.StartsWith("${{", StringComparison.Ordinal) ? [] : ["resources.instance_type"], job.Validate().Select(finding => Between(finding.Message, ": ", " contains")));
    }

    [Theory]
    [InlineData("      cpu: #{cpu}#\n", "#{cpu}#", 8)]
    [InlineData("      cpu: #{cpu}# # cores\n", "#{cpu}#", 8)]
    public void Variable_that_yaml_takes_for_a_comment_throws(string line, string variable, int number)
    {
        var yaml = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: a\nspec:\n  resources:\n    requests:\n" + line
            + "      memory: 1Gi\n    limits: {cpu: '1', memory: 1Gi}\n";
        Assert.Equal(
            $"The YAML has the variable {variable} on line {number}, which was not replaced; replace it with a value.",
            Assert.Throws<FormatException>(() => InstanceType.Parse(yaml)).Message);
    }

    [Theory]
    [InlineData("command: a # runs #{x}#\n")]
    [InlineData("# command: #{x}#\ncommand: a\n")]
    [InlineData("command: 'a: #{x}#'\n")]
    public void Comment_and_text_with_the_same_signs_are_left_alone(string yaml) => Assert.StartsWith("a", CommandJob.Parse(yaml).Command, StringComparison.Ordinal);

    private static string Between(string text, string start, string end)
    {
        var first = text[..text.IndexOf(end, StringComparison.Ordinal)];
        return first[(first.LastIndexOf(start, StringComparison.Ordinal) + start.Length)..];
    }

    [Theory]
    [InlineData("cpu: \"2\"")]
    [InlineData("cpu: \"\"")]
    [InlineData("cpu: 1 core")]
    [InlineData("cpu: \"-1\"")]
    [InlineData("cpu: 2Gi")]
    [InlineData("memory: \"2048\"")]
    [InlineData("memory: 1GB")]
    [InlineData("nvidia.com/gpu: \"1\"")]
    [InlineData("gpus: \"1\"")]
    public void Message_is_that_of_the_yaml(string request)
    {
        var (name, amount) = (request.Split(": ")[0], request.Split(": ")[1].Trim('"'));
        var findings = InstanceTypeFindings(request);
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Select(finding => finding.Message), Definitions.Small.Request(name, amount).Validate().Select(finding => finding.Message));
    }

    [Fact]
    public void Negative_number_of_gpus_is_checked_as_in_yaml() =>
        Assert.Equal("INST2008", Assert.Single(Definitions.Small.Limits(gpu: -1).Validate()).Id);

    [Fact]
    public void Missing_sections_are_checked_as_in_yaml()
    {
        var yaml = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: a\nspec:\n  resources: {}\n";
        Assert.Equal(
            Linter.Lint([ManifestReader.Read(yaml, "a.yaml")]).Select(finding => finding.Message),
            InstanceType.Define("a").Validate().Select(finding => finding.Message));
    }

    [Fact]
    public void Deployment_is_checked_with_the_instance_type_that_it_was_given()
    {
        var type = Definitions.Small.Build();
        var builder = KubernetesOnlineDeployment.Define("blue").Requests("100m", "100Mi").Limits("2", "1Gi");
        Assert.Empty(builder.Validate());
        Assert.Empty(builder.InstanceType("small").Validate());
        Assert.Equal(
            [
                "INST3004 deployment 'blue': resources.limits.cpu 2 exceeds the limit of 1 of instance type 'small'; lower it or use a larger instance type",
                "INST3005 deployment 'blue': resources.limits.memory 1Gi must be less than the limit of 1Gi of instance type 'small'; lower it or use a larger instance type",
            ],
            builder.InstanceType(type).Validate().Select(finding => finding.Id + " " + finding.Message));
    }

    [Fact]
    public void Mlflow_model_needs_a_large_instance_type()
    {
        var builder = KubernetesOnlineDeployment.Define("blue").MlflowModel("./model");
        Assert.Empty(builder.Validate());
        Assert.Equal("INST3006", Assert.Single(builder.InstanceType(Definitions.Small.Build()).Validate()).Id);
        Assert.Empty(builder.InstanceType(Definitions.Gpu).Validate());
        Assert.Empty(builder.Model("./model").InstanceType(Definitions.Small.Build()).Validate());
    }

    [Fact]
    public void Workload_of_an_unknown_cluster_may_name_any_instance_type()
    {
        Assert.Empty(KubernetesOnlineDeployment.Define("blue").InstanceType("any").Validate());
        Assert.Empty(KubernetesOnlineDeployment.Define("blue").Validate());
        Assert.Empty(CommandJob.Define("true").InstanceType("any").Validate());
    }

    [Fact]
    public void Short_name_of_gpus_is_understood_in_a_deployment() =>
        Assert.Equal("INST3003", Assert.Single(KubernetesOnlineDeployment.Define("blue").Requests("1", "1Gi").Limit("gpu", "1").Validate()).Id);

    [Fact]
    public void List_refuses_a_name_that_stands_twice()
    {
        var exception = Assert.Throws<InvalidDefinitionException>(() => InstanceTypeList.Of(Definitions.Gpu, Definitions.Gpu));
        Assert.Equal(
            "The definition is not valid:\nwarning INST4001: instance type 'gpu': the cluster already defines an instance type with this name; rename or remove one",
            exception.Message);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("pt-PT")]
    [InlineData("ar-SA")]
    public void Messages_and_yaml_are_the_same_in_every_culture(string culture)
    {
        Func<string> print = () => string.Join('\n', InstanceType.Define("a").Requests(Cpu.Cores(2000.5m), Memory.KiB(1.5m)).Limits(gpu: -1).Validate())
            + Definitions.Small.Requests(Cpu.Cores(0.5m), Memory.GiB(0.25m)).Limits(gpu: 1).Build().ToYaml()
            + Definitions.FullJob.ToBuilder().InstanceCount(-1).Build().ToYaml();
        Assert.Equal(print(), Culture.Under(culture, print));
    }

    private static IReadOnlyList<Rules.Findings.Finding> InstanceTypeFindings(string request)
    {
        IEnumerable<string> others = ["cpu: \"1\"", "memory: 1Gi"];
        others = others.Where(other => other.Split(':')[0] != request.Split(':')[0]);
        return Linter.Lint([ManifestReader.Read(
            $$"""
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata:
              name: small
            spec:
              resources:
                requests: { {{string.Join(", ", others)}}, {{request}} }
                limits: { cpu: "1", memory: 1Gi }
            """,
            "small.yaml")]);
    }
}
