using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Fluent.Tests;

/// <summary>Twice the work allocates about twice as much, however the calls are made.</summary>
public class CostTests
{
    private static readonly InstanceType Small = Definitions.Small.Build();

    private static readonly Dictionary<string, Action<int>> Work = new()
    {
        ["labels of an instance type"] = count => Enumerable.Range(0, count).Aggregate(Definitions.Small, (type, i) => type.NodeSelector($"k{i}", "v")).Build(),
        ["tags of a deployment"] = count => Enumerable.Range(0, count).Aggregate(Definitions.FullDeployment.ToBuilder(), (type, i) => type.Tag($"k{i}", "v")).Build(),
        ["instance types of a cluster"] = count => Types(count).Aggregate(Cluster.Define(), (cluster, type) => cluster.InstanceTypes(type)).Build(),
        ["workloads that bring their instance types"] = count => Cluster.Define().Jobs(Types(count).Select(type => CommandJob.Define("a").InstanceType(type).Build())).Build(),
        ["instance types of the steps of a job"] = count => Enumerable.Range(0, count).Aggregate(
            Job.Define("pipeline").With("jobs", YamlValue.Mapping(Enumerable.Range(0, count).Select(i => new KeyValuePair<string, YamlValue>($"s{i}", YamlValue.Mapping(("command", "a")))))),
            (job, i) => job.InstanceType($"jobs.s{i}", "gpu")).Build(),
        ["list"] = count => InstanceTypeList.Of(Types(count)).ToYaml(),
        ["list of a text"] = count => _ = InstanceTypeList.Parse(InstanceTypeList.Of(Types(count)).ToYaml()).Items,
        ["cluster of a text"] = count => Cluster.Parse(Cluster.Define().InstanceTypes(Types(count)).Build().ToYaml()),
    };

    public static TheoryData<string> Names => [.. Work.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_costs_in_proportion(string name)
    {
        Measure(name, 200);
        Assert.InRange(Measure(name, 2000) / (double)Measure(name, 1000), 1, 2.6);
    }

    private static long Measure(string name, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Work[name](count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<InstanceType> Types(int count) => Enumerable.Range(0, count).Select(i => Small.ToBuilder().Name($"type-{i}").Build());
}
