using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Benchmarks;

/// <summary>Reads files as the task does: the reference corpus on one core and on all, and files with few manifests.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class FileBenchmark
{
    private string _folder = string.Empty;
    private ManifestFile[] _files = [];

    /// <summary>Whether the files are the reference corpus.</summary>
    [Params(true, false)]
    public bool IsRelated { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("instancelint-benchmark-").FullName;
        Corpus.Write(_folder, IsRelated ? Corpus.Manifests() : Corpus.Unrelated());
        var found = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(path => new ManifestEntry(path, IsNamed: false, []));
        _files = [.. ManifestList.Distinct([.. found])];
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    /// <summary>Reads only the bytes of each file.</summary>
    [Benchmark(Baseline = true)]
    public long Bytes() => _files.Sum(static file => (long)File.ReadAllBytes(file.Path).Length);

    /// <summary>Reads one file after the other, and runs all rules.</summary>
    [Benchmark]
    public int OneCore() => Lint(_files.Select(Read));

    /// <summary>Reads files on all cores, parses one at a time, and runs all rules.</summary>
    [Benchmark]
    public int AllCores()
    {
        var manifests = new ManifestOutline[_files.Length];
        Parallel.For(0, _files.Length, i => manifests[i] = Read(_files[i]));
        return Lint(manifests);
    }

    private static int Lint(IEnumerable<ManifestOutline> manifests) => Linter.Lint([new ClusterDefinition(ClusterSettings.None(string.Empty), manifests)]).Count;

    private static ManifestOutline Read(ManifestFile file) => ReadManifest.Read(file, ManifestRole.Manifest, keepsText: false, CancellationToken.None).Manifest;
}
