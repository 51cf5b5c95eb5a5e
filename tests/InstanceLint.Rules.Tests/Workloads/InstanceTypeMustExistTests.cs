using System;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class InstanceTypeMustExistTests
{
    [Fact]
    public void A_name_that_is_defined_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With()));
        Verdict.Silent(Cluster.RunningJobs(Text(Definition.Name)));
        Verdict.Silent(Cluster.With(types: [Cluster.Named("a", line: 4), Cluster.Named("b", line: 9)], deployments: [Deployment.With(instanceType: Text("b"))]));
    }

    [Fact]
    public void The_built_in_default_always_exists()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(instanceType: Text("defaultinstancetype"))));
        Verdict.Silent(Cluster.RunningJobs(Text("defaultinstancetype"), Absent));
    }

    [Fact]
    public void Names_that_are_known_exist()
    {
        Verdict.Silent(Cluster.With(deployments: [Deployment.With(instanceType: Text("gpu"))], known: ["gpu"]));
        Verdict.Silent(Cluster.With(types: [Definition.With()], jobs: [Cluster.Job(Text("gpu"))], known: ["cpu", "gpu"]));
        Verdict.Silent(Cluster.With(types: [Definition.With()], jobs: [Cluster.Job(Text(Definition.Name))], known: [Definition.Name]));
    }

    [Fact]
    public void Known_names_alone_make_another_name_wrong() => Assert.EndsWith(
        "the cluster has no instance type 'gpus'; use 'gpu', or list 'gpus' in KnownInstanceTypes if it is defined elsewhere",
        Verdict.Single(
            Cluster.With(deployments: [Deployment.With(instanceType: Text("gpus"))], known: ["gpu", "small"]), RuleIds.InstanceTypeMustExist, "instance_type"));

    [Theory]
    [InlineData("gpu")]
    [InlineData("anything")]
    [InlineData("Standard_DS3_v2")]
    public void A_cluster_of_which_nothing_is_known_is_silent(string name)
    {
        Verdict.Silent(Cluster.Bare(Deployment.With(instanceType: Text(name))));
        Verdict.Silent(Cluster.With(jobs: [Cluster.Job(Text(name))]));
    }

    [Theory]
    [InlineData("$(NAME)")]
    [InlineData("")]
    [InlineData("gpu")]
    public void A_cluster_with_a_name_that_cannot_be_seen_is_silent(string unseen)
    {
        var types = new[] { Definition.With(), Cluster.Named(Unknown(unseen)) };
        Verdict.Silent(Cluster.With(types: types, deployments: [Deployment.With(instanceType: Text("gpu"))], jobs: [Cluster.Job(Text("other"))]));
        Verdict.Silent(Cluster.With(types: types, deployments: [Deployment.With(instanceType: Text("gpu"))], known: ["small"]));
    }

    [Fact]
    public void A_broken_name_may_be_any_once_it_is_fixed()
    {
        Assert.All(
            [Text("GPU_Large"), Absent, Text(string.Empty), Number("123"), Null()],
            name =>
            {
                var findings = Linter.Lint([Cluster.With(types: [Definition.With(), Cluster.Named(name)], jobs: [Cluster.Job(Text("gpu-large"))])]);
                Assert.Equal("types.yaml", Assert.Single(findings).Span.Path);
            });
    }

    [Fact]
    public void A_file_that_breaks_off_may_have_defined_it()
    {
        var job = Cluster.Job(Text("gpu"));
        var place = Definition.Place("types.yaml", 9);
        Verdict.Exactly(
            Cluster.With(types: [Definition.With()], jobs: [job], findings: [ManifestMustParse.Rule.Broken(place, "a tab")]), "INST1001 at types.yaml");
        Verdict.Exactly(
            Cluster.With(types: [Definition.With()], jobs: [job], findings: [new Finding(KeyMustBeUnique.Rule, place, "instance type 'gpu': twice")]),
            "INST1002 at types.yaml",
            "INST3007 at job resources.instance_type");
    }

    [Theory]
    [InlineData("Standard_DS3_v2")]
    [InlineData("STANDARD_NC6S_V3")]
    [InlineData("standard_f4s_v2")]
    [InlineData("Basic_A1")]
    [InlineData("basic_a1")]
    [InlineData("BASIC_A4")]
    public void The_size_of_a_virtual_machine_is_silent_unless_the_type_is_kubernetes(string size)
    {
        Verdict.Silent(Cluster.RunningJobs(Text(size)));
        Verdict.Exactly(Cluster.Running(Deployment.With(type: Absent, instanceType: Text(size))), "INST3014 at deployment");
        Verdict.Silent(Cluster.Running(Deployment.With(type: Absent, instanceType: Text(size), isCertain: false)));
        Assert.Contains(
            $"the cluster has no instance type '{size}'",
            Verdict.Single(Cluster.Running(Deployment.With(instanceType: Text(size))), RuleIds.InstanceTypeMustExist, "instance_type"));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("basic-gpu")]
    [InlineData("my_standard_ds3")]
    public void What_only_resembles_such_a_size_is_none(string name) =>
        Verdict.Exactly(Cluster.RunningJobs(Text(name)), "INST3007 at job resources.instance_type");

    [Fact]
    public void A_name_that_cannot_be_seen_or_is_no_text_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(instanceType: Unknown("gpu"))));
        Verdict.Silent(Cluster.RunningJobs(Unknown(), Unknown("$(GPU)"), Null(), Text(string.Empty), Number("5"), Boolean("yes", "true")));
    }

    [Fact]
    public void A_placeholder_is_another_matter() =>
        Verdict.Exactly(Cluster.RunningJobs(Unknown("<instance type name>")), "INST1007 at job resources.instance_type");

    [Theory]
    [InlineData("myinstancetyp", "use 'myinstancetype'")]
    [InlineData("MyInstanceType", "use 'myinstancetype'")]
    [InlineData("my-instancetype", "use 'myinstancetype'")]
    [InlineData("defaultinstancetypes", "use 'defaultinstancetype'")]
    [InlineData("gpu-large", "define it")]
    public void A_name_that_the_cluster_does_not_have(string name, string instead)
    {
        Assert.Equal(
            $"deployment 'blue': the cluster has no instance type '{name}'; {instead}, or list '{name}' in KnownInstanceTypes if it is defined elsewhere",
            Verdict.Single(Cluster.Running(Deployment.With(instanceType: Text(name))), RuleIds.InstanceTypeMustExist, "instance_type"));
        Assert.Equal(
            $"job: the cluster has no instance type '{name}'; {instead}, or list '{name}' in KnownInstanceTypes if it is defined elsewhere",
            Verdict.Single(Cluster.RunningJobs(Text(name)), RuleIds.InstanceTypeMustExist, "job resources.instance_type"));
    }

    [Fact]
    public void Every_step_of_a_job_is_checked()
    {
        var job = new JobDefinition([Step("train", Definition.Name), Step("score", "tiny"), Step("sweep.trial", "huge")]);
        Verdict.Exactly(Cluster.With(types: [Definition.With()], jobs: [job]), "INST3007 at score", "INST3007 at sweep.trial");

        static InstanceTypeReference Step(string place, string name) => new("job", place, Text(name).At(Definition.Place(place)), IsKubernetes: false);
    }

    // Each wrong name is compared with each right one, which is too slow for many names.
    [Theory]
    [InlineData(300, "use 'type-7'")]
    [InlineData(2_000, "define it")]
    public void A_name_is_suggested_where_not_too_many_are_wrong(int count, string instead)
    {
        var types = Enumerable.Range(0, count).Select(i => Cluster.Named($"type-{i}", line: i + 1)).ToArray();
        var deployments = Enumerable.Range(0, count).Select(i => Deployment.With(instanceType: Text($"typo-{i}"))).ToArray();
        var findings = Linter.Lint([Cluster.With(types: types, deployments: deployments)]);
        Assert.Equal(count, findings.Count);
        Assert.EndsWith(
            $"; {instead}, or list 'typo-7' in KnownInstanceTypes if it is defined elsewhere",
            findings.Single(finding => finding.Message.Contains("'typo-7'", StringComparison.Ordinal)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cluster_has_its_own_instance_types()
    {
        var workloads = new Manifest([Deployment.With(instanceType: Text("gpu"))], []);
        var (gpu, small) = (new Manifest([Cluster.Named("gpu", "a.yaml")], []), new Manifest([Cluster.Named("small", "b.yaml")], []));
        Verdict.Silent(Cluster.Over("dev", workloads, gpu), Cluster.Over("test", gpu, small, workloads));
        var finding = Assert.Single(Linter.Lint([Cluster.Over("dev", workloads, gpu), Cluster.Over("prod", workloads, small)]));
        Assert.Equal("deployment 'blue': cluster 'prod' has no instance type 'gpu'; define it, or list 'gpu' in KnownInstanceTypes if it is defined elsewhere", finding.Message);
    }
}
