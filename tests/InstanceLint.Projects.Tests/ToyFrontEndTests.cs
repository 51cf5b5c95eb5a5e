using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>A front end only has to convert input and output.</summary>
public class ToyFrontEndTests
{
    private static readonly ClusterSettings[] Clusters =
    [
        Cluster("dev"),
        Cluster("prod") with { KnownInstanceTypes = ["gpu-a100"] },
    ];

    [Fact]
    public void It_says_of_the_sample_what_a_build_says()
    {
        var expected = File.ReadAllLines(Repository.PathOf("tests", "InstanceLint.Package.Tests", "Cluster.out"));
        Assert.Equal(
            expected.Select(line => line.Replace(" [Cluster.proj]", string.Empty, StringComparison.Ordinal)),
            ToyFrontEnd.Lint(Repository.PathOf("samples", "Cluster"), Clusters));
    }

    [Fact]
    public void It_is_short() => Assert.InRange(File.ReadAllLines(Repository.PathOf("tests", "InstanceLint.Projects.Tests", "ToyFrontEnd.cs")).Length, 1, 99);

    private static ClusterSettings Cluster(string name) =>
        new(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["environment"] = name, ["purpose"] = "ml" }, []);
}
