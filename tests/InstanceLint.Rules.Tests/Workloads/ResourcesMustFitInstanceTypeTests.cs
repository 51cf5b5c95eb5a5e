using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ResourcesMustFitInstanceTypeTests
{
    private static readonly InstanceTypeDefinition WithTwoGpus = Definition.With(gpuLimit: Number("2"));

    [Theory]
    [InlineData("0.1", "0.2")]
    [InlineData("0.1", "999m")]
    [InlineData("1m", "0.9999999")]
    [InlineData("500m", "0.5")]
    [InlineData("0.9", "900m")]
    [InlineData("1e-3", "1e-2")]
    public void Cpu_below_the_instance_type_is_silent(string request, string limit) =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuRequest: Text(request), cpuLimit: Text(limit))));

    [Theory]
    [InlineData("0.2Gi", "0.5Gi")]
    [InlineData("1Mi", "2047Mi")]
    [InlineData("1G", "2G")]
    [InlineData("1.5Gi", "1.9Gi")]
    [InlineData("2000M", "2000M")]
    [InlineData("107374182400m", "2147483647")]
    public void Memory_below_the_instance_type_is_silent(string request, string limit) =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryRequest: Text(request), memoryLimit: Text(limit))));

    [Fact]
    public void A_request_may_equal_the_limit_of_the_instance_type() => Verdict.Silent(Cluster.Running(
        Deployment.Giving(cpuRequest: Text("1000m"), memoryRequest: Text("2048Mi"), cpuLimit: Absent, memoryLimit: Absent)));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public void Gpus_up_to_those_of_the_instance_type_are_silent(string count)
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text(count)), WithTwoGpus));
        Verdict.Silent(Cluster.Running(Deployment.Giving(moreLimits: [(Text("gpu"), Text(count))]), WithTwoGpus));
    }

    [Fact]
    public void No_gpus_fit_every_instance_type()
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text("0"))));
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text("0")), Definition.With(gpuLimit: Null())));
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text("0")), Definition.With(gpuLimit: Number("0"))));
    }

    [Fact]
    public void Another_resource_is_only_reported_as_unsupported() => Verdict.Exactly(
        Cluster.Running(Deployment.Giving(moreLimits: [(Text("rdma/hca"), Text("2"))]), Definition.With(moreLimits: [(Text("rdma/hca"), Text("1"))])),
        "INST2011 at key of resources.limits.rdma/hca");

    [Theory]
    [InlineData("1001m")]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("64")]
    public void Article_limits_are_below_those_of_the_instance_type(string cpu) => Assert.Equal(
        $"deployment 'blue': resources.limits.cpu {cpu} exceeds the limit of 1 of instance type 'myinstancetype' (limits.cpu:1); lower it or use a larger instance type",
        Verdict.Single(Cluster.Running(Deployment.Giving(cpuLimit: Text(cpu))), RuleIds.ResourcesMustFitInstanceType, "resources.limits.cpu"));

    /// <summary>By value: 2Gi is more than 2G, and 2G less than 2Gi.</summary>
    [Fact]
    public void Memory_is_compared_by_value()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryLimit: Text("2Gi")), Definition.With(memoryLimit: Text("2G"))), "INST3004 at resources.limits.memory");
        Verdict.Silent(Cluster.Running(Deployment.Giving(memoryLimit: Text("2G")), Definition.With(memoryLimit: Text("2Gi"))));
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryLimit: Text("2149Mi"))), "INST3004 at resources.limits.memory");
    }

    [Fact]
    public void A_request_above_the_limit_of_the_instance_type()
    {
        Assert.Contains(
            "resources.requests.cpu 3 exceeds the limit of 1 of instance type 'myinstancetype'",
            Verdict.Single(Cluster.Running(Deployment.Giving(cpuRequest: Text("3"), cpuLimit: Absent)), RuleIds.ResourcesMustFitInstanceType, "resources.requests.cpu"));
        Verdict.Exactly(
            Cluster.Running(Deployment.Giving(cpuRequest: Text("3"), memoryRequest: Text("4Gi"), cpuLimit: Text("3"), memoryLimit: Text("4Gi"))),
            "INST3004 at resources.requests.cpu",
            "INST3004 at resources.requests.memory",
            "INST3004 at resources.limits.cpu",
            "INST3004 at resources.limits.memory");
    }

    [Fact]
    public void More_gpus_than_the_instance_type_has()
    {
        Assert.Contains(
            "resources.limits.nvidia.com/gpu 3 exceeds the limit of 2 of instance type 'myinstancetype'",
            Verdict.Single(
                Cluster.Running(Deployment.Giving(gpuLimit: Text("3")), WithTwoGpus), RuleIds.ResourcesMustFitInstanceType, "resources.limits.nvidia.com/gpu"));
        Verdict.Exactly(Cluster.Running(Deployment.Giving(moreLimits: [(Text("gpu"), Text("3"))]), WithTwoGpus), "INST3004 at resources.limits.gpu");
    }

    [Fact]
    public void Gpus_on_an_instance_type_without_any()
    {
        NoGpus(Definition.With());
        NoGpus(Definition.With(gpuLimit: Null()));
        NoGpus(Definition.With(gpuRequest: Null()));

        static void NoGpus(InstanceTypeDefinition type) => Assert.Contains(
            "resources.limits.nvidia.com/gpu 1 exceeds the 0 GPUs of instance type 'myinstancetype'",
            Verdict.Single(
                Cluster.Running(Deployment.Giving(gpuLimit: Text("1")), type), RuleIds.ResourcesMustFitInstanceType, "resources.limits.nvidia.com/gpu"));
    }

    [Fact]
    public void Gpus_that_the_instance_type_gives_in_the_wrong_way_are_its_own_fault()
    {
        var deployment = Deployment.Giving(gpuLimit: Text("1"));
        Verdict.Exactly(Cluster.Running(deployment, Definition.With(moreLimits: [(Text("nvidia.com/gpus"), Text("1"))])), "INST2011 at key of limits.nvidia.com/gpus");
        Verdict.Exactly(Cluster.Running(deployment, Definition.With(moreLimits: [(Text("gpu"), Text("1"))])), "INST2011 at key of limits.gpu");
        Verdict.Exactly(Cluster.Running(deployment, Definition.With(gpuRequest: Number("1"))), "INST2007 at key of requests.nvidia.com/gpu");
        Verdict.Exactly(Cluster.Running(deployment, Definition.With(gpuLimit: Number("0.5"))), "INST2008 at limits.nvidia.com/gpu");
    }

    [Fact]
    public void Article_without_an_instance_type_the_built_in_default_counts()
    {
        var cluster = Cluster.Bare(Deployment.Giving(cpuLimit: Text("3")).On(Absent));
        Verdict.Exactly(cluster, "INST3004 at resources.limits.cpu", "INST3008 at deployment");
        Assert.Contains(
            "INST3004 at resources.limits.cpu: deployment 'blue': resources.limits.cpu 3 exceeds the limit of 2 of instance type 'defaultinstancetype' (built in); lower it, or list the name in KnownInstanceTypes if defined elsewhere",
            Verdict.Print(Linter.Lint([cluster])));
        Verdict.Exactly(
            Cluster.Bare(Deployment.Giving(memoryRequest: Text("3Gi"), memoryLimit: Absent, gpuLimit: Absent).On(Absent)),
            "INST3004 at resources.requests.memory",
            "INST3008 at deployment");
        Verdict.Exactly(Cluster.Bare(Deployment.Giving(gpuLimit: Text("1")).On(Absent)), "INST3004 at resources.limits.nvidia.com/gpu", "INST3008 at deployment");
    }

    [Fact]
    public void The_built_in_default_counts_by_its_name_too() => Verdict.Exactly(
        Cluster.Bare(Deployment.Giving(cpuLimit: Text("3")).On(Text("defaultinstancetype"))), "INST3004 at resources.limits.cpu");

    [Fact]
    public void What_replaces_the_default_counts_instead()
    {
        var deployment = Deployment.Giving(cpuLimit: Text("3"), memoryLimit: Text("4Gi")).On(Absent);
        Verdict.Silent(Cluster.Running(deployment, Cluster.Default("4", "8Gi")));
        Verdict.Silent(Cluster.Running(deployment.On(Text("defaultinstancetype")), Cluster.Default("4", "8Gi")));
        Verdict.Exactly(Cluster.Running(deployment, Cluster.Default("2.5", "8Gi")), "INST3004 at resources.limits.cpu");
        Verdict.Silent(Cluster.With(deployments: [deployment], known: ["defaultinstancetype"]));
    }

    [Fact]
    public void An_instance_type_that_may_replace_the_default_silences_it() =>
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text("3")).On(Absent), Definition.With(name: Unknown("$(NAME)"))));

    [Fact]
    public void An_instance_type_that_cannot_be_seen_is_not_compared()
    {
        var deployment = Deployment.Giving(cpuLimit: Text("64"), memoryLimit: Text("640Gi"), gpuLimit: Text("8"));
        Verdict.Silent(Cluster.Running(deployment.On(Unknown("$(TYPE)"))));
        Verdict.Silent(Cluster.With(deployments: [deployment.On(Text("big"))], known: ["big"]));
        Verdict.Silent(Cluster.Running(deployment.On(Text("Standard_NC6s_v3")) with { Type = Absent, IsCertain = false }));
        Verdict.Silent(Cluster.Running(deployment, Definition.With(
            cpuLimit: Unknown(), memoryLimit: Unknown(), gpuLimit: Unknown())));
        Verdict.Silent(Cluster.Running(
            Deployment.Giving(gpuLimit: Text("8")), Definition.With() with { Limits = Definition.With().Limits with { IsComplete = false } }));
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text("8")), Definition.With(moreLimits: [(Unknown("$(KEY)"), Text("8"))])));
    }

    [Fact]
    public void An_instance_type_with_several_definitions_is_not_compared() => Verdict.Exactly(
        Cluster.With(
            types: [Cluster.Named(Definition.Name, "a.yaml"), Cluster.Named(Definition.Name, "b.yaml")],
            deployments: [Deployment.Giving(cpuLimit: Text("64"))]),
        "INST4001 at b.yaml");

    [Fact]
    public void Broken_values_are_reported_once_and_not_compared()
    {
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text("64 cores"))), "INST2004 at resources.limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Number("64"))), "INST2006 at resources.limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text("64000"))), "INST2010 at resources.limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(memoryLimit: Text("4GB"))), "INST2004 at resources.limits.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(gpuLimit: Text("1.0"))), "INST2008 at resources.limits.nvidia.com/gpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(gpuLimit: Number("0.5"))), "INST2008 at resources.limits.nvidia.com/gpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(), Definition.With(cpuLimit: Text("0"))), "INST2005 at limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(), Definition.With(cpuLimit: Number("0.01"))), "INST2006 at limits.cpu");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(), Definition.With(memoryLimit: Text("2048"))), "INST2010 at limits.memory");
        Verdict.Exactly(Cluster.Running(Deployment.Giving(), Definition.With(memoryLimit: Absent)), "INST2003 at limits");
    }

    [Fact]
    public void Of_a_name_that_stands_twice_the_last_one_counts()
    {
        Verdict.Silent(Cluster.Running(Deployment.Giving(cpuLimit: Text("64"), moreLimits: [(Text("cpu"), Text("0.5"))])));
        Verdict.Exactly(Cluster.Running(Deployment.Giving(cpuLimit: Text("0.5"), moreLimits: [(Text("cpu"), Text("64"))])), "INST3004 at resources.limits.cpu");
        Verdict.Silent(Cluster.Running(Deployment.Giving(gpuLimit: Text("9"), moreLimits: [(Text("gpu"), Text("1"))]), WithTwoGpus));
    }
}
