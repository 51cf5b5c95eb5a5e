using System;
using System.IO;
using InstanceLint.Projects;

namespace InstanceLint.Files.Tests;

/// <summary>How reports write paths.</summary>
public sealed class SourceRootTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Project => Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "app")).FullName, "App.csproj");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gpu.yaml", "gpu.yaml")]
    [InlineData("a/b/gpu.yaml", "a/b/gpu.yaml")]
    [InlineData("with space/gpu.yaml", "with%20space/gpu.yaml")]
    [InlineData("größe/ü.yaml", "gr%C3%B6%C3%9Fe/%C3%BC.yaml")]
    [InlineData("\U0001F600.yaml", "%F0%9F%98%80.yaml")]
    [InlineData("100%.yaml", "100%25.yaml")]
    [InlineData("%41.yaml", "%2541.yaml")]
    [InlineData("a#b?c.yaml", "a%23b%3Fc.yaml")]
    [InlineData("c:d.yaml", "c%3Ad.yaml")]
    [InlineData("{a}[b];'c'\"d\"<e>|^`.yaml", "%7Ba%7D%5Bb%5D%3B%27c%27%22d%22%3Ce%3E%7C%5E%60.yaml")]
    [InlineData("-._~.yaml", "-._~.yaml")]
    [InlineData("../cluster/gpu.yaml", "../cluster/gpu.yaml")]
    [InlineData("../repository 2/gpu.yaml", "../repository%202/gpu.yaml")]
    public void Paths_are_relative_and_escaped(string path, string uri)
    {
        var full = path.StartsWith("../", StringComparison.Ordinal) ? "/home/user" + path[2..] : "/home/user/repository/" + path;
        foreach (var root in new[] { "/home/user/repository", "/home/user/repository/" })
        {
            Assert.Equal((uri, true), new SourceRoot(Native(root)).Locate(Native(full)));
        }

        Assert.Equal(full, new Uri(new Uri("file:///home/user/repository/"), uri).LocalPath);
    }

    [Theory]
    [InlineData("/repository/a b/größe 100%.yaml", "a b/größe 100%.yaml")]
    [InlineData("/other/gpu.yaml", "../other/gpu.yaml")]
    [InlineData("D:/other drive/gpu.yaml", "D:/other drive/gpu.yaml")]
    public void People_are_shown_what_they_would_write(string path, string shown) =>
        Assert.Equal(shown, new SourceRoot(Native("/repository")).Show(Native(path)).Replace('\\', '/'));

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal(("half%20%EF%BF%BD.yaml", true), new SourceRoot(Native("/repository")).Locate(Native("/repository/half \uD800.yaml")));

    [Fact]
    public void Where_no_way_leads_the_whole_path_is_written() =>
        Assert.Equal(("file:///D%3A/other%20drive/gpu.yaml", false), new SourceRoot(Native("/repository")).Locate(Native("D:/other drive/gpu.yaml")));

    [Theory]
    [InlineData(".git")]
    [InlineData("src/.git")]
    [InlineData("src/app/.git")]
    public void The_root_is_the_nearest_folder_of_a_repository(string git)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "app", "manifests", ".git"));
        Assert.Equal(("src/app/manifests/gpu.yaml", true), Locate());

        // In a worktree or a submodule, .git is a file.
        if (git != ".git")
        {
            File.WriteAllText(Path.Combine(_folder.Path, git), "gitdir: elsewhere\n");
        }

        Assert.Equal(("src/app/manifests/gpu.yaml"[(git.Length - ".git".Length)..], true), Locate());
    }

    [Fact]
    public void Without_a_repository_the_root_is_the_folder_of_the_project() => Assert.Equal(("manifests/gpu.yaml", true), Locate());

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    private (string Uri, bool IsRelative) Locate() =>
        Repositories.RootOf(Project).Locate(Path.Combine(Path.GetDirectoryName(Project)!, "manifests", "gpu.yaml"));
}
