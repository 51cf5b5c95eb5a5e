using System;

namespace InstanceLint.Fluent.Tests;

/// <summary>Amounts of CPU and memory.</summary>
public class CpuAndMemoryTests
{
    public static TheoryData<Func<object>, string> Amounts => new()
    {
        { () => Cpu.Cores(2), "2" },
        { () => Cpu.Cores(2.500m), "2.5" },
        { () => Cpu.Cores(0.1m), "0.1" },
        { () => Cpu.Cores(0.0000001m), "0.0000001" },
        { () => Cpu.Cores(1234567), "1234567" },
        { () => Cpu.Cores(-1), "-1" },
        { () => Cpu.Cores(0), "0" },
        { () => Cpu.Cores(decimal.MaxValue), "79228162514264337593543950335" },
        { () => Cpu.Cores(1 / 3m), "0.3333333333333333333333333333" },
        { () => Cpu.Millicores(700), "700m" },
        { () => Cpu.Millicores(-1), "-1m" },
        { () => Cpu.FromString("1 core"), "1 core" },
        { () => (Cpu)"250m", "250m" },
        { () => Memory.KiB(64), "64Ki" },
        { () => Memory.MiB(1500), "1500Mi" },
        { () => Memory.GiB(1.5m), "1.5Gi" },
        { () => Memory.TiB(1), "1Ti" },
        { () => Memory.KB(64.0m), "64k" },
        { () => Memory.MB(500), "500M" },
        { () => Memory.GB(2.25m), "2.25G" },
        { () => Memory.TB(1), "1T" },
        { () => Memory.FromString("lots"), "lots" },
        { () => (Memory)"2Gi", "2Gi" },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amount_is_written_as_kubernetes_reads_it_in_every_culture(Func<object> amount, string text)
    {
        Assert.Equal(text, Culture.Under("de-DE", amount).ToString());
        Assert.Equal(text, Culture.Under("pt-PT", amount).ToString());
    }

    [Fact]
    public void Amounts_of_cpu_are_equal_by_their_texts()
    {
        Assert.Equal(Cpu.Cores(1), Cpu.FromString("1"));
        Assert.NotEqual(Cpu.Cores(1), Cpu.Millicores(1000));
        Assert.True(Cpu.Cores(1) == "1");
        Assert.True(Cpu.Cores(1) != "1000m");
        Assert.False(Cpu.Cores(1) == null);
        Assert.Equal(Cpu.Cores(1).GetHashCode(), Cpu.FromString("1").GetHashCode());
        Assert.False(Cpu.Cores(1).Equals(null));
        Assert.False(Cpu.Cores(1).Equals((object)"1"));
    }

    [Fact]
    public void Amounts_of_memory_are_equal_by_their_texts()
    {
        Assert.Equal(Memory.GiB(1), Memory.FromString("1Gi"));
        Assert.NotEqual(Memory.GiB(1), Memory.MiB(1024));
        Assert.True(Memory.GiB(1) == "1Gi");
        Assert.True(Memory.GiB(1) != "1024Mi");
        Assert.False(Memory.GiB(1) == null);
        Assert.Equal(Memory.GiB(1).GetHashCode(), Memory.FromString("1Gi").GetHashCode());
        Assert.False(Memory.GiB(1).Equals(null));
        Assert.False(Memory.GiB(1).Equals((object)"1Gi"));
    }
}
