using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Workloads;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>A sound definition costs no rule any memory, so that thousands of them cost a build no time.</summary>
public class AllocationTests
{
    private static readonly InstanceTypeDefinition Type = Definition.With(
        gpuLimit: Text("1"), moreLimits: [(Text("rdma/hca"), Text("1"))], nodeSelector: [(Text("agentpool"), Text("gpu")), (Text("example.com/team"), Text("vision"))]);

    private static readonly DeploymentDefinition Plain = Deployment.Giving(gpuLimit: Text("1"));
    private static readonly DeploymentOutline Placed = new(Plain, []);
    private static readonly ClusterDefinition Home = Cluster.With(types: [Type], deployments: [Plain], extension: [("agentpool", "gpu"), ("example.com/team", "vision")]);

    public static IEnumerable<TheoryDataRow<string, Action<List<Finding>>>> Rules =>
    [
        .. RuleCatalog.InstanceTypeRules.Select(rule => Row($"{rule.Name} of an instance type", findings => rule.Check(Type, findings))),
        .. RuleCatalog.ResourceRules.Select(rule => Row($"{rule.Name} of an instance type", findings => rule.Check(Type, findings))),
        .. RuleCatalog.ResourceRules.Select(rule => Row($"{rule.Name} of a deployment", findings => rule.Check(Plain, findings))),
        .. RuleCatalog.DeploymentRules.Select(rule => Row($"{rule.Name} of a deployment", findings => rule.Check(Plain, findings))),
        .. RuleCatalog.PlacementRules.Select(rule => Row($"{rule.Name} of a deployment", findings => rule.Check(Placed, Home, findings))),
        Row("PlaceholderMustBeReplaced of an instance type", findings => PlaceholderMustBeReplaced.Rule.Check(Type, findings)),
        Row("PlaceholderMustBeReplaced of a deployment", findings => PlaceholderMustBeReplaced.Rule.Check(Plain, findings)),
        Row("InstanceTypeMustExist of a deployment", findings => InstanceTypeMustExist.Rule.Check(Plain.Reference, Home, findings)),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Judging_what_is_sound_allocates_nothing(string name, Action<List<Finding>> check)
    {
        var findings = new List<Finding>();

        // What a rule makes once, such as a table, is no cost of a definition; and the runtime may compile it in between.
        var least = long.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            check(findings);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Empty(findings);
        Assert.True(least == 0, $"{name}: {least} bytes");
    }

    private static TheoryDataRow<string, Action<List<Finding>>> Row(string name, Action<List<Finding>> check) => new(name, check) { TestDisplayName = name };
}
