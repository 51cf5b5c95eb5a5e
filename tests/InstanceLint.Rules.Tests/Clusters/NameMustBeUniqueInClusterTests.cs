using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Clusters;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NameMustBeUniqueInClusterTests
{
    [Fact]
    public void Different_names_are_silent()
    {
        Verdict.Silent(Cluster.Define(Cluster.Named("a", line: 1), Cluster.Named("b", line: 2), Cluster.Named("c", line: 3)));
        Verdict.Silent(Cluster.Define(Cluster.Named("gpu", "a.yaml"), Cluster.Named("gpu-2", "b.yaml")));
        Verdict.Silent(Cluster.Define(Cluster.Named("gpu.a", "a.yaml"), Cluster.Named("gpu-a", "b.yaml")));
    }

    [Fact]
    public void The_built_in_default_may_be_replaced_once()
    {
        Verdict.Silent(Cluster.Define(Cluster.Default("1", "1Gi")));
        Verdict.Exactly(Cluster.Define(Cluster.Named("defaultinstancetype", "a.yaml"), Cluster.Named("defaultinstancetype", "b.yaml")), "INST4001 at b.yaml");
    }

    [Fact]
    public void A_name_that_is_known_may_be_defined() => Verdict.Silent(Cluster.With(types: [Cluster.Named("gpu")], known: ["gpu"]));

    [Fact]
    public void Names_that_cannot_be_seen_are_silent()
    {
        Verdict.Silent(Cluster.Define(Cluster.Named(Unknown("gpu"), "a.yaml"), Cluster.Named(Unknown("gpu"), "b.yaml")));
        Verdict.Silent(Cluster.Define(Cluster.Named("gpu", "a.yaml"), Cluster.Named(Unknown("gpu"), "b.yaml")));
        Verdict.Silent(Cluster.Define(Cluster.Named(Unknown(), "a.yaml"), Cluster.Named(Unknown(), "b.yaml")));
    }

    [Fact]
    public void Two_clusters_may_have_the_same_name() => Verdict.Silent(
        Cluster.Over("dev", new Manifest([Cluster.Named("gpu", "dev.yaml")], [])),
        Cluster.Over("prod", new Manifest([Cluster.Named("gpu", "prod.yaml")], [])),
        Cluster.Over(string.Empty, new Manifest([Cluster.Named("gpu", "other.yaml")], [])));

    [Fact]
    public void The_same_manifest_may_belong_to_two_clusters()
    {
        var manifest = new Manifest([Cluster.Named("gpu")], []);
        Verdict.Silent(Cluster.Over("dev", manifest), Cluster.Over("prod", manifest));
    }

    [Fact]
    public void A_manifest_that_is_given_twice_is_one() =>
        Verdict.Silent(Cluster.Over(string.Empty, new Manifest([Cluster.Named("gpu")], []), new Manifest([Cluster.Named("gpu")], [])));

    [Fact]
    public void Broken_names_are_reported_by_themselves_and_not_compared()
    {
        Verdict.Exactly(Cluster.Define(Cluster.Named(Absent, "a.yaml"), Cluster.Named(Absent, "b.yaml")), "INST2001 at a.yaml", "INST2001 at b.yaml");
        Verdict.Exactly(Cluster.Define(Cluster.Named(string.Empty, "a.yaml"), Cluster.Named(string.Empty, "b.yaml")), "INST2001 at a.yaml", "INST2001 at b.yaml");
        Verdict.Exactly(Cluster.Define(Cluster.Named("My_GPU", "a.yaml"), Cluster.Named("My_GPU", "b.yaml")), "INST2002 at a.yaml", "INST2002 at b.yaml");
        Verdict.Exactly(Cluster.Define(Cluster.Named(Number("1"), "a.yaml"), Cluster.Named(Number("1"), "b.yaml")), "INST2002 at a.yaml", "INST2002 at b.yaml");
        Verdict.Exactly(Cluster.Define(Cluster.Named("1", "a.yaml"), Cluster.Named(Number("1"), "b.yaml")), "INST2002 at b.yaml");
    }

    [Fact]
    public void Definitions_of_a_program_that_need_not_meet_are_silent()
    {
        Verdict.Silent(Cluster.Define(InCode("gpu", "a.cs", isOptional: true), InCode("gpu", "b.cs", isOptional: true)));
        Verdict.Silent(Cluster.Define(InCode("gpu", "a.cs", isOptional: true), InCode("gpu", "b.cs")));
        Verdict.Silent(Cluster.Define(Other("gpu", "a.yaml"), InCode("gpu", "b.cs", isOptional: true)));
    }

    [Fact]
    public void Definitions_of_a_program_that_are_in_one_cluster_are_reported() =>
        Verdict.Exactly(Cluster.Define(InCode("gpu", "a.cs"), InCode("gpu", "b.cs"), InCode("gpu", "c.cs", isOptional: true)), "INST4001 at b.cs");

    [Fact]
    public void Article_a_name_is_unique_in_its_cluster()
    {
        var message = Verdict.Single(
            Cluster.Define(Cluster.Named("gpu", "types/a.yaml", 7), Cluster.Named("gpu", "types/b.yaml")), RuleIds.NameMustBeUniqueInCluster, "types/b.yaml");
        Assert.Equal("instance type 'gpu': the cluster already defines an instance type with this name (a.yaml:7); rename or remove one, or say in instancelint.yaml which cluster each belongs to", message);
    }

    [Fact]
    public void A_folder_that_repeats_several_names_is_reported_once()
    {
        string[] folders = ["dev", "prod", "test"];
        string[] names = ["cpu", "gpu", "tpu"];
        var types = folders.SelectMany(folder => names.Select((name, i) => Cluster.Named(name, $"clusters/{folder}/types.yaml", i + 1))).ToArray();
        Assert.Equal(
            [
                "INST4001 at clusters/prod/types.yaml: instance type 'cpu': folder 'prod' defines 3 names that 'dev' defines too; say in instancelint.yaml which cluster each belongs to",
                "INST4001 at clusters/test/types.yaml: instance type 'cpu': folder 'test' defines 3 names that 'dev' defines too; say in instancelint.yaml which cluster each belongs to",
            ],
            Verdict.Print(Linter.Lint([Cluster.Define(types)])));
        Assert.Equal(6, Linter.Lint([Cluster.Over("all", new Manifest(types, []))]).Count);
    }

    [Fact]
    public void A_folder_above_another_one_has_a_name_too() => Assert.Contains(
        ": folder 'old' defines 2 names that '.' defines too; ",
        Assert.Single(Linter.Lint([Cluster.Define(
            Cluster.Named("a", "all.yaml", 1), Cluster.Named("b", "all.yaml", 2), Cluster.Named("a", "old/all.yaml", 1), Cluster.Named("b", "old/all.yaml", 2))])).Message);

    [Fact]
    public void One_name_of_a_folder_is_reported_by_itself() => Assert.Contains(
        "already defines an instance type with this name (dev/a.yaml:4)",
        Assert.Single(Linter.Lint([Cluster.Define(Cluster.Named("gpu", "dev/a.yaml"), Cluster.Named("gpu", "prod/a.yaml"))])).Message);

    [Fact]
    public void Twice_in_one_file()
    {
        var finding = Assert.Single(Linter.Lint([Cluster.Define(Cluster.Named("gpu", line: 4), Cluster.Named("gpu", line: 20))]));
        Assert.Equal((RuleIds.NameMustBeUniqueInCluster, 20), (finding.Rule.Id, finding.Span.Start.Line));
        Assert.Contains("already defines an instance type with this name (line 4)", finding.Message);
    }

    [Fact]
    public void The_second_by_path_is_reported_in_any_order_of_the_input()
    {
        Manifest[] manifests =
        [
            new([Cluster.Named("gpu", "b.yaml")], []),
            new([Cluster.Named("gpu", "a.yaml", 9)], []),
            new([Cluster.Named("cpu", "c.yaml")], []),
        ];
        var expected = Verdict.Print(Linter.Lint([Cluster.Over("dev", manifests)]));
        Assert.Equal(
            ["INST4001 at b.yaml: instance type 'gpu': cluster 'dev' already defines an instance type with this name (a.yaml:9); rename or remove one"], expected);
        Assert.Equal(expected, Verdict.Print(Linter.Lint([Cluster.Over("dev", manifests.Reverse())])));
        Assert.Equal(expected, Verdict.Print(Linter.Lint([Cluster.Over("dev", manifests[1], manifests[2], manifests[0])])));
    }

    [Fact]
    public void Each_but_the_first_is_reported() => Verdict.Exactly(
        Cluster.Define(Cluster.Named("gpu", "c.yaml"), Cluster.Named("gpu", "a.yaml"), Cluster.Named("gpu", "b.yaml")),
        "INST4001 at b.yaml",
        "INST4001 at c.yaml");

    [Fact]
    public void A_manifest_of_two_clusters_is_wrong_in_the_one_that_has_the_other()
    {
        var (shared, own) = (new Manifest([Cluster.Named("gpu", "shared.yaml")], []), new Manifest([Cluster.Named("gpu", "own.yaml")], []));
        Assert.Equal(
            ["INST4001 at shared.yaml: instance type 'gpu': cluster 'prod' already defines an instance type with this name (own.yaml:4); rename or remove one"],
            Verdict.Print(Linter.Lint([Cluster.Over("dev", shared), Cluster.Over("prod", shared, own)])));
    }

    [Fact]
    public void What_is_wrong_with_a_manifest_of_two_clusters_is_reported_once()
    {
        var manifest = new Manifest([Definition.With(cpuLimit: Text("0")), Deployment.Giving(memoryLimit: Text("2Gi"))], []);
        Assert.Equal(
            ["INST2005", "INST3005"],
            Linter.Lint([Cluster.Over("dev", manifest), Cluster.Over("prod", manifest)]).Select(finding => finding.Rule.Id).Order());
    }

    // Comparing each definition with all earlier ones would take hours.
    [Fact]
    public void A_million_of_one_name_are_told_in_seconds()
    {
        const int Count = 1_000_000;
        var gpu = Cluster.Named("gpu");
        Assert.Equal(Count - 1, CountOf(line => gpu with { Name = gpu.Name.At(Definition.Place("types.yaml", line)) }));
        Assert.Equal(0, CountOf(_ => gpu with { IsCode = false }));
        Assert.Equal(0, CountOf(line => gpu with { Name = gpu.Name.At(Definition.Place("types.yaml", line)), IsCode = true, IsOptional = true }));

        static int CountOf(Func<int, InstanceTypeDefinition> definition)
        {
            var findings = new List<Finding>();
            RuleCatalog.All.OfType<NameMustBeUniqueInCluster>().Single()
                .Check(Cluster.Define([.. Enumerable.Range(1, Count).Select(definition)]), findings);
            return findings.Count;
        }
    }

    private static InstanceTypeDefinition InCode(string name, string path, bool isOptional = false) => Cluster.Named(name, path) with { IsCode = true, IsOptional = isOptional };

    private static InstanceTypeDefinition Other(string name, string path) =>
        Definition.With(memoryLimit: Text("4Gi")) with { Name = Cluster.Named(name, path).Name };
}
