using System;
using System.Diagnostics;
using System.IO;

namespace InstanceLint.Files.Tests;

/// <summary>Which files say what is ignored in a folder.</summary>
public sealed class IgnoreRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IgnoreRulesTests() => Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Those_of_all_folders_from_the_repository_down_do()
    {
        Write(".gitignore", "*.a\n/b\nsrc/c\n");
        Write("src/.gitignore", "!keep.a\n/d\n");
        Write("src/app/.gitignore", "e/\n");
        var top = In(string.Empty);
        Assert.True(top.IsIgnored("keep.a", isFolder: false));
        Assert.True(top.IsIgnored("b", isFolder: false));
        Assert.False(top.IsIgnored("src", isFolder: true));
        foreach (var source in new[] { In("src"), In("src/"), top.Enter("src") })
        {
            Assert.True(source.IsIgnored("x.a", isFolder: false));
            Assert.True(source.IsIgnored("c", isFolder: false));
            Assert.True(source.IsIgnored("d", isFolder: true));
            Assert.False(source.IsIgnored("keep.a", isFolder: false));
            Assert.False(source.IsIgnored("b", isFolder: false));
            Assert.False(source.IsIgnored("e", isFolder: true));
        }

        foreach (var app in new[] { In("src/app"), In("src").Enter("app"), top.Enter("src").Enter("app") })
        {
            Assert.True(app.IsIgnored("x.a", isFolder: false));
            Assert.True(app.IsIgnored("e", isFolder: true));
            Assert.False(app.IsIgnored("e", isFolder: false));
            Assert.False(app.IsIgnored("keep.a", isFolder: false));
            Assert.False(app.IsIgnored("d", isFolder: true));
        }
    }

    [Fact]
    public void Nothing_is_ignored_outside_of_repositories()
    {
        Directory.Delete(Path.Combine(_folder.Path, ".git"));
        Write(".gitignore", "*\n");
        Write("src/.gitignore", "*\n");
        Assert.False(In(string.Empty).IsIgnored("a", isFolder: false));
        Assert.False(In(string.Empty).Enter("src").IsIgnored("a", isFolder: false));
    }

    [Fact]
    public void The_file_of_the_repository_that_is_not_committed_yields_to_all_others()
    {
        Write(".git/info/exclude", "*.a\n*.b\n/src/c\n");
        Write("src/.gitignore", "!*.b\n");
        Assert.True(In(string.Empty).IsIgnored("x.b", isFolder: false));
        Assert.True(In("src").IsIgnored("x.a", isFolder: false));
        Assert.True(In("src").IsIgnored("c", isFolder: false));
        Assert.False(In("src").IsIgnored("x.b", isFolder: false));
    }

    [Fact]
    public void Worktrees_share_that_file()
    {
        Write("repository/.git/info/exclude", "*.a\n");
        Write("repository/.git/worktrees/tree/commondir", "../..\n");
        Write("repository/.git/worktrees/tree/info/exclude", "*.b\n");
        Write("tree/.git", $"gitdir: {Path.Combine(_folder.Path, "repository", ".git", "worktrees", "tree")}\n");
        Assert.True(In("tree/src").IsIgnored("x.a", isFolder: false));
        Assert.False(In("tree/src").IsIgnored("x.b", isFolder: false));
    }

    [Fact]
    public void A_submodule_has_its_own()
    {
        Write(".gitignore", "*.a\n");
        Write(".git/info/exclude", "*.b\n");
        Write(".git/modules/part/info/exclude", "*.c\n");
        Write("part/.git", "gitdir: ../.git/modules/part\n");
        Write("part/.gitignore", "/src/*.d\n");
        foreach (var rules in new[] { In("part/src"), In(string.Empty).Enter("part").Enter("src") })
        {
            Assert.True(rules.IsIgnored("x.c", isFolder: false));
            Assert.True(rules.IsIgnored("x.d", isFolder: false));
            Assert.False(rules.IsIgnored("x.a", isFolder: false));
            Assert.False(rules.IsIgnored("x.b", isFolder: false));
        }
    }

    [Theory]
    [InlineData("out/")]
    [InlineData("*")]
    [InlineData("out/\nout/**")]
    public void A_folder_that_is_asked_for_is_not_ignored(string lines)
    {
        Write(".gitignore", lines + "\n");
        Write("out/.gitignore", "*.a\n");
        Write("out/app/.gitignore", "*.b\n");
        Assert.True(In(string.Empty).IsIgnored("out", isFolder: true));
        foreach (var app in new[] { In("out/app"), In("out").Enter("app") })
        {
            Assert.True(app.IsIgnored("x.a", isFolder: false));
            Assert.True(app.IsIgnored("x.b", isFolder: false));
            Assert.False(app.IsIgnored("out", isFolder: true));
            Assert.False(app.IsIgnored("x.c", isFolder: false));
        }
    }

    [Fact]
    public void A_file_that_is_too_large_does_not_count()
    {
        const int Limit = 1024 * 1024;
        Write("at/.gitignore", "*.a\n" + new string('#', Limit - 4));
        Write("above/.gitignore", "*.a\n" + new string('#', Limit - 3));
        Assert.True(In("at").IsIgnored("x.a", isFolder: false));
        Assert.False(In("above").IsIgnored("x.a", isFolder: false));
    }

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".git/info/exclude")]
    public void A_file_that_cannot_be_read_does_not_count(string name)
    {
        var path = Write(name, "*.a\n");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.False(In(string.Empty).IsIgnored("x.a", isFolder: false));
        }

        Assert.True(In(string.Empty).IsIgnored("x.a", isFolder: false));
    }

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".git/info/exclude")]
    public void A_folder_is_not_such_a_file(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, name));
        Write("src/.gitignore", "*.a\n");
        Assert.False(In(string.Empty).IsIgnored("x.a", isFolder: false));
        Assert.True(In("src").IsIgnored("x.a", isFolder: false));
    }

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".git/info/exclude")]
    public void A_pipe_is_not_opened(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no pipes among files");
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git", "info"));
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(_folder.Path, name)]))
        {
            mkfifo.WaitForExit();
        }

        Assert.False(In(string.Empty).IsIgnored("x.a", isFolder: false));
    }

    [Fact]
    public void Links_are_followed_as_Git_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var target = Write("patterns", "*.a\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, ".gitignore"), target);
        Assert.False(In(string.Empty).IsIgnored("x.a", isFolder: false));

        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git", "info"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, ".git", "info", "exclude"), target);
        Assert.True(In(string.Empty).IsIgnored("x.a", isFolder: false));

        // The folder where a walk starts is the one that the link leads to.
        Write("src/app/.gitignore", "*.b\n");
        Write("other/.git/HEAD", string.Empty);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "other", "link"), Path.Combine(_folder.Path, "src", "app"));
        Assert.True(In("other/link").IsIgnored("x.a", isFolder: false));
        Assert.True(In("other/link/").IsIgnored("x.b", isFolder: false));
    }

    private string Write(string name, string text) => _folder.Write(name, text);

    private IgnoreRules In(string folder) => IgnoreRules.In(Path.Combine(_folder.Path, folder));
}
