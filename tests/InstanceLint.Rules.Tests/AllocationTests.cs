using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Rules allocate no memory for a valid definition, so thousands of them don't slow down a build.</summary>
public class AllocationTests
{
    private static readonly InstanceTypeDefinition Type = Definition.With(
        gpuLimit: Text("1"), moreLimits: [(Text("rdma/hca"), Text("1"))], nodeSelector: [(Text("agentpool"), Text("gpu")), (Text("example.com/team"), Text("vision"))]);

    private static readonly DeploymentDefinition Plain = Deployment.Giving(gpuLimit: Text("1"));
    private static readonly DeploymentOutline Placed = new(Plain, []);
    private static readonly ClusterDefinition Home = Cluster.With(types: [Type], deployments: [Plain], extension: [("agentpool", "gpu"), ("example.com/team", "vision")]);

    public static IEnumerable<TheoryDataRow<string, Action<List<Finding>>>> Rules =>
    [
        .. RowsOf("an instance type", Type),
        .. RowsOf("a deployment", Plain),
        .. RowsOf("a placed deployment", new Placement(Placed, Home)),
        .. RowsOf("a placed reference", new PlacedReference(Plain.Reference, Home)),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Checking_what_is_sound_allocates_nothing(string name, Action<List<Finding>> check)
    {
        var findings = new List<Finding>();

        // Rules can allocate tables once, and the runtime can compile a method in between, so the minimum counts.
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

    private static IEnumerable<TheoryDataRow<string, Action<List<Finding>>>> RowsOf<TSubject>(string name, TSubject subject)
        where TSubject : ISubject =>
        RuleCatalog.All.OfType<IRule<TSubject>>().Select(rule => Row($"{((Rule)rule).Name} of {name}", findings => rule.Check(subject, findings)));

    private static TheoryDataRow<string, Action<List<Finding>>> Row(string name, Action<List<Finding>> check) => new(name, check) { TestDisplayName = name };
}
