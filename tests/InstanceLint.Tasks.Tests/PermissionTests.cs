using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>A manifest that the build can't access has one finding, until access is granted.</summary>
public sealed class PermissionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "may be read by this user whatever its mode");
        var path = _folder.Write("a.yaml", ManifestText.Good);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            AssertRefused(path);

            // This changes neither the size nor the time of the file.
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
            AssertChecked();
        }
    }

    [Fact]
    public void A_circle_of_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var path = Path.Combine(_folder.Path, "a.yaml");
        File.CreateSymbolicLink(path, path);
        AssertRefused(path);
        File.Delete(path);
        _folder.Write("a.yaml", ManifestText.Good);
        AssertChecked();
    }

    [Fact]
    public void A_configuration_file_that_cannot_be_read_is_a_warning_of_its_own()
    {
        const string Unreadable = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Unreadable), "has no file that nobody can read from its start");
        var config = Path.Combine(_folder.Path, ".editorconfig");
        File.CreateSymbolicLink(config, Unreadable);
        _folder.Write("a.yaml", ManifestText.Good);
        for (var i = 0; i < 2; i++)
        {
            var (engine, isChecked) = Lint();
            Assert.True(isChecked);
            Assert.Equal([(config, "INST9001"), (Path.Combine(_folder.Path, "z.yaml"), "INST2004")], engine.Warnings.Select(warning => (warning.File, warning.Code ?? string.Empty)));
            Assert.StartsWith(
                "the severities in this file are ignored because it cannot be read; grant read access: ",
                engine.Warnings[0].Message,
                StringComparison.Ordinal);
        }
    }

    private void AssertRefused(string path)
    {
        for (var i = 0; i < 2; i++)
        {
            var (engine, isChecked) = Lint();
            Assert.True(isChecked);
            Assert.Equal([(path, "INST1006"), (Path.Combine(_folder.Path, "z.yaml"), "INST2004")], engine.Warnings.Select(warning => (warning.File, warning.Code)));
            Assert.StartsWith("cannot read this file; grant read access: ", engine.Warnings[0].Message, StringComparison.Ordinal);
            Assert.DoesNotContain(path, engine.Warnings[0].Message, StringComparison.Ordinal);
        }
    }

    private void AssertChecked()
    {
        var (engine, isChecked) = Lint();
        Assert.True(isChecked);
        Assert.Equal(["INST2004"], engine.Warnings.Select(warning => warning.Code));
        Assert.False(Lint().IsChecked);
    }

    private (RecordingBuildEngine Engine, bool IsChecked) Lint()
    {
        _folder.Write("z.yaml", ManifestText.Bad.Replace("gpu", "cpu", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "z.yaml"), DateTime.UnixEpoch);
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [new TaskItem(Path.Combine(_folder.Path, "a.yaml")), new TaskItem(Path.Combine(_folder.Path, "z.yaml"))],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = Path.Combine(_folder.Path, "obj", "InstanceLint.cache"),
        };
        Assert.True(task.Execute());
        return (engine, !engine.Messages.Any(message => message.Message!.Contains("nothing has changed", StringComparison.Ordinal)));
    }
}
