using System;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using static InstanceLint.Tests.Values;

namespace InstanceLint.Tests;

/// <summary>A finding carries the edit that leaves nothing of it, or none where that would be a guess.</summary>
public class RepairTests
{
    [Fact]
    public void A_text_is_replaced_by_the_one_that_was_meant()
    {
        Assert.Equal(new Repair.Replacement("4G"), Of(Definition.With(memoryLimit: Text("4GB"))));
        Assert.Equal(new Repair.Replacement("2048Mi"), Of(Definition.With(memoryLimit: Text("2048"))));
        Assert.Equal(new Repair.Replacement("my-gpu"), Of(Definition.With(name: Text("My_GPU"))));
        Assert.Equal(new Repair.Replacement("nvidia.com/gpu"), Of(Definition.With(moreLimits: [(Text("nvidia.com/gpus"), Text("1"))])));
    }

    [Fact]
    public void What_nobody_can_tell_is_not_repaired()
    {
        Assert.Null(Of(Definition.With(memoryLimit: Text("plenty"))));
        Assert.Null(Of(Definition.With(memoryLimit: Text("1,024"))));
        Assert.Null(Of(Definition.With(name: Text("-"))));
        Assert.Null(Of(Definition.With(memoryRequest: Text("0"))));
        Assert.Null(Of(Definition.With(cpuRequest: Text("2"))));
    }

    [Fact]
    public void Gpus_move_to_the_limits_or_go()
    {
        Assert.Equal(new Repair.Move("limits"), Of(Definition.With(gpuRequest: Text("1"))));
        Assert.Equal(new Repair.Removal(), Of(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("1"))));
    }

    [Fact]
    public void What_is_missing_is_as_much_as_the_other_section_gives()
    {
        Assert.Equal("limits.memory=1500Mi", Inserted(Definition.With(memoryLimit: Absent)));
        Assert.Equal("requests.cpu=1 requests.memory=2Gi", Inserted(Definition.With(cpuRequest: Absent, memoryRequest: Absent)));
    }

    [Fact]
    public void What_no_section_gives_is_as_much_as_the_default_instance_type_has() =>
        Assert.Equal(
            "requests.memory=2Gi limits.memory=2Gi",
            string.Join(' ', Verdict.Of(Definition.With(memoryRequest: Absent, memoryLimit: Absent)).Select(finding => Print((Repair.Insertion)finding.Repair!)).Order(StringComparer.Ordinal).Reverse()));

    [Fact]
    public void Beside_an_amount_that_is_broken_or_not_to_be_seen_nothing_is_inserted()
    {
        Assert.All(Verdict.Of(Definition.With(memoryRequest: Text("plenty"), memoryLimit: Absent)), finding => Assert.Null(finding.Repair));
        Assert.Null(Of(Definition.With(memoryRequest: Unknown(), memoryLimit: Absent)));
    }

    private static Repair? Of(InstanceTypeDefinition definition) => Assert.Single(Verdict.Of(definition)).Repair;

    private static string Inserted(InstanceTypeDefinition definition) => Print((Repair.Insertion)Of(definition)!);

    private static string Print(Repair.Insertion insertion) =>
        string.Join(' ', insertion.Amounts.Select(amount => $"{amount.Section}.{amount.Resource}={amount.Amount}"));
}
