using System.Globalization;
using BenchmarkDotNet.Attributes;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Benchmarks;

/// <summary>Parses realistic quantities, compared with the framework's parser for the same digits.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class QuantityBenchmark
{
    private static readonly string[] Quantities = ["1", "700m", "0.5", "16Gi", "1500Mi", "2e3", "128974848"];
    private static readonly string[] Numbers = ["1", "700", "0.5", "16", "1500", "2e3", "128974848"];

    /// <summary>Parses only the digits.</summary>
    [Benchmark(Baseline = true)]
    public decimal Decimals()
    {
        var sum = 0m;
        foreach (var text in Numbers)
        {
            sum += decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    /// <summary>Parses the quantities.</summary>
    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var text in Quantities)
        {
            count += Quantity.TryParse(text, out _) ? 1 : 0;
        }

        return count;
    }
}
