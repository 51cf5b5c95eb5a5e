using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tests;

/// <summary>Deployments and jobs in a cluster. Tests are named after sentences of the Azure ML documentation.</summary>
public class WorkloadTests
{
    private const string Small = "types/small.yaml";
    private const string Blue = "deployments/blue.yaml";

    [Fact]
    public void The_articles_deployment_with_resources_raises_no_warning_on_an_instance_type_with_higher_limits() =>
        Assert.DoesNotContain(
            Lint((Small, InstanceType("small", "1", "1Gi")), (Blue, ArticleDeployment("small"))), finding => finding.Rule.Severity == RuleSeverity.Warning);

    [Fact]
    public void With_a_valid_resources_section_the_limits_must_be_less_than_the_instance_types()
    {
        Assert.Equal(["INST3004"], Ids((Small, InstanceType("small", "100m", "1Gi")), (Blue, ArticleDeployment("small"))));
        Assert.Equal(["INST3005"], Ids((Small, InstanceType("small", "200m", "1Gi")), (Blue, ArticleDeployment("small"))));
        Assert.Equal(["INST3005"], Ids((Small, InstanceType("small", "1", "0.5Gi")), (Blue, ArticleDeployment("small"))));
    }

    [Fact]
    public void Without_an_instance_type_defaultinstancetype_is_used_to_validate_the_resources()
    {
        var deployment = Deployment("limits: { cpu: \"3\", memory: 1Gi }", instanceType: null);
        Assert.Equal(["INST3004"], Ids((Blue, deployment)));
        Assert.Empty(Ids((Small, InstanceType("defaultinstancetype", "4", "16Gi")), (Blue, deployment)));
    }

    [Fact]
    public void A_schema_hides_nothing_of_what_is_missing()
    {
        const string Schema = "$schema: https://azuremlschemas.azureedge.net/latest/kubernetesOnlineDeployment.schema.json\n";
        const string Deployment = "name: red\nendpoint_name: e\nmodel: { path: ./m }\n";
        Assert.Equal(["INST3008"], Lint((Blue, Schema + Deployment + "type: kubernetes\n")).Select(finding => finding.Rule.Id).Order());
        Assert.Equal(["INST3008", "INST3009"], Lint((Blue, Schema + Deployment)).Select(finding => finding.Rule.Id).Order());
    }

    [Fact]
    public void Without_resources_the_instance_type_itself_is_used()
    {
        const string Mlflow = "name: red\ntype: kubernetes\nendpoint_name: e\nmodel: { path: ./m, type: mlflow_model }\n";
        Assert.Equal(["INST3006"], Ids((Blue, Mlflow)));
        Assert.Contains("is limited to 2Gi memory", Assert.Single(Lint((Blue, Mlflow)), finding => finding.Rule.Id == "INST3006").Message);
        Assert.Empty(Ids((Small, InstanceType("big", "8", "16Gi", cpuRequest: "4", memoryRequest: "8Gi")), (Blue, Mlflow + "instance_type: big\n")));
    }

    [Fact]
    public void An_mlflow_model_needs_two_cpu_and_four_gigabytes()
    {
        var type = (Small, InstanceType("big", "8", "16Gi"));
        Assert.Equal(["INST3006"], Ids(type, (Blue, Mlflow("1999m", "4G"))));
        Assert.Equal(["INST3006"], Ids(type, (Blue, Mlflow("2", "3999M"))));
        Assert.Empty(Ids(type, (Blue, Mlflow("2", "4G"))));
        Assert.Empty(Ids(type, (Blue, Mlflow("2000m", "4Gi"))));

        static string Mlflow(string cpu, string memory) =>
            $"name: red\ntype: kubernetes\nendpoint_name: e\ninstance_type: big\nmodel: {{ path: ./m, type: mlflow_model }}\nresources:\n  requests: {{ cpu: \"{cpu}\", memory: {memory} }}\n";
    }

    [Fact]
    public void Cpu_and_memory_requests_are_required_and_memory_is_at_least_one_megabyte()
    {
        Assert.Equal(["INST3001"], Ids((Blue, Deployment("requests: { cpu: \"1\" }"))));
        Assert.Equal(["INST3001"], Ids((Blue, Deployment("limits: { cpu: \"1\", memory: 1Gi }", withRequests: false))));
        Assert.Equal(["INST3002"], Ids((Blue, Deployment("requests: { cpu: \"1\", memory: 999k }"))));
        Assert.Empty(Ids((Blue, Deployment("requests: { cpu: \"1\", memory: 1M }"))));
        Assert.Empty(Ids((Blue, Deployment("requests: { cpu: \"1\", memory: 1Mi }"))));
    }

