using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>C# and YAML define one cluster together.</summary>
public class ManifestTests
{
    internal const string Small =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: small
        spec:
          resources:
            requests: { cpu: "1", memory: "2Gi" }
            limits: { cpu: "2", memory: "4Gi" }
        """;

    private const string Medium = """static class Types { internal static readonly InstanceType Medium = InstanceType.Define("medium").Requests("1", "2Gi").Limits("2", "4Gi").Build(); static void Main() { } }""";

    [Fact]
    public Task A_deployment_may_name_a_type_that_only_a_manifest_defines() => Roslyn.VerifyAsync(
        """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("1", "1Gi").Limits("1", "2Gi").Build();""",
        state => state.AddManifest("cluster.yaml", Small));

    [Fact]
    public Task A_deployment_is_held_against_the_type_of_a_manifest() => Roslyn.VerifyAsync(
        """
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests({|INST3004:"3"|}, "1Gi").Build();
        var green = KubernetesOnlineDeployment.Define("green").InstanceType({|INST3007:"smal"|}).Build();
        """,
        state => state.AddManifest("cluster.yaml", Small));

    // The program may have written the manifest, or write another cluster.
    [Theory]
    [InlineData("/a.yaml")]
    [InlineData("/z.yaml")]
    public Task A_name_in_both_is_no_second_one(string name) => Roslyn.VerifyAsync(
        """var type = InstanceType.Define("small").Requests("1", "2Gi").Limits("2", "4Gi", gpu: 1).Build();""",
        state => state.AddManifest(name[1..], Small));

    [Fact]
    public Task What_the_program_wrote_is_no_second_one() => Roslyn.VerifyAsync(
        """
        var type = InstanceType.Define("small").Requests(cpu: "1", memory: "2Gi").Limits("2", "4Gi").Build();
        var medium = InstanceType.Define("medium").Requests(cpu: "1", memory: "2Gi").Limits(args[0], "4Gi").Build();
        """,
        state =>
        {
            state.AddManifest("small.yaml", Small);
            state.AddManifest("medium.yaml", Small.Replace("small", "medium", System.StringComparison.Ordinal));
        });

    [Fact]
    public Task A_manifest_may_name_a_type_that_only_the_program_defines() => Roslyn.VerifyAsync(
        Medium,
        state =>
        {
            state.AddManifest("cluster.yaml", Small);
            state.AddManifest("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: medium\n");
        });

    [Fact]
    public Task A_manifest_that_names_what_neither_defines_is_reported_there() => Roslyn.VerifyAsync(
        Medium,
        state =>
        {
            state.AddManifest("cluster.yaml", Small);
            state.AddManifest("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: {|INST3007:medum|}\n");
        });

    [Fact]
    public Task What_a_manifest_or_the_project_suppresses_is_not_reported_there() => Roslyn.VerifyAsync(
        """
        var medium = InstanceType.Define("medium").Requests("1", "2Gi").Limits("2", "4Gi").Build();
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"medum"|}).Build();
        """,
        state =>
        {
            const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: medum\n";
            state.AddManifest("comment.yaml", Job.Replace("medum", "medum # instancelint disable INST3007: applied by hand", System.StringComparison.Ordinal));
            state.AddManifest("head.yaml", "# instancelint disable INST3007: applied by hand\n" + Job);
            state.AddManifest("item.yaml", Job, suppressed: "inst3005,INST3007");
            state.AddManifest("other.yaml", Job.Replace("medum", "{|INST3007:medum|} # instancelint disable INST3004: another rule", System.StringComparison.Ordinal), suppressed: "INST3005");
        });

    [Fact]
    public Task A_deployment_of_a_manifest_is_held_against_the_type_of_the_program() => Roslyn.VerifyAsync(
        Medium,
        state => state.AddManifest(
            "blue.yaml",
            """
            name: blue
            type: kubernetes
            endpoint_name: churn
            instance_type: medium
            resources:
              requests: { cpu: "1", memory: 1Gi }
              limits: { cpu: {|INST3004:"3"|}, memory: 2Gi }
            """));

    [Fact]
    public Task What_the_task_reports_of_manifests_is_not_reported_again() => Roslyn.VerifyAsync(
        Medium,
        state => state.AddManifest("cluster.yaml", Small + "\n---\n" + Small + "\n---\n" + Small.Replace("4Gi", "4GB", System.StringComparison.Ordinal)));

    [Fact]
    public Task The_cluster_of_a_manifest_counts() => Roslyn.VerifyAsync(
        """
        var small = InstanceType.Define("small").Requests("1", "2Gi").Limits("2", "4Gi").Build();
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"large"|}).Build();
        Cluster.Define("prod").InstanceTypes(small).Deployments(blue).Build();
        """,
        state =>
        {
            state.AddManifest("small.yaml", Small, "dev");
            state.AddManifest("large.yaml", Small.Replace("small", "large", System.StringComparison.Ordinal), "dev,test");
        });

    [Fact]
    public Task Settings_of_the_unnamed_cluster_count() => Roslyn.VerifyAsync(
        """
        var small = InstanceType.Define("small").NodeSelector("stage", {|INST4002:"dev"|}).NodeSelector({|INST4003:"pool"|}, "a").NodeSelector("purpose", "ml").Requests("1", "2Gi").Limits("2", "4Gi").Build();
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu-a100").Build();
        var green = KubernetesOnlineDeployment.Define("green").InstanceType({|INST3007:"gpu-b100"|}).Build();
        """,
        state =>
        {
            state.Set(project => (project.NodeSelector, project.KnownInstanceTypes) = ("stage=prod;purpose=ml", "gpu-a100;gpu-v100"));
        });

    [Theory]
    [InlineData("prod")]
    [InlineData("prod:eu")]
    [InlineData("prod|eu")]
    [InlineData("prod eu #1; the second")]
    public Task Settings_of_a_named_cluster_count(string name) => Roslyn.VerifyAsync(
        $$"""
        var small = InstanceType.Define("small").NodeSelector("stage", {|INST4002:"dev"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu-a100").Build();
        Cluster.Define("{{name}}").InstanceTypes(small).Deployments(blue).Build();
        """,
        state =>
        {
            state.Set(project =>
            {
                project.NodeSelector = "stage=other";
                project.AddCluster("dev", "stage=dev").AddCluster(name, "stage=prod;purpose=ml", "gpu-a100;gpu-v100");
            });
        });

    [Theory]
    [InlineData("[*.yaml]\ndotnet_diagnostic.INST3007.severity = none", "medum")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-Workloads.severity = silent", "medum")]
    [InlineData("[*.cs]\ndotnet_diagnostic.INST3007.severity = none", "{|INST3007:medum|}")]
    public Task What_an_editorconfig_says_of_manifests_counts(string config, string name) => Roslyn.VerifyAsync(
        Medium,
        state =>
        {
            state.AdditionalFiles.Add(("/.editorconfig", config + "\n"));
            state.AnalyzerConfigFiles.Add(("/config.globalconfig", "is_global = true\n\n[/.editorconfig]\nbuild_metadata.AdditionalFiles.InstanceLintConfig = true\n"));
            state.AddManifest("job.yaml", $"command: run\ncompute: azureml:aks\nresources:\n  instance_type: {name}\n");
        });

    [Fact]
    public Task Files_that_are_no_manifests_are_left_alone() => Roslyn.VerifyAsync(
        Medium,
        state => state.AdditionalFiles.Add(("/other.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: elsewhere\n")));
}
