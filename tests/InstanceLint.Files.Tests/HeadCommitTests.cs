using System;
using System.IO;

namespace InstanceLint.Files.Tests;

/// <summary>The commit that is checked out, read from the files of the repository.</summary>
public sealed class HeadCommitTests : IDisposable
{
    private const string First = "1111111111111111111111111111111111111111";
    private const string Second = "abcdef0123456789abcdef0123456789abcdef01";
    private const string Long = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(First)]
    [InlineData(Long)]
    public void Is_that_of_the_branch(string hash)
    {
        Write(".git/HEAD", "ref: refs/heads/feature/a b\n");
        Write(".git/refs/heads/feature/a b", hash + "\n");
        Write(".git/packed-refs", $"{Second} refs/heads/feature/a b\n");
        Assert.Equal(hash, Find());
    }

    [Fact]
    public void Can_be_packed()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/packed-refs", $"# pack-refs with: peeled fully-peeled sorted refs/heads/main\n\n{First} refs/heads/main2\n{First} refs/heads/x/refs/heads/main\n{Second} refs/heads/main\n{First} refs/tags/v1\n^{First}\n");
        Assert.Equal(Second, Find());
    }

    [Fact]
    public void Can_be_checked_out_without_a_branch()
    {
        Write(".git/HEAD", Second + "\n");
        Assert.Equal(Second, Find());
    }

    [Fact]
    public void A_branch_can_be_the_name_of_another_one()
    {
        Write(".git/HEAD", "ref: refs/heads/alias\n");
        Write(".git/refs/heads/alias", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", Second + "\n");
        Assert.Equal(Second, Find());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_worktree_has_its_own_head_and_the_branches_of_the_repository(bool isPacked)
    {
        Write("repository/.git/HEAD", First + "\n");
        Write("repository/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
        Write("repository/.git/worktrees/tree/commondir", "../..\n");
        Write(isPacked ? "repository/.git/packed-refs" : "repository/.git/refs/heads/topic", isPacked ? $"{Second} refs/heads/topic\n" : Second + "\n");
        Write("tree/.git", $"gitdir: {Path.Combine(_folder.Path, "repository", ".git", "worktrees", "tree")}\n");
        Assert.Equal(Second, Find("tree/src"));
        Assert.Equal(First, Find("repository/src"));
    }

    [Fact]
    public void A_submodule_names_its_folder_by_a_relative_path()
    {
        Write(".git/HEAD", First + "\n");
        Write(".git/modules/part/HEAD", Second + "\n");
        Write("part/.git", "gitdir: ../.git/modules/part\n");
        Assert.Equal(Second, Find("part"));
    }

    // What HEAD is, and another file with its text.
    [Theory]
    [InlineData("", "", "")]
    [InlineData("ref: refs/heads/new\n", "", "")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "<b>1111111111111111111111111111111111111</b>\n")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "111111111111111111111111111111111111111\n")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "ABCDEF0123456789ABCDEF0123456789ABCDEF01\n")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "1111111111111111111111111111111111111111 2\n")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main", "ref: refs/heads/main\n")]
    [InlineData("ref: refs/heads/main\n", ".git/refs/heads/main/x", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: refs/heads/.invalid\n", ".git/reftable/tables.list", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: refs/heads/../../../secret\n", "secret", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: ../secret\n", "secret", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: /secret\n", "secret", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: refs/heads/a\\..\\secret\n", ".git/refs/heads/secret", "1111111111111111111111111111111111111111\n")]
    [InlineData("ref: refs/heads/a\0\n", ".git/refs/heads/main", "1111111111111111111111111111111111111111\n")]
    [InlineData("1111111111111111111111111111111111111111\n2\n", "", "")]
    public void Is_absent_unless_it_is_certain(string head, string path, string text)
    {
        Write(".git/HEAD", head);
        if (path.Length > 0)
        {
            Write(path, text);
        }

        Assert.Null(Find());
    }

    [Fact]
    public void Is_absent_without_a_repository()
    {
        Assert.Null(Find());
        Write(".git", "gitdir: nowhere\n");
        Assert.Null(Find());
        Write(".git", "something else\n");
        Assert.Null(Find());
    }

    private void Write(string name, string text) => _folder.Write(name, text);

    private string? Find(string folder = "src") => HeadCommit.Find(Path.Combine(_folder.Path, folder, "App.csproj"));
}
