using System;
using System.Globalization;
using System.Linq;

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
    public void Amounts_are_equal_in_any_notation()
    {
        Assert.True(Cpu.Cores(1) == Cpu.Millicores(1000));
        Assert.True(Cpu.Cores(1) == "1e0");
        Assert.True(Cpu.Cores(1) != 2);
        Assert.False(Cpu.Cores(1) == null);
        Assert.Equal(Cpu.Cores(0.5m).GetHashCode(), Cpu.FromString("500m").GetHashCode());
        Assert.False(Cpu.Cores(1).Equals((object)"1"));
        Assert.True(Memory.GiB(1) == Memory.MiB(1024));
        Assert.True(Memory.GiB(1) != Memory.GB(1));
        Assert.Equal(Memory.GiB(1).GetHashCode(), Memory.KiB(1024 * 1024).GetHashCode());
        Assert.False(Memory.GiB(1).Equals(null));
    }

    [Fact]
    public void Texts_that_are_no_quantities_are_equal_only_to_themselves()
    {
        Assert.Equal(Cpu.FromString("1 core"), Cpu.FromString("1 core"));
        Assert.NotEqual(Cpu.FromString("1 core"), Cpu.FromString("2 cores"));
        Assert.NotEqual(Cpu.FromString("1 core"), Cpu.Cores(1));
        Assert.True(Cpu.FromString("1 core") < Cpu.Cores(-5));
    }

    [Fact]
    public void Amounts_have_an_order()
    {
        Assert.True(Cpu.Millicores(999) < Cpu.Cores(1));
        Assert.True(Memory.GiB(1) > Memory.GB(1));
        Assert.True(Memory.GiB(1) <= Memory.MiB(1024));
        Assert.True(Memory.GiB(1) >= Memory.MiB(1024));
        Assert.True(null < Cpu.Cores(0));
        Assert.Equal(["500m", "1", "1500m"], new[] { Cpu.Millicores(1500), Cpu.Cores(1), Cpu.Millicores(500) }.Order().Select(cpu => cpu.ToString()));
        Assert.Throws<ArgumentException>(() => ((IComparable)Cpu.Cores(1)).CompareTo("1"));
    }

    public static TheoryData<Func<object>, string> Results => new()
    {
        { () => Cpu.Cores(1) + Cpu.Millicores(500), "1500m" },
        { () => Cpu.Millicores(1500) + "500m", "2" },
        { () => Cpu.Cores(2) - Cpu.Millicores(1), "1999m" },
        { () => Cpu.Cores(2) * 1.5m, "3" },
        { () => 2 * Cpu.Millicores(250), "500m" },
        { () => Cpu.Cores(1) / 3, "333m" },
        { () => Cpu.Cores(1) - Cpu.Cores(1), "0" },
        { () => Memory.GiB(16) + Memory.MiB(512), "16896Mi" },
        { () => Memory.MiB(512) * 2, "1Gi" },
        { () => Memory.GB(1) * 2, "2G" },
        { () => Memory.GiB(1) / 3, "357913941" },
        { () => Memory.GiB(1) - Memory.Bytes(1), "1073741823" },
        { () => Memory.GiB(1) - "1Gi", "0" },
        { () => Memory.FromString("1500m") * 2, "3" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Result_is_written_in_the_shortest_unit(Func<object> compute, string text) => Assert.Equal(text, compute().ToString());

    [Fact]
    public void Amounts_convert_to_numbers_as_in_kubernetes()
    {
        Assert.Equal(1500, Cpu.Cores(1.5m).ToMillicores());
        Assert.Equal(1, Cpu.FromString("100u").ToMillicores());
        Assert.Equal(0.0001m, Cpu.FromString("100u").ToCores());
        Assert.Equal(2L << 30, Memory.GiB(2).ToBytes());
        Assert.Equal(1, Memory.FromString("1m").ToBytes());
        Assert.Equal(long.MaxValue, Memory.FromString("16Ei").ToBytes());
        Assert.Equal("'1 core' is not a Kubernetes quantity; use a number with an optional suffix, such as 500m or 2Gi.", Assert.Throws<FormatException>(() => Cpu.FromString("1 core").ToMillicores()).Message);
        Assert.Throws<FormatException>(() => Cpu.FromString("1 core") + Cpu.Cores(1));
        Assert.Throws<OverflowException>(() => Cpu.FromString("100E").ToMillicores());
        Assert.Throws<OverflowException>(() => Memory.FromString("1e30").ToBytes());
        Assert.Throws<DivideByZeroException>(() => Memory.GiB(1) / 0);
    }

    [Fact]
    public void Amounts_are_parsed_and_formatted_as_other_values_are()
    {
        Assert.True(Cpu.TryParse("500m", out var cpu));
        Assert.Equal(Cpu.Millicores(500), cpu);
        Assert.False(Memory.TryParse("1GB", out _));
        Assert.False(Memory.TryParse(null, out _));
        Assert.Equal(Memory.GiB(1), Parse<Memory>("1Gi"));
        Assert.Equal("'1GB' is not a Kubernetes quantity; use a number with an optional suffix, such as 500m or 2Gi.", Assert.Throws<FormatException>(() => Memory.Parse("1GB")).Message);
        Assert.Equal("500m of 1.5Gi", Culture.Under("de-DE", () => $"{cpu} of {Memory.GiB(1.5m):G}"));
        Assert.Throws<FormatException>(() => $"{cpu:N2}");

        static T Parse<T>(string text)
            where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Number_without_a_unit_is_a_number_of_cores()
    {
        var type = InstanceType.Define("small").Requests(1, "1Gi").Limits(1.5m, "1Gi").Build();
        Assert.Equal("1", type.Requests["cpu"]);
        Assert.Equal("1.5", type.Limits["cpu"]);
    }
}
