using System;
using InstanceLint.Projects;

namespace InstanceLint.Files.Tests;

/// <summary>A file that is listed several times is one manifest.</summary>
public class ManifestListTests
{
    [Fact]
    public void Paths_that_differ_in_case_are_one_file_where_the_operating_system_says_so()
    {
        ManifestEntry[] entries = [Entry("/x/GPU.yaml"), Entry("/x/gpu.yaml"), Entry("/X/gpu.yaml")];
        Assert.Equal(3, ManifestList.Distinct(entries, StringComparer.Ordinal).Count);
        Assert.Equal("/X/gpu.yaml", Assert.Single(ManifestList.Distinct(entries, StringComparer.OrdinalIgnoreCase)).Path);
    }

    [Fact]
    public void Entries_of_one_file_add_up()
    {
        var file = Assert.Single(ManifestList.Distinct([Entry("/x/a.yaml", "dev"), Entry("/x/a.yaml", "prod", "dev") with { IsNamed = true }, Entry("/x/a.yaml")]));
        Assert.Equal(["dev", "prod"], file.Clusters);
        Assert.True(file.IsNamed);
    }

    [Fact]
    public void Without_a_cluster_a_file_belongs_to_the_unnamed_one() => Assert.Equal([""], Assert.Single(ManifestList.Distinct([Entry("/x/a.yaml")])).Clusters);

    private static ManifestEntry Entry(string path, params string[] clusters) => new(path, IsNamed: false, clusters);
}
