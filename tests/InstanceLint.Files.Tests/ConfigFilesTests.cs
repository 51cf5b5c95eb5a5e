using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace InstanceLint.Files.Tests;

/// <summary>The configuration files of manifests are found, and none is waited for.</summary>
public sealed class ConfigFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_up_to_the_root_are_read()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("prod/.editorconfig", "[*.yaml]\n");
        Assert.Equal(["[*.yaml]\n", "root = true\n"], ConfigFiles.ReadAll([], [_folder.Write("prod/gpu.yaml", string.Empty)]).Select(file => file.Text));
    }

    [Fact]
    public void A_pipe_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no pipes among files");
        _folder.Write(".editorconfig", "root = true\n");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "prod"));
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(_folder.Path, "prod", ".editorconfig")]))
        {
            mkfifo.WaitForExit();
        }

        Assert.Equal([string.Empty, "root = true\n"], ConfigFiles.ReadAll([], [_folder.Write("prod/gpu.yaml", string.Empty)]).Select(file => file.Text));
    }
}
