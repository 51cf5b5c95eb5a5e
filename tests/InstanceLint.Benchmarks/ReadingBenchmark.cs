using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using YamlDotNet.Core;

namespace InstanceLint.Benchmarks;

/// <summary>Reads and lints the reference corpus, compared with only the events of another parser for the same text.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class ReadingBenchmark
{
    private (string Path, string Text)[] _files = [];
    private Manifest[] _manifests = [];

    [GlobalSetup]
    public void Write()
    {
        _files = [.. Corpus.Manifests()];
        _manifests = ReadAll();
        if (_manifests.Sum(manifest => manifest.InstanceTypes.Count) != Corpus.ReferenceInstanceTypes || Linter.Lint(_manifests).Count != 0)
        {
            throw new InvalidOperationException("The reference work is not what it should be.");
        }
    }

    /// <summary>Reads only the events of YamlDotNet's parser.</summary>
    [Benchmark(Baseline = true)]
    public int Events()
    {
        var count = 0;
        foreach (var (_, text) in _files)
        {
            count += CountEvents(text);
        }

        return count;
    }

    /// <summary>Reads manifests.</summary>
    [Benchmark]
    public int Read() => ReadAll().Length;

    /// <summary>Reads manifests on all cores.</summary>
    [Benchmark]
    public ParallelLoopResult ReadOnAllCores() =>
        Parallel.For(0, _files.Length, i => _manifests[i] = ManifestReader.Read(_files[i].Text, _files[i].Path));

    /// <summary>Reads manifests and runs all rules, each as soon as it can: those that need no cluster for each manifest.</summary>
    [Benchmark]
    public int ReadAndLint() => LintAll().Count;

    /// <summary>Reads manifests and runs all rules on all cores.</summary>
    [Benchmark]
    public int ReadAndLintOnAllCores()
    {
        var outlines = new ManifestOutline[_files.Length];
        Parallel.For(0, outlines.Length, i => outlines[i] = Linter.Outline(ManifestReader.Read(_files[i].Text, _files[i].Path)));
        return Linter.Lint([new ClusterDefinition(ClusterSettings.None(string.Empty), outlines)]).Count;
    }

    /// <summary>Runs all rules on manifests that have been read.</summary>
    [Benchmark]
    public int Lint() => Linter.Lint(_manifests).Count;

    private static int CountEvents(string text)
    {
        var count = 0;
        var parser = new Parser(new Scanner(new StringReader(text)));
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    private IReadOnlyList<Finding> LintAll() => Linter.Lint(
        [new ClusterDefinition(ClusterSettings.None(string.Empty), _files.Select(file => Linter.Outline(ManifestReader.Read(file.Text, file.Path))))]);

    private Manifest[] ReadAll() => [.. _files.Select(file => ManifestReader.Read(file.Text, file.Path))];
}
