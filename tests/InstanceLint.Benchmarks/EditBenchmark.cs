using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using InstanceLint.Projects;

namespace InstanceLint.Benchmarks;

/// <summary>Edits one manifest among 20,000, as an IDE does after each key press, compared with reading all of them again.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class EditBenchmark
{
    private const int Times = 10;

    private ManifestSource[] _sources = [];
    private ReadProject? _project;
    private Dictionary<string, string>[] _edits = [];
    private int _next;

    [GlobalSetup]
    public void Read()
    {
        _sources = [.. Corpus.Manifests(Times)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => new TextSource(file.Path, file.Text, isNamed: false, []))];
        _project = ReadAll();
        var source = (TextSource)_sources[_sources.Length / 2];
        var text = source.Read(default).Text!;
        _edits =
        [
            new(StringComparer.Ordinal) { [source.Path] = text.Replace("name: ", "name: new-", StringComparison.Ordinal) },
            new(StringComparer.Ordinal) { [source.Path] = text },
        ];
        if (_project.Lint(default).Findings.Count != 0 || Edit() != 0)
        {
            throw new InvalidOperationException("The manifests are not what they should be.");
        }
    }

    /// <summary>Reads and lints all manifests.</summary>
    [Benchmark(Baseline = true)]
    public int Anew() => ReadAll().Lint(default).Findings.Count;

    /// <summary>Changes names in one manifest, and lints the project.</summary>
    [Benchmark]
    public int Edit()
    {
        _next = (_next + 1) % _edits.Length;
        _project = _project!.With(_edits[_next], default);
        return _project.Lint(default).Findings.Count;
    }

    private ReadProject ReadAll() => ReadProject.Read(new ProjectSettings("project.csproj"), _sources, keepsTexts: false, default);
}
