using System;
using System.IO;
using System.Linq;

namespace InstanceLint.Projects.Tests;

/// <summary>A front end only has to convert input and output.</summary>
public class ToyFrontEndTests
{
    [Fact]
    public void It_says_of_the_sample_what_a_build_says()
    {
        var expected = File.ReadAllLines(Repository.PathOf("tests", "InstanceLint.Package.Tests", "Cluster.out"));
        Assert.Equal(
            expected.Select(line => line.Replace(" [Cluster.proj]", string.Empty, StringComparison.Ordinal)),
            ToyFrontEnd.Lint(Repository.PathOf("samples", "Cluster")));
    }

    [Fact]
    public void It_is_short() => Assert.InRange(File.ReadAllLines(Repository.PathOf("tests", "InstanceLint.Projects.Tests", "ToyFrontEnd.cs")).Length, 1, 99);
}
