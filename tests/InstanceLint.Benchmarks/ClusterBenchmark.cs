using System.Collections.Generic;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml;

namespace InstanceLint.Benchmarks;

/// <summary>A cluster with equal numbers of deployments and instance types. The time per document must not depend on the number.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(5)]
[MaxIterationCount(15)]
public class ClusterBenchmark
{
    private readonly List<string> _texts = [];
    private readonly List<Manifest> _manifests = [];

    /// <summary>The number of documents, in files of ten.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _texts.Clear();
        _manifests.Clear();
        for (var i = 0; i < Documents; i += 10)
        {
            var text = string.Empty;
            for (var j = i; j < i + 10; j += 2)
            {
                text += InstanceType(j) + "---\n" + Deployment(j) + "---\n";
            }

            _texts.Add(text);
            _manifests.Add(ManifestReader.Read(text, Path(i)));
        }
    }

    /// <summary>Runs all rules on manifests that have been read.</summary>
    [Benchmark]
    public int Lint() => Linter.Lint(_manifests).Count;

    /// <summary>Reads manifests and runs all rules.</summary>
    [Benchmark]
    public int ReadAndLint()
    {
        var manifests = new List<Manifest>(_texts.Count);
        for (var i = 0; i < _texts.Count; i++)
        {
            manifests.Add(ManifestReader.Read(_texts[i], Path(i)));
        }

        return Linter.Lint(manifests).Count;
    }

    private static string Path(int number) => "/cluster/" + number.ToString("D6", CultureInfo.InvariantCulture) + ".yaml";

    private static string InstanceType(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: type-{{number}}
        spec:
          nodeSelector:
            agentpool: gpu
          resources:
            requests:
              cpu: "4"
              memory: 16Gi
            limits:
              cpu: "8"
              memory: 32Gi
              nvidia.com/gpu: 1

        """);

    // Each deployment refers to an instance type in another file.
    private int OtherType(int number) => ((number / 2 * 7919) % (Documents / 2)) * 2;

    private string Deployment(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        name: deployment-{{number}}
        type: kubernetes
        endpoint_name: endpoint
        instance_type: type-{{OtherType(number)}}
        model:
          path: ./model
        resources:
          requests:
            cpu: "1"
            memory: 2Gi
          limits:
            cpu: "2"
            memory: 4Gi

        """);
}