    [Fact]
    public void Limits_may_be_left_out_unless_gpus_are_needed()
    {
        Assert.Empty(Ids((Blue, Deployment("requests: { cpu: 100m, memory: 1Gi }"))));
        Assert.Equal(["INST3003"], Ids((Blue, Deployment("limits: { nvidia.com/gpu: \"1\" }"))));
        Assert.Equal(["INST3003"], Ids((Blue, Deployment("limits: { cpu: \"1\", gpu: \"1\" }"))));
        Assert.Empty(Ids((Blue, Deployment("limits: { nvidia.com/gpu: \"0\" }"))));
    }

    [Fact]
    public void A_gpu_count_is_a_whole_number_that_is_not_empty_and_stands_in_limits_only()
    {
        Assert.Equal(["INST2008"], Ids((Blue, Deployment("limits: { cpu: \"1\", memory: 2Gi, nvidia.com/gpu: }"))));
        Assert.Equal(["INST2007"], Ids((Blue, Deployment("requests: { cpu: \"1\", memory: 2Gi, nvidia.com/gpu: \"1\" }"))));
    }

    [Fact]
    public void An_equal_number_of_gpus_is_fine_and_a_greater_one_is_not()
    {
        var type = (Small, InstanceType("small", "8", "32Gi", gpu: "nvidia.com/gpu: 1"));
        Assert.Empty(Ids(type, (Blue, Deployment("limits: { cpu: \"2\", memory: 4Gi, nvidia.com/gpu: \"1\" }"))));
        Assert.Equal(["INST3004"], Ids(type, (Blue, Deployment("limits: { cpu: \"2\", memory: 4Gi, nvidia.com/gpu: \"2\" }"))));
        Assert.Equal(["INST3004"], Ids((Small, InstanceType("small", "8", "32Gi")), (Blue, Deployment("limits: { cpu: \"2\", memory: 4Gi, nvidia.com/gpu: \"1\" }"))));
    }

    [Fact]
    public void Both_values_and_both_places_are_named() =>
        Assert.Contains(
            "resources.limits.memory 16Gi exceeds the limit of 8Gi of instance type 'small' (types/small.yaml:7)",
            Assert.Single(Lint((Small, InstanceType("small", "8", "8Gi")), (Blue, Deployment("limits: { cpu: \"1\", memory: 16Gi }")))).Message);

    [Fact]
    public void A_name_that_the_cluster_does_not_have_is_reported_with_the_nearest_one()
    {
        Assert.EndsWith(
            "use 'small', or list 'smal' in KnownInstanceTypes if it is defined elsewhere",
            Assert.Single(Lint((Small, InstanceType("small", "8", "8Gi")), (Blue, Deployment(string.Empty, instanceType: "smal")))).Message);
        Assert.Empty(Ids((Blue, Deployment(string.Empty, instanceType: "smal"))));
        Assert.Empty(Ids((Small, InstanceType("\"${NAME}\"", "8", "8Gi")), (Blue, Deployment(string.Empty, instanceType: "smal"))));
    }

    [Theory]
    [InlineData("command: python x.py\ncompute: azureml:k8s\nresources:\n  instance_type: smal\n")]
    [InlineData("type: sweep\ntrial:\n  command: x\n  resources:\n    instance_type: smal\ncompute: azureml:k8s\n")]
    [InlineData("$schema: https://x/pipelineJob.schema.json\njobs:\n  a:\n    command: x\n    resources: { instance_type: smal }\n")]
    [InlineData("$schema: https://x/pipelineJob.schema.json\njobs:\n  a:\n    jobs:\n      b:\n        trial: { command: x, resources: { instance_type: smal } }\n")]
    public void A_job_is_looked_into_at_any_depth(string job) =>
        Assert.Equal(["INST3007"], Ids((Small, InstanceType("small", "8", "8Gi")), (Blue, job)));

    [Fact]
    public void Steps_that_aliases_multiply_are_read_once()
    {
        var job = new System.Text.StringBuilder("compute: azureml:c\nx0: &x0 { command: x, resources: { instance_type: smal } }\n");
        for (var i = 1; i < 60; i++)
        {
            job.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i}: &x{i} {{ jobs: {{ a: *x{i - 1}, b: *x{i - 1} }} }}\n");
        }

