using System.Linq;
using BenchmarkDotNet.Attributes;
using InstanceLint.Fluent;

namespace InstanceLint.Benchmarks;

/// <summary>Reading and building 10,000 instance types, against writing them.</summary>
[MemoryDiagnoser]
public class FluentBenchmark
{
    private const int Count = 10_000;

    private InstanceType[] _types = [];
    private InstanceTypeList _list = InstanceTypeList.Of();
    private string _yaml = string.Empty;

    /// <summary>Creates the instance types.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _types = [.. Enumerable.Range(0, Count).Select(Make)];
        _list = InstanceTypeList.Of(_types);
        _yaml = _list.ToYaml();
    }

    /// <summary>Writes one document with all of them.</summary>
    [Benchmark(Baseline = true)]
    public int ToYaml() => _list.ToYaml().Length;

    /// <summary>Reads this document.</summary>
    [Benchmark]
    public InstanceTypeList Parse() => InstanceTypeList.Parse(_yaml);

    /// <summary>Builds all of them.</summary>
    [Benchmark]
    public InstanceType[] Build() => [.. Enumerable.Range(0, Count).Select(Make)];

    /// <summary>Adds each of them to a cluster by a call of its own.</summary>
    [Benchmark]
    public Cluster Add() => _types.Aggregate(Cluster.Define(), static (cluster, type) => cluster.InstanceTypes(type)).Build();

    private static InstanceType Make(int number) => InstanceType.Define("type-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .NodeSelector("agentpool", "gpu")
        .NodeSelector("kubernetes.io/arch", "amd64")
        .Requests("500m", "2Gi")
        .Limits("2", "8Gi", gpu: 1)
        .Build();
}
