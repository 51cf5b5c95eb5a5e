using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Nodes;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Tests;

/// <summary>The part of a node that Azure Kubernetes Service reserves is that of real nodes.</summary>
public class AksReservationTests
{
    private const long Kibi = 1024;
    private const long Mebi = 1024 * Kibi;

    // Sizes of which Azure has virtual machines, and some that it never will.
    private static readonly string[] Memories =
        ["1", "1Mi", "100Mi", "0.5Gi", "0.75Gi", "1Gi", "2Gi", "3.5Gi", "4Gi", "7Gi", "8Gi", "16Gi", "56Gi", "112Gi", "128Gi", "1900Gi", "12Ti", "9E", "79E", "1e21", "1e30"];

    private static readonly string?[] Versions = [null, "1.24", "1.28.9", "1.29", "v1.30.2", "2.0"];
    private static readonly int?[] MaxPods = [null, 0, 10, 30, 110, 250, int.MaxValue];

    // Nodes that were published with their capacity, before Kubernetes 1.29.
    [Theory]
    [InlineData("6", "56Gi", "57584828Ki", "5840m", "51573948Ki")]
    [InlineData("2", "7Gi", "7116264Ki", "1900m", "4670952Ki")]
    public void Public_nodes_have_what_is_computed(string cores, string nominal, string capacity, string cpu, string memory)
    {
        Assert.Equal(Parse(cpu), AksReservation.CpuOf(Parse(cores)));
        var reserved = Parse(nominal).Minus(AksReservation.MemoryOf(Parse(nominal), "1.28", 30));
        Assert.Equal(Parse(memory), Parse(capacity).Minus(reserved));
    }

    [Theory]
    [InlineData("1", "940m")]
    [InlineData("2", "1900m")]
    [InlineData("3", "2880m")]
    [InlineData("4", "3860m")]
    [InlineData("5", "4850m")]
    [InlineData("8", "7820m")]
    [InlineData("16", "15740m")]
    [InlineData("64", "63260m")]
    [InlineData("0.5", "500m")]
    [InlineData("1500m", "1440m")]
    public void CPU_is_reserved_in_steps(string cores, string expected) => Assert.Equal(Parse(expected), AksReservation.CpuOf(Parse(cores)));

    [Theory]
    [InlineData("7Gi", 10, 338)]
    [InlineData("7Gi", 30, 719)]
    [InlineData("7Gi", 110, 1892)]
    [InlineData("7Gi", 250, 1892)]
    [InlineData("56Gi", 30, 719)]
    [InlineData("56Gi", 110, 2245)]
    [InlineData("56Gi", 250, 4916)]
    [InlineData("4Gi", 110, 1124)]
    public void Memory_since_1_29_is_reserved_for_each_pod(string nominal, int maxPods, long reservedMebi)
    {
        foreach (var version in new[] { "1.29", "1.29.0", "v1.31.4", "2.0" })
        {
            Assert.Equal(Quantity.FromUnits(reservedMebi * Mebi), Parse(nominal).Minus(AksReservation.MemoryOf(Parse(nominal), version, maxPods)));
        }
    }

    [Fact]
    public void What_is_unknown_counts_with_the_smaller_reservation()
    {
        foreach (var memory in Memories.Select(Parse))
        {
            foreach (var version in Versions.Where(version => version is not null))
            {
                // No node pool has fewer pods than 10.
                var unknown = AksReservation.MemoryOf(memory, version, null);
                Assert.Equal(AksReservation.MemoryOf(memory, version, 10), unknown);
                Assert.All(MaxPods.Where(pods => pods >= 10), pods => Assert.True(AksReservation.MemoryOf(memory, version, pods) <= unknown));
            }

            foreach (var pods in MaxPods)
            {
                Assert.Equal(
                    Versions.Where(version => version is not null).Max(version => AksReservation.MemoryOf(memory, version, pods)),
                    AksReservation.MemoryOf(memory, null, pods));
            }
        }
    }

    [Fact]
    public void Larger_sizes_have_more_CPU()
    {
        List<Quantity> allocatable = [.. Enumerable.Range(0, 257).Select(cores => AksReservation.CpuOf(Quantity.FromUnits(cores)))];
        Assert.Equal(0, allocatable[0].Sign);
        Assert.All(Enumerable.Range(1, 256), cores =>
        {
            Assert.True(allocatable[cores] > allocatable[cores - 1]);
            Assert.True(allocatable[cores] < Quantity.FromUnits(cores));
        });
    }

    [Fact]
    public void Pods_have_some_of_the_memory_but_never_more_and_never_less_than_none()
    {
        foreach (var (version, pods) in Versions.SelectMany(version => MaxPods.Select(pods => (version, pods))))
        {
            var smaller = default(Quantity);
            foreach (var memory in Memories.Select(Parse))
            {
                var allocatable = AksReservation.MemoryOf(memory, version, pods);
                Assert.True(allocatable.Sign >= 0 && allocatable <= memory, $"{allocatable} of {memory} in {version} with {pods} pods");
                Assert.True(allocatable >= smaller, $"{allocatable} of {memory} in {version} with {pods} pods");
                smaller = allocatable;
            }
        }
    }

    private static Quantity Parse(string text)
    {
        Assert.True(Quantity.TryParse(text, out var amount), text);
        return amount;
    }
}
