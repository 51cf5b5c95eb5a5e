using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Files.Tests;

/// <summary>A file is written beside its place first, under a name by which a watch knows it.</summary>
public sealed class AtomicFileTests
{
    [Fact]
    public void The_unfinished_file_is_recognized_and_goes()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "out", "lint.json");
        var isDraft = false;
        AtomicFile.Write(path, stream =>
        {
            isDraft = AtomicFile.IsDraft(Directory.GetFiles(Path.GetDirectoryName(path)!).Single());
            stream.Write(Encoding.ASCII.GetBytes("{}"));
        });
        Assert.True(isDraft);
        Assert.False(AtomicFile.IsDraft(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }
}
