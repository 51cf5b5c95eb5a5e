using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Nodes;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>The instance type requests 0.7 CPU cores and 1500Mi, and the sidecar of a deployment 0.01 CPU cores and 100Mi more.</summary>
public class WorkloadMustFitClusterTests
{
    private const string CountOfJob = "job resources.instance_count";

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData("\"4\"")]
    public void A_job_that_fits_is_silent(string count) => Verdict.Silent(Job(Number(count.Trim('"')), All(Node(cpu: "1400m"), Node(cpu: "1500m"))));

    [Fact]
    public void A_job_without_a_count_is_one_instance() => Verdict.Silent(Job(Absent, All(Node(cpu: "700m", memory: "1500Mi"))));

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Job(Unknown("9"), All(Node())));
        Verdict.Silent(Job(Text("many"), All(Node())));
        Verdict.Silent(Job(Number("9999"), new NodeSet([Node()], [], areComplete: false)));
        Verdict.Silent(Job(Number("9999"), nodes: null));
    }

    [Fact]
    public void A_node_pool_without_a_maximum_is_unlimited()
    {
        Verdict.Silent(Job(Number("9999"), All(Pool("gpu", cpu: "8", memory: "32Gi"))));
        Verdict.Silent(Job(Number("9999"), All(Pool("gpu", count: 1))));
    }

    [Fact]
    public void A_job_needs_all_its_instances_together() => Assert.Equal(
        "job: resources.instance_count 5 exceeds the 4 of instance type 'myinstancetype' that fit in the cluster; lower it or add nodes",
        Single(Job(Number("5"), All(Node(cpu: "1400m"), Node(cpu: "2"))), CountOfJob));

    /// <summary>2.1 cores run three pods, but 1.4 + 1.3 run only two and one.</summary>
    [Fact]
    public void Each_instance_is_on_one_node() => Assert.Contains("exceeds the 3 ", Single(Job(Number("4"), All(Node(cpu: "1400m"), Node(cpu: "1300m"))), CountOfJob), System.StringComparison.Ordinal);

    [Fact]
    public void A_node_pool_has_at_most_its_maximum() => Assert.Contains(
        "exceeds the 6 ", Single(Job(Number("7"), All(Pool("gpu", cpu: "1500m", memory: "32Gi", count: 3))), CountOfJob), System.StringComparison.Ordinal);

    [Fact]
    public void A_node_runs_at_most_its_pods() => Assert.Contains("exceeds the 2 ", Single(Job(Number("3"), All(Node(pods: "2"))), CountOfJob), System.StringComparison.Ordinal);

    [Fact]
    public void A_node_that_does_not_say_how_many_pods_it_runs_is_silent() => Verdict.Silent(Job(Number("11"), All(Node(pods: null))));

    [Fact]
    public void Nodes_with_taints_do_not_count() => Assert.Contains(
        "exceeds the 1 ", Single(Job(Number("2"), All(Node(cpu: "1"), Node(taints: "sku=gpu:NoSchedule"))), CountOfJob), System.StringComparison.Ordinal);

    [Fact]
    public void More_processes_than_gpus_are_a_part_of_the_message() => Assert.EndsWith(
        "; lower it or add nodes (process_count_per_instance 8 exceeds 4 GPUs)",
        Single(
            Cluster.With(
                types: [Definition.With(gpuLimit: Number("4"))],
                jobs: [Cluster.Job(Text(Definition.Name), Number("3"), Number("8"))],
                nodes: All(Node(gpu: "4"))),
            CountOfJob),
        System.StringComparison.Ordinal);

    [Fact]
    public void A_deployment_that_fits_is_silent()
    {
        Verdict.Silent(Deploy(Absent, Absent, All(Node(cpu: "710m", memory: "1600Mi"))));
        Verdict.Silent(Deploy(Number("2"), Absent, All(Node(cpu: "1420m", memory: "3200Mi"))));
    }

    [Fact]
    public void The_maximum_of_a_deployment_never_counts() => Verdict.Silent(Cluster.With(
        types: [Definition.With()],
        deployments: [Deployment.With() with { MinInstances = Number("1"), MaxInstances = Number("99") }],
        nodes: All(Node(cpu: "710m"))));

    [Fact]
    public void The_sidecar_of_a_deployment_counts()
    {
        Assert.Equal(
            "deployment 'blue': instance_count 2 exceeds the 1 of instance type 'myinstancetype' that fit in the cluster; lower it or add nodes",
            Single(Deploy(Number("2"), Absent, All(Node(cpu: "1400m"))), "instance_count"));
        Single(Deploy(Number("2"), Absent, All(Node(memory: "3100Mi"))), "instance_count");
    }

    [Fact]
    public void The_minimum_of_a_deployment_counts()
    {
        Assert.Contains("scale_settings.min_instances 3 exceeds the 2 ", Single(Deploy(Number("1"), Number("3"), All(Node(cpu: "1500m"))), "min_instances"), System.StringComparison.Ordinal);
        Verdict.Silent(Deploy(Number("9"), Number("0"), All(Node(cpu: "1500m"))));
    }

    /// <summary>The request of a deployment replaces that of its instance type.</summary>
    [Fact]
    public void Resources_of_the_deployment_count()
    {
        var deployment = Deployment.Giving(cpuRequest: Text("90m"), memoryRequest: Text("100Mi"), cpuLimit: Text("200m")) with { InstanceCount = Count("20") };
        Verdict.Silent(Cluster.With(types: [Definition.With()], deployments: [deployment], nodes: All(Node(cpu: "2"))));
        Single(Cluster.With(types: [Definition.With()], deployments: [deployment with { InstanceCount = Count("21") }], nodes: All(Node(cpu: "2"))), "instance_count");

        Scalar Count(string number) => Number(number).At(Definition.Place("instance_count"));
    }

    [Fact]
    public void An_instance_with_its_sidecar_may_fit_nowhere() => Assert.Equal(
        "deployment 'blue': an instance on instance type 'myinstancetype' does not fit on any node of the cluster; lower its requests or use larger nodes",
        Single(Deploy(Absent, Absent, All(Node(cpu: "700m"))), "instance_type"));

    [Fact]
    public void A_problem_of_the_instance_type_is_reported_there_only()
    {
        Verdict.Exactly(Deploy(Number("2"), Absent, All(Node(cpu: "600m"))), "INST4005 at requests.cpu");
        Verdict.Exactly(Job(Number("2"), All(Node(taints: "sku=gpu:NoSchedule"))), "INST4006 at name");
    }

    [Fact]
    public void The_built_in_instance_type_has_no_other_place() => Verdict.Exactly(
        Cluster.With(jobs: [Cluster.Job(Text(ClusterDefinition.DefaultInstanceType), Number("2"))], nodes: All(Node(cpu: "150m"))), "INST4007 at " + CountOfJob);

    private static string Single(ClusterDefinition cluster, string place) => Verdict.Single(cluster, RuleIds.WorkloadMustFitCluster, place);

    private static ClusterDefinition Job(Scalar count, NodeSet? nodes) => Cluster.With(
        types: [Definition.With()], jobs: [Cluster.Job(Text(Definition.Name), count)], nodes: nodes);

    private static ClusterDefinition Deploy(Scalar count, Scalar minimum, NodeSet nodes) => Cluster.With(
        types: [Definition.With()],
        deployments:
        [
            Deployment.With() with
            {
                InstanceCount = count.At(Definition.Place("instance_count")),
                MinInstances = minimum.At(Definition.Place("min_instances")),
                MaxInstances = Number("99"),
            },
        ],
        nodes: nodes);
}
