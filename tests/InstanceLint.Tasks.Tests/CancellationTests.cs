using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using Microsoft.Build.Framework;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>A canceled build ends within a second, logs no findings, and leaves no files behind.</summary>
[Collection(nameof(Alone))]
public sealed class CancellationTests : IDisposable
{
    private const int LargestFile = 16 * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    private string Sarif => Path.Combine(_folder.Path, "lint.sarif");

    private string Cache => Path.Combine(_folder.Path, "obj", "InstanceLint.cache");

    public void Dispose() => _folder.Dispose();

    // Each takes several seconds if it isn't canceled.
    public static IEnumerable<TheoryDataRow<string, string, string>> LargeFiles =>
    [
        new("many documents", string.Empty, ManifestText.Bad + "---\n"),
        new("one list", "# amlarc.azureml.com\n", "- {a: b, c: d}\n"),
        new("one comment after the other", "# amlarc.azureml.com\n", "# c\n"),
        new("one suppression after the other", string.Empty, "# instancelint disable INST2004: amlarc.azureml.com\n"),
        new("one string", "amlarc.azureml.com: |\n", "  text\n"),
    ];

    [Theory]
    [MemberData(nameof(LargeFiles))]
    public void In_the_middle_of_a_large_file(string name, string head, string repeated)
    {
        var file = _folder.Write("large.yaml", head + string.Concat(Enumerable.Repeat(repeated, (LargestFile - head.Length) / repeated.Length)));
        AssertEndsSoonWhenReading([file], name);
    }

    [Fact]
    public void In_the_middle_of_many_files() =>
        AssertEndsSoonWhenReading([.. Enumerable.Range(0, 5_000).Select(i => _folder.Write($"{i}.yaml", ManifestText.Bad))], "many files");

    [Fact]
    public void While_findings_are_checked_written_and_logged()
    {
        var files = Enumerable.Range(0, 100).Select(i => _folder.Write($"{i}.yaml", ManifestText.Bad)).ToArray();
        var (seen, engine) = Engine.New();
        using (var task = NewTask(seen, files))
        {
            Assert.True(task.Execute());
        }

        Assert.Equal(files.Length, engine.Log.Warnings.Count(warning => warning.Code == "INST2004"));
        File.Delete(Sarif);
        File.Delete(Cache);

        // The last question is asked before the report is written, and the first line is logged after that.
        foreach (var (place, isLogging) in new[] { (engine.Questions / 2, false), (engine.Questions, false), (1, true) })
        {
            var (cancelledSeen, cancelled) = Engine.New();
            using var task = NewTask(cancelledSeen, files);
            var count = 0;
            Action cancel = () =>
            {
                if (++count == place)
                {
                    task.Cancel();
                }
            };
            cancelled.Asked = isLogging ? null : cancel;
            cancelled.Logged = isLogging ? cancel : null;
            Assert.False(task.Execute());
            Assert.True(count >= place, $"never cancelled at {place}");
            Assert.Equal(isLogging ? 1 : 0, cancelled.Log.Warnings.Count);
            Assert.Empty(cancelled.Log.Errors);
            Assert.Equal(isLogging, File.Exists(Sarif));
            Assert.Equal(isLogging, File.Exists(Cache));
        }
    }

    [Fact]
    public void Neither_a_reader_nor_a_rule_takes_it_for_an_internal_error()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => ManifestReader.Read(ManifestText.Bad, new PathSource("a.yaml"), isNamed: true, ManifestRole.Manifest, cancelled));
        var cluster = new ClusterDefinition(ClusterSettings.None(string.Empty), [Linter.Outline(ManifestReader.Read(ManifestText.Bad, "a.yaml", isNamed: true))]);
        Assert.Throws<OperationCanceledException>(() => Linter.Lint([cluster], [], cancelled));
    }

    [Fact]
    public void After_the_end_it_does_nothing()
    {
        var task = NewTask(new RecordingBuildEngine(), [_folder.Write("gpu.yaml", ManifestText.Bad)]);
        Assert.True(task.Execute());
        task.Dispose();
        task.Cancel();
    }

    private void AssertEndsSoonWhenReading(string[] files, string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux always tells that a file is read");
        var engine = new RecordingBuildEngine();
        using var task = NewTask(engine, files);
        using var isReading = new ManualResetEventSlim();
        using var reads = new FileSystemWatcher(_folder.Path, "*.yaml") { NotifyFilter = NotifyFilters.LastAccess };
        reads.Changed += (_, _) => isReading.Set();
        reads.EnableRaisingEvents = true;
        var running = Task.Factory.StartNew(task.Execute, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        isReading.Wait(TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted, name);
        // Processor time, so other work of the machine doesn't count.
        var start = Environment.CpuUsage.TotalTime;
        task.Cancel();
        var succeeds = running.GetAwaiter().GetResult();
        var spent = Environment.CpuUsage.TotalTime - start;
        Assert.True(spent < TimeSpan.FromSeconds(1), $"{name}: {spent.TotalMilliseconds} ms");
        Assert.False(succeeds, name);
        Assert.Empty(engine.Warnings);
        Assert.Empty(engine.Errors);
        Assert.False(File.Exists(Sarif), name);
        Assert.False(File.Exists(Cache), name);
    }

    private LintManifests NewTask(IBuildEngine engine, string[] files) => new()
    {
        BuildEngine = engine,
        Manifests = [.. files.Select(file => new TaskItem(file))],
        ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
        Sarif = Sarif,
        CacheFile = Cache,
    };

    /// <summary>Signals when it's asked about a finding, and when one is logged.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The proxy is a subtype.")]
    private class Engine : DispatchProxy
    {
        internal RecordingBuildEngine Log { get; } = new();

        internal Action? Asked { get; set; }

        internal Action? Logged { get; set; }

        internal int Questions { get; private set; }

        internal static (IBuildEngine8 AsSeen, Engine Engine) New()
        {
            var seen = Create<IBuildEngine8, Engine>();
            return (seen, (Engine)seen);
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IBuildEngine8.ShouldTreatWarningAsError))
            {
                // Logging a warning asks once more.
                if (!Log.Messages.Exists(message => message.Message!.Contains("checked", StringComparison.Ordinal)))
                {
                    Questions++;
                    Asked?.Invoke();
                }

                return false;
            }

            var result = targetMethod.Invoke(Log, args);
            if (targetMethod.Name == nameof(IBuildEngine.LogWarningEvent))
            {
                Logged?.Invoke();
            }

            return result;
        }
    }
}
