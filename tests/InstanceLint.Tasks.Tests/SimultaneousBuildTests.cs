using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>Simultaneous builds of one project have the same output, and write complete files.</summary>
public sealed class SimultaneousBuildTests : IDisposable
{
    private const int Builds = 4;
    private const int Rounds = 50;

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _manifests;
    private readonly string _output;

    public SimultaneousBuildTests()
    {
        _manifests = [.. Enumerable.Range(0, 5).Select(i => _folder.Write($"{i}.yaml", ManifestText.Bad.Replace("gpu", $"gpu-{i}", StringComparison.Ordinal)))];
        _output = Path.Combine(_folder.Path, "out");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_say_the_same_and_what_they_write_is_whole()
    {
        var expected = Lines(Run());
        var sarif = File.ReadAllBytes(Path.Combine(_output, "lint.sarif"));
        var cache = File.ReadAllBytes(Path.Combine(_output, "InstanceLint.cache"));
        Assert.Equal(_manifests.Length, expected.Length);
        for (var round = 0; round < Rounds; round++)
        {
            // In every other round the folder doesn't exist, so all builds create the folder and the files.
            if (round % 2 == 0)
            {
                Directory.Delete(_output, recursive: true);
            }
            else
            {
                File.WriteAllText(Path.Combine(_output, "InstanceLint.cache"), "of another build");
            }

            using var start = new Barrier(Builds);
            var runs = new RecordingBuildEngine[Builds];
            var threads = Enumerable.Range(0, Builds).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                runs[i] = Run();
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            foreach (var run in runs)
            {
                Assert.Equal([], run.Errors.Select(error => $"round {round}: {error.Message}"));
                Assert.Equal(expected, Lines(run));
                Assert.DoesNotContain(run.Messages, message => message.Message!.Contains("cannot be written", StringComparison.Ordinal));
            }

            Assert.Equal(["InstanceLint.cache", "lint.sarif"], Directory.GetFileSystemEntries(_output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(sarif, File.ReadAllBytes(Path.Combine(_output, "lint.sarif")));
            Assert.Equal(cache, File.ReadAllBytes(Path.Combine(_output, "InstanceLint.cache")));
        }
    }

    [Fact]
    public async Task A_file_that_another_build_makes_replaces_or_deletes_meanwhile_is_written()
    {
        Directory.CreateDirectory(_output);
        var path = Path.Combine(_output, "file");
        var texts = Enumerable.Range(0, Builds).Select(i => new string((char)('a' + i), 10_000)).ToArray();
        var failures = new ConcurrentQueue<string>();
        using var start = new Barrier(Builds);
        await Task.WhenAll(Enumerable.Range(0, Builds).Select(i => Task.Factory.StartNew(() => Write(i), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Empty(failures);
        Assert.Contains(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), texts);
        Assert.Equal([path], Directory.GetFileSystemEntries(_output));

        void Write(int build)
        {
            for (var round = 0; round < 1_000; round++)
            {
                start.SignalAndWait();
                try
                {
                    if (build == round % Builds)
                    {
                        File.Delete(path);
                    }

                    AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(texts[build])));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    // The other builds wait for this one too.
                    failures.Enqueue($"round {round}: {exception.Message}");
                }
            }
        }
    }

    private static (string, string, int, string?)[] Lines(RecordingBuildEngine engine) =>
        [.. engine.Warnings.Select(warning => (warning.Code, warning.File, warning.LineNumber, warning.Message))];

    private RecordingBuildEngine Run()
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [.. _manifests.Select(path => new TaskItem(path))],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            Sarif = "out/lint.sarif",
            CacheFile = Path.Combine(_output, "InstanceLint.cache"),
        };
        task.Execute();
        return engine;
    }
}
