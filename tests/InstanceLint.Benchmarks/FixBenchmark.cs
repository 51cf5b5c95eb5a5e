using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;

namespace InstanceLint.Benchmarks;

/// <summary>Fixes findings, compared with only reporting them. The time per finding must not depend on the number.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class FixBenchmark
{
    private const string Wrong = "2GB";

    // With quotes, it exceeds the limit.
    private const string NotFixable = "4";

    private TextSource[] _sources = [];

    /// <summary>The number of findings.</summary>
    [Params(50, 200, 1_000, 5_000)]
    public int Findings { get; set; }

    /// <summary>The number of findings in a file, 0 for all in one.</summary>
    [Params(0, 10)]
    public int InFile { get; set; }

    /// <summary>How many findings there are for one whose fix fails, 0 if no fix fails.</summary>
    [Params(0, 7)]
    public int FailsOneOf { get; set; }

    [GlobalSetup]
    public void Write() => _sources =
    [
        .. Enumerable.Range(0, Findings).Chunk(InFile == 0 ? Findings : InFile)
            .Select(file => new TextSource($"{file[0].ToString(CultureInfo.InvariantCulture)}.yaml", string.Join("---\n", file.Select(InstanceType)))),
    ];

    /// <summary>Reads and lints.</summary>
    [Benchmark(Baseline = true)]
    public int Lint() => ProjectLinter.Lint(new ProjectSettings("project"), _sources).Findings.Count;

    /// <summary>Reads, lints and fixes.</summary>
    [Benchmark]
    public int Fix() => ProjectFixer.Fix(new ProjectSettings("project"), _sources, static _ => true).Outcome.Done.Count;

    private string InstanceType(int number)
    {
        var (cpu, memory) = FailsOneOf > 0 && number % FailsOneOf == 0 ? (NotFixable, "2Gi") : ("'1'", Wrong);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata:
              name: gpu-{number}
            spec:
              resources:
                requests:
                  cpu: {cpu}
                  memory: 1Gi
                limits:
                  cpu: "2"
                  memory: {memory} # enough

            """);
    }
}
