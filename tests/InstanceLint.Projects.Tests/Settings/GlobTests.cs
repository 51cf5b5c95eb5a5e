using System;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Projects.Tests;

public class GlobTests
{
    [Theory]
    [InlineData("**", "a.yaml", true)]
    [InlineData("**", "a/b/c.yaml", true)]
    [InlineData("*", "a.yaml", true)]
    [InlineData("*", "a/b.yaml", false)]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "a.yml", false)]
    [InlineData("*.yaml", "a/b.yaml", false)]
    [InlineData("**/*.yaml", "a.yaml", true)]
    [InlineData("**/*.yaml", "a/b/c.yaml", true)]
    [InlineData("**/*.yaml", "a/b/c.yml", false)]
    [InlineData("prod/**", "prod/a.yaml", true)]
    [InlineData("prod/**", "prod/a/b.yaml", true)]
    [InlineData("prod/**", "prod", true)]
    [InlineData("prod/**", "production/a.yaml", false)]
    [InlineData("prod/**", "other/prod/a.yaml", false)]
    [InlineData("**/prod/**", "other/prod/a.yaml", true)]
    [InlineData("**/prod/**", "prod/a.yaml", true)]
    [InlineData("**/prod/**", "a/prod.yaml", false)]
    [InlineData("a/**/b/**/c.yaml", "a/b/c.yaml", true)]
    [InlineData("a/**/b/**/c.yaml", "a/x/b/y/z/c.yaml", true)]
    [InlineData("a/**/b/**/c.yaml", "a/x/y/z/c.yaml", false)]
    [InlineData("prod", "prod", true)]
    [InlineData("prod", "prod/a.yaml", false)]
    [InlineData("./prod/*", "prod/a.yaml", true)]
    [InlineData("prod\\*", "prod/a.yaml", true)]
    [InlineData("gpu-?.yaml", "gpu-1.yaml", true)]
    [InlineData("gpu-?.yaml", "gpu-10.yaml", false)]
    [InlineData("*-*.y*ml", "gpu-1.yaml", true)]
    [InlineData("**.yaml", "a.yaml", true)]
    [InlineData("**.yaml", "a/b.yaml", false)]
    [InlineData("a b/*.yaml", "a b/c d.yaml", true)]
    [InlineData("gr\u00fcn/*", "gr\u00fcn/a.yaml", true)]
    [InlineData("gr\u00fcn/*", "gru\u0308n/a.yaml", false)]
    public void Matches(string pattern, string path, bool expected) => Assert.Equal(expected, Parse(pattern).IsMatch(path.Split('/')));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/prod/**")]
    [InlineData("C:/prod/**")]
    [InlineData("../prod/**")]
    [InlineData("prod/../**")]
    [InlineData("{dev,prod}/**")]
    [InlineData("!prod/**")]
    [InlineData("[ab].yaml")]
    [InlineData(".")]
    public void Is_refused_with_a_reason(string pattern)
    {
        Assert.Null(Glob.TryParse(pattern, out var problem));
        Assert.Contains("; ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**", "prod", false, true)]
    [InlineData("**", ".git", true, false)]
    [InlineData("prod/**", "prod", false, true)]
    [InlineData("prod/**", "prod/a/b", false, true)]
    [InlineData("prod/**", "dev", false, false)]
    [InlineData("prod/*.yaml", "prod", false, true)]
    [InlineData("prod/*.yaml", "prod/a", false, false)]
    [InlineData(".k8s/**", ".k8s", true, true)]
    [InlineData("*/**", ".k8s", true, false)]
    [InlineData("*.yaml", "prod", false, false)]
    public void Knows_in_which_folders_it_can_match(string pattern, string folder, bool isHidden, bool expected) =>
        Assert.Equal(expected, Parse(pattern).CanMatchIn(folder.Split('/'), isHidden));

    // Backtracking into every star would take years.
    [Fact]
    public void Takes_little_time_for_hostile_patterns()
    {
        var segments = string.Join('/', System.Linq.Enumerable.Repeat("**/a*a*a*a*a*a*a*b", 50));
        Assert.False(Parse(segments).IsMatch([.. System.Linq.Enumerable.Repeat(new string('a', 200), 200)]));
    }

    private static Glob Parse(string pattern)
    {
        var glob = Glob.TryParse(pattern, out var problem);
        Assert.Null(problem);
        return glob!;
    }
}
