using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;

namespace InstanceLint.Benchmarks;

/// <summary>
/// Checks 10,000 instance types against the nodes of a cluster, compared with the same without nodes. Most fit; some have a label that no node
/// has, ask for too much, or for nodes with a taint.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class NodeBenchmark
{
    private const int InstanceTypes = 10_000;

    private readonly List<string> _texts = [];
    private readonly List<Manifest> _manifests = [];
    private IReadOnlyList<NodeGroup> _nodes = [];

    /// <summary>The number of nodes.</summary>
    [Params(0, 1_000)]
    public int Nodes { get; set; }

    /// <summary>Whether the node selector of each instance type has a mistake of its own, so each has a finding.</summary>
    [Params(false, true)]
    public bool IsWrong { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _texts.Clear();
        _manifests.Clear();
        for (var i = 0; i < InstanceTypes; i += 10)
        {
            _texts.Add(string.Join("---\n", Enumerable.Range(i, 10).Select(number => NodeCorpus.InstanceType(number, IsWrong))));
            _manifests.Add(ManifestReader.Read(_texts[^1], Path(i)));
        }

        _nodes = Nodes == 0 ? [] : SnapshotBenchmark.NodesIn(NodeCorpus.Nodes(Nodes));
        if (_nodes.Count != Nodes)
        {
            throw new InvalidOperationException("The nodes are not what they should be.");
        }
    }

    /// <summary>Runs all rules on manifests and nodes that have been read.</summary>
    [Benchmark]
    public int Lint() => Lint(_manifests);

    /// <summary>Reads manifests and runs all rules.</summary>
    [Benchmark]
    public int ReadAndLint() => Lint([.. _texts.Select((text, i) => ManifestReader.Read(text, Path(i * 10)))]);

    // Indexes are in the set of nodes, so each run makes its own.
    private int Lint(List<Manifest> manifests) => Linter.Lint([new ClusterDefinition(
        ClusterSettings.None(string.Empty) with { Nodes = Nodes == 0 ? null : new NodeSet(_nodes, [], areComplete: true) },
        manifests.Select(Linter.Outline))]).Count;

    private static string Path(int number) => "/cluster/" + number.ToString("D6", CultureInfo.InvariantCulture) + ".yaml";
}
