using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using InstanceLint.Files;
using InstanceLint.Projects.Sarif;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>If an output file can't be written completely, it isn't written at all. That's reported once and has no other effect.</summary>
[Collection(nameof(Alone))]
public sealed class OutputErrorTests : IDisposable
{
    // From the C library: the maximum size of a file, and the signal to a process that exceeds it.
    private const int FileSize = 1;
    private const int FileTooLarge = 25;
    private const nint Ignored = 1;
    private const ulong Room = 256 * 1024;

    private const string Old = SarifLog.Mark;

    private readonly TemporaryFolder _folder = new();
    private readonly string _output;

    public OutputErrorTests() => _output = Directory.CreateDirectory(Path.Combine(_folder.Path, "out")).FullName;

    private string Sarif => Path.Combine(_output, "lint.sarif");

    private string Cache => Path.Combine(_output, "InstanceLint.cache");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_write_that_fails_midway_leaves_what_was_there(bool hasOld)
    {
        if (hasOld)
        {
            File.WriteAllText(Sarif, "old");
        }

        var exception = Assert.Throws<IOException>(() => AtomicFile.Write(Sarif, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal("No space left on device", exception.Message);
        AssertOnly(hasOld ? [(Sarif, "old")] : []);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_disk_without_room_for_them(bool hasOld)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no limit for the size of a file");
        if (hasOld)
        {
            File.WriteAllText(Sarif, Old);
            File.WriteAllText(Cache, "old");
        }

        _folder.Write("large.yaml", string.Concat(Enumerable.Repeat(ManifestText.Bad + "---\n", 2_000)));
        Assert.Equal(0, GetLimit(FileSize, out var old));
        var oldHandler = Handle(FileTooLarge, Ignored);
        Assert.Equal(0, SetLimit(FileSize, old with { Current = Room }));
        (RecordingBuildEngine Engine, bool Succeeds) run;
        try
        {
            run = Run(task => task.Sarif = Sarif);
            AssertFindings(run.Engine);
            Assert.False(run.Succeeds);
            var error = Assert.Single(run.Engine.Errors);
            Assert.Equal(Path.Combine(_folder.Path, "app.csproj"), error.File);
            Assert.StartsWith($"InstanceLintSarif '{Sarif}' cannot be written; grant write access, free disk space, or set another path: ", error.Message, StringComparison.Ordinal);
            AssertOnly(hasOld ? [(Cache, "old"), (Sarif, Old)] : []);

            run = Run();
            AssertFindings(run.Engine);
            Assert.True(run.Succeeds);
            Assert.Empty(run.Engine.Errors);
            Assert.Contains(run.Engine.Messages, message => message.Message!.Contains($"because '{Cache}' cannot be written", StringComparison.Ordinal));
            AssertOnly(hasOld ? [(Cache, "old"), (Sarif, Old)] : []);
        }
        finally
        {
            Assert.Equal(0, SetLimit(FileSize, old));
            Handle(FileTooLarge, oldHandler);
        }

        // With enough space again, there is no problem.
        run = Run(task => task.Sarif = Sarif);
        AssertFindings(run.Engine);
        Assert.True(run.Succeeds);
        Assert.Equal(["InstanceLint.cache", "lint.sarif"], Directory.GetFiles(_output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.EndsWith("}\n", File.ReadAllText(Sarif), StringComparison.Ordinal);

        static void AssertFindings(RecordingBuildEngine engine) => Assert.Equal(2_000, engine.Warnings.Count(warning => warning.Code == "INST2004"));
    }

    [Fact]
    public void A_folder_that_may_not_be_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "may be written by this user whatever its mode");
        _folder.Write("gpu.yaml", ManifestText.Bad);
        SetMode(_output, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (engine, succeeds) = Run(task => task.Sarif = Sarif);
            Assert.False(succeeds);
            Assert.Contains(Sarif, Assert.Single(engine.Errors).Message, StringComparison.Ordinal);
            Assert.Equal(["INST2004"], engine.Warnings.Select(warning => warning.Code));
            Assert.True(Run().Succeeds);
            Assert.Empty(Directory.GetFiles(_output));
        }
        finally
        {
            SetMode(_output, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private void AssertOnly((string Path, string Text)[] expected) => Assert.Equal(
        expected,
        Directory.GetFileSystemEntries(_output).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path))));

    private (RecordingBuildEngine Engine, bool Succeeds) Run(Action<LintManifests>? change = null)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [.. Directory.GetFiles(_folder.Path, "*.yaml").Select(path => new TaskItem(path))],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = Cache,
        };
        change?.Invoke(task);
        return (engine, task.Execute());
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Handle(int signal, nint handler);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Current, ulong Most);
}