        Assert.Equal(["INST3007"], Ids((Small, InstanceType("small", "8", "8Gi")), (Blue, job + "jobs: { a: *x59 }\n")));
    }

    [Theory]
    [InlineData("Standard_NC6s_v3")]
    [InlineData("STANDARD_DS3_V2")]
    [InlineData("basic_a1")]
    [InlineData("defaultinstancetype")]
    [InlineData("small")]
    [InlineData("${{ inputs.type }}")]
    public void These_names_are_never_wrong_in_a_job(string name) =>
        Assert.Empty(Ids((Small, InstanceType("small", "8", "8Gi")), (Blue, $"command: x\ncompute: azureml:c\nresources:\n  instance_type: {name}\n")));

    [Fact]
    public void Two_files_that_define_one_name_say_so_once_at_the_second_by_path()
    {
        var (first, second) = (Manifest("a.yaml", InstanceType("gpu", "1", "1Gi")), Manifest("b.yaml", InstanceType("gpu", "1", "1Gi")));
        foreach (var manifests in new[] { new[] { first, second }, [second, first] })
        {
            var finding = Assert.Single(Linter.Lint(manifests));
            Assert.Equal(("INST4001", "b.yaml"), (finding.Rule.Id, finding.Span.Path));
            Assert.Contains("(a.yaml:3)", finding.Message);
        }

        Assert.Empty(Linter.Lint([new ClusterDefinition(ClusterSettings.None("dev"), [Linter.Outline(first)]), new ClusterDefinition(ClusterSettings.None("prod"), [Linter.Outline(second)])]));
    }

    [Fact]
    public void The_node_selector_must_be_a_subset_of_the_extensions()
    {
        var extension = new Dictionary<string, string> { ["pool"] = "gpu", ["zone"] = "1" };
        Assert.Empty(Selected("pool: gpu"));
        Assert.Empty(Selected("pool: gpu, zone: \"1\""));
        Assert.Equal(["INST4002"], Selected("pool: cpu"));
        Assert.Equal(["INST4003"], Selected("team: vision"));
        Assert.Empty(Selected("pool: \"${POOL}\""));

        IEnumerable<string> Selected(string selector) => Linter
            .Lint([new ClusterDefinition(
                new ClusterSettings("prod", extension, []),
                [Linter.Outline(Manifest("a.yaml", InstanceType("gpu", "1", "1Gi").Replace("spec:\n", "spec:\n  nodeSelector: { " + selector + " }\n", System.StringComparison.Ordinal)))])])
            .Select(finding => finding.Rule.Id);
    }

    [Fact]
    public void Known_instance_types_exist_and_their_sizes_cannot_be_seen()
    {
        var deployment = Manifest(Blue, Deployment("limits: { cpu: \"100\", memory: 100Gi }", instanceType: "elsewhere"));
        Assert.Empty(Linter.Lint([new ClusterDefinition(new ClusterSettings(string.Empty, null, ["elsewhere"]), [Linter.Outline(deployment)])]));
        Assert.Equal(
            "INST3007",
            Assert.Single(Linter.Lint([new ClusterDefinition(new ClusterSettings(string.Empty, null, ["other"]), [Linter.Outline(deployment)])])).Rule.Id);
    }

    private static string InstanceType(string name, string cpu, string memory, string cpuRequest = "50m", string memoryRequest = "64Mi", string gpu = "") =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: {{name}} }
        spec:
          resources:
            requests: { cpu: "{{cpuRequest}}", memory: {{memoryRequest}} }
            limits: { cpu: "{{cpu}}", memory: {{memory}}, {{gpu}} }

        """;

    private static string Deployment(string section, string? instanceType = "small", bool withRequests = true)
    {
        var text = "name: blue\ntype: kubernetes\nendpoint_name: e\n" + (instanceType is null ? string.Empty : $"instance_type: {instanceType}\n");
        return section.Length == 0 ? text
            : section.StartsWith("limits", System.StringComparison.Ordinal) && withRequests
                ? text + "resources:\n  requests: { cpu: 100m, memory: 128Mi }\n  " + section + "\n"
                : text + "resources:\n  " + section + "\n";
    }

    // The documentation's sample, except for the name of the instance type.
    private static string ArticleDeployment(string instanceType) =>
        $"""
        name: blue
        app_insights_enabled: true
        endpoint_name: <endpoint name>
        model: 
          path: ./model/sklearn_mnist_model.pkl
        code_configuration:
          code: ./script/
          scoring_script: score.py
        environment: 
          conda_file: file:./model/conda.yml
          image: mcr.microsoft.com/azureml/openmpi3.1.2-ubuntu18.04:latest
        resources:
          requests:
            cpu: "0.1"
            memory: "0.2Gi"
          limits:
            cpu: "0.2"
            #nvidia.com/gpu: 0
            memory: "0.5Gi"
        instance_type: {instanceType}

        """;

    private static Manifest Manifest(string path, string text) => ManifestReader.Read(text, path);

    private static IReadOnlyList<Finding> Lint(params (string Path, string Text)[] files) => Linter.Lint(files.Select(file => Manifest(file.Path, file.Text)));

    private static IEnumerable<string> Ids(params (string Path, string Text)[] files) =>
        Lint(files).Where(finding => finding.Rule.Severity == RuleSeverity.Warning).Select(finding => finding.Rule.Id);
}
