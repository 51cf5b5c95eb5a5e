using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using BenchmarkDotNet.Attributes;
using InstanceLint.Projects;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using YamlDotNet.Core;

namespace InstanceLint.Benchmarks;

/// <summary>Reads the nodes in a file of 20 MB, compared with only the events of another parser for the same text.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class SnapshotBenchmark
{
    private const int Nodes = 1_000;

    private string _text = string.Empty;

    [GlobalSetup]
    public void Write()
    {
        _text = NodeCorpus.Nodes(Nodes);
        if (ReadNodes() != Nodes)
        {
            throw new InvalidOperationException("The nodes are not what they should be.");
        }
    }

    /// <summary>Reads only the events of YamlDotNet's parser.</summary>
    [Benchmark(Baseline = true)]
    public int Events()
    {
        var count = 0;
        var parser = new Parser(new Scanner(new StringReader(_text)));
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads nodes.</summary>
    [Benchmark]
    public int ReadNodes() => NodesIn(_text).Count;

    /// <summary>Reads the nodes in a text.</summary>
    internal static IReadOnlyList<NodeGroup> NodesIn(string text)
    {
        var settings = new ProjectSettingsText("/app.csproj")
            .Parse(SettingsFileReader.Read("clusters: { prod: { nodes: [nodes.yaml] } }", new PathSource("/instancelint.yaml")));
        return new SnapshotReader(settings, _ => new SnapshotFile(text, null), CancellationToken.None).Read().Snapshots["prod"].Nodes?.Groups ?? [];
    }
}
