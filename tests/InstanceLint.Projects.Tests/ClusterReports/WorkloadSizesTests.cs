using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>The requests and limits that apply to a workload.</summary>
public class WorkloadSizesTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Types =
        Head + "metadata: { name: gpu }\nspec: { resources: { requests: { cpu: 1, memory: 4Gi }, limits: { cpu: \"2\", memory: 8Gi, nvidia.com/gpu: 1 } } }\n---\n"
        + Head + "metadata: { name: twice }\n---\n"
        + Head + "metadata: { name: twice }\n---\n"
        + Head + "metadata: { name: part }\nspec: { resources: { requests: { cpu: \"${{cpu}}\" }, limits: \"${{limits}}\" } }\n---\n"
        + Head + "metadata: { name: broken }\nspec: { resources: { requests: { cpu: , memory: 2GB }, limits: { cpu: ~, memory: \"\", nvidia.com/gpu: null } } }\n";

    private const string Replaced = Head + "metadata: { name: defaultinstancetype }\nspec: { resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: \"1\", memory: 2Gi } } }\n";

    // A description, the instance type, the resources, and the row of the report.
    public static TheoryData<string, string, string, string> Deployments => new()
    {
        { "no resources: all of the instance type", "instance_type: gpu", "", "gpu (1/2) (4Gi/8Gi) (1)" },
        { "all resources", "instance_type: gpu", "requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: \"1\", memory: 2Gi, nvidia.com/gpu: \"1\" }", "gpu 500m/1 1Gi/2Gi 1" },
        { "the short name of GPUs", "instance_type: gpu", "requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: \"1\", memory: 2Gi, gpu: 0 }", "gpu 500m/1 1Gi/2Gi 0" },
        { "no limits: those of the instance type", "instance_type: gpu", "requests: { cpu: 500m, memory: 1Gi }", "gpu 500m/(2) 1Gi/(8Gi) (1)" },
        { "one limit", "instance_type: gpu", "requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: \"1\" }", "gpu 500m/1 1Gi/(8Gi) (1)" },
        { "a request that lacks comes from nowhere", "instance_type: gpu", "requests: { cpu: 500m }", "gpu 500m/(2) -/(8Gi) (1)" },
        { "requests that lack come from nowhere", "instance_type: gpu", "limits: { cpu: \"1\", memory: 2Gi }", "gpu -/1 -/2Gi (1)" },
        { "unknown amounts as they are written", "instance_type: gpu", "requests: { cpu: \"${{cpu}}\", memory: \"#{memory}#\" }", "gpu ${{cpu}}/(2) #{memory}#/(8Gi) (1)" },
        { "unknown requests", "instance_type: gpu", "requests: \"{{ .Values.requests }}\", limits: { cpu: \"1\" }", "gpu ?/1 ?/(8Gi) (1)" },
        { "unknown limits", "instance_type: gpu", "requests: { cpu: 500m, memory: 1Gi }, limits: \"${{limits}}\"", "gpu 500m/? 1Gi/? ?" },
        { "broken amounts as they are written", "instance_type: gpu", "requests: { cpu: 0, memory: 1GB }, limits: { cpu: -1, memory: , nvidia.com/gpu: half }", "gpu 0/-1 1GB/- half" },
        { "no instance type: the built-in one", "", "", "defaultinstancetype (100m/2) (2Gi/2Gi) -" },
        { "null for an instance type", "instance_type:", "", "defaultinstancetype (100m/2) (2Gi/2Gi) -" },
        { "the built-in one by its name", "instance_type: defaultinstancetype", "", "defaultinstancetype (100m/2) (2Gi/2Gi) -" },
        { "the built-in one's limits", "", "requests: { cpu: 50m, memory: 1Gi }", "defaultinstancetype 50m/(2) 1Gi/(2Gi) -" },
        { "an instance type that does not exist", "instance_type: gpus", "", "gpus (missing) ? ? ?" },
        { "own amounts on an instance type that does not exist", "instance_type: gpus", "requests: { cpu: 500m, memory: 1Gi }", "gpus (missing) 500m/? 1Gi/? ?" },
        { "a name that is not unique", "instance_type: twice", "", "twice (not unique) ? ? ?" },
        { "an instance type that is defined elsewhere", "instance_type: elsewhere", "", "elsewhere ? ? ?" },
        { "an unknown instance type", "instance_type: ${{type}}", "", "${{type}} (unknown) ? ? ?" },
        { "a number for an instance type", "instance_type: 12", "", "12 (unknown) ? ? ?" },
        { "an instance type of which a part can be seen", "instance_type: part", "", "part (${{cpu}})/? -/? ?" },
        { "an instance type with broken amounts", "instance_type: broken", "", "broken - (2GB)/- -" },
    };

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Of_a_deployment(string row, string instanceType, string resources, string expected)
    {
        var text = $"name: blue\ntype: kubernetes\nendpoint_name: e\n{instanceType}\n" + (resources.Length > 0 ? $"resources: {{ {resources} }}\n" : string.Empty);
        var shown = Report.RowOf(Report.Build(Cluster, Report.File("types.yaml", Types), Report.File("blue.yaml", text)), "e/blue");
        Assert.True(shown.StartsWith($"e/blue deployment {expected} ", System.StringComparison.Ordinal), $"{row}: {shown}");
    }

    [Theory]
    [InlineData("gpu", "gpu (1/2) (4Gi/8Gi) (1)")]
    [InlineData("gpus", "gpus (missing) ? ? ?")]
    [InlineData("twice", "twice (not unique) ? ? ?")]
    [InlineData("elsewhere", "elsewhere ? ? ?")]
    [InlineData("", "defaultinstancetype (100m/2) (2Gi/2Gi) -")]
    [InlineData("${{type}}", "${{type}} (unknown) ? ? ?")]
    public void Of_a_job_and_of_its_steps(string instanceType, string expected)
    {
        var step = $"resources: {{ instance_type: {(instanceType.Length > 0 ? $"\"{instanceType}\"" : "null")} }}";
        var text = $"name: nightly\ncompute: azureml:aks\n{step}\njobs:\n  train: {{ command: run, {step} }}\n  tune: {{ trial: {{ {step} }} }}\n";
        var report = Report.Build(Cluster, Report.File("types.yaml", Types), Report.File("job.yaml", text));
        Assert.StartsWith($"nightly job {expected} ", Report.RowOf(report, "nightly "), System.StringComparison.Ordinal);
        Assert.StartsWith($"nightly: jobs.train step {expected} ", Report.RowOf(report, "nightly: jobs.train"), System.StringComparison.Ordinal);
        Assert.StartsWith($"nightly: jobs.tune.trial step {expected} ", Report.RowOf(report, "nightly: jobs.tune.trial"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_default_that_is_replaced() => Assert.StartsWith(
        "e/blue deployment defaultinstancetype (500m/1) (1Gi/2Gi) - ",
        Report.RowOf(Report.Build(Report.File("types.yaml", Replaced), Report.File("blue.yaml", "name: blue\ntype: kubernetes\nendpoint_name: e\n")), "e/blue"),
        System.StringComparison.Ordinal);

    [Fact]
    public void Where_csharp_defines_instance_types_too_what_no_manifest_shows_may_be_one_of_them()
    {
        var report = Report.Build(
            ClusterSettings.None(string.Empty) with { IsIncomplete = true },
            Report.File("types.yaml", Types),
            Report.File("blue.yaml", "name: blue\ntype: kubernetes\nendpoint_name: e\n"),
            Report.File("green.yaml", "name: green\ntype: kubernetes\nendpoint_name: e\ninstance_type: gpus\n"));
        Assert.StartsWith("e/blue deployment defaultinstancetype ? ? ? ", Report.RowOf(report, "e/blue"), System.StringComparison.Ordinal);
        Assert.StartsWith("e/green deployment gpus (unknown) ? ? ? ", Report.RowOf(report, "e/green"), System.StringComparison.Ordinal);
        Assert.Equal("defaultinstancetype ? ? ? ? 1 - (built-in, or replaced elsewhere)", Report.RowOf(report, "defaultinstancetype"));
    }

    [Fact]
    public void What_runs_on_virtual_machines_is_not_shown()
    {
        var report = Report.Build(
            Report.File("types.yaml", Types),
            Report.File("job.yaml", "command: run\ncompute: azureml:cpu\nresources: { instance_type: Standard_DS3_v2 }\n"),
            Report.File("managed.yaml", "name: m\ntype: managed\nendpoint_name: e\ninstance_type: gpu\n"));
        Assert.Empty(Assert.Single(report.Clusters).Workloads);
    }

    private static ClusterSettings Cluster => ClusterSettings.None(string.Empty) with { KnownInstanceTypes = ["elsewhere"] };
}
