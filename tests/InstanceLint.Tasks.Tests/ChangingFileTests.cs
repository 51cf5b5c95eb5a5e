using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Build.Framework;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>A file that changes while it's read has one finding about that, and no findings from incomplete text.</summary>
public sealed class ChangingFileTests : IDisposable
{
    private const string Changed = "this file was changed, replaced or deleted while it was being read; build again";

    private readonly TemporaryFolder _folder = new();
    private readonly string _manifest;
    private readonly string _workload;

    public ChangingFileTests()
    {
        _manifest = _folder.Write("a.yaml", ManifestText.Good);
        _folder.Write("b.yaml", ManifestText.Good.Replace("gpu", "cpu", StringComparison.Ordinal));
        _workload = _folder.Write(
            "c.yaml",
            """
            type: kubernetes
            endpoint_name: endpoint
            instance_type: gpu
            model: { path: . }
            resources:
              requests: { cpu: "0.5", memory: "1GB" }
              limits: { cpu: "1", memory: "1Gi" }

            """);
    }

    public void Dispose() => _folder.Dispose();

    public static IEnumerable<TheoryDataRow<string, Action<string>>> Changes =>
    [
        Row("grows", path => File.AppendAllText(path, "---\n" + ManifestText.Bad)),
        Row("shrinks", path => File.WriteAllText(path, ManifestText.Good[..^30])),
        Row("is emptied", path => File.WriteAllText(path, string.Empty)),
        Row("is deleted", File.Delete),
        Row("is replaced by a newer one", path => Replace(path, DateTime.UtcNow.AddHours(1))),
        Row("is replaced by an older one", path => Replace(path, DateTime.UnixEpoch)),
        Row("is replaced by a folder", path =>
        {
            File.Delete(path);
            Directory.CreateDirectory(path);
        }),
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_one_finding_and_the_others_are_checked(string name, Action<string> change)
    {
        foreach (var isNamed in new[] { true, false })
        {
            _folder.Write("a.yaml", ManifestText.Good);
            var item = new Item(_manifest, isNamed) { WhenListed = change };
            var (engine, _) = Lint(item);
            Assert.Equal(
                [("a.yaml", "INST1006"), ("c.yaml", "INST2004")],
                engine.Warnings.Select(warning => (Path.GetFileName(warning.File), warning.Code)));
            Assert.StartsWith(Changed, engine.Warnings[0].Message, StringComparison.Ordinal);
            Assert.Empty(engine.Errors);
            if (Directory.Exists(_manifest))
            {
                Directory.Delete(_manifest);
            }

            // The result isn't cached, even if the file has its old content again.
            _folder.Write("a.yaml", ManifestText.Good);
            (engine, var isChecked) = Lint(new Item(_manifest, isNamed));
            Assert.True(isChecked, name);
            Assert.Equal(["INST2004"], engine.Warnings.Select(warning => warning.Code));
        }
    }

    [Fact]
    public void A_file_that_is_back_as_it_was_is_checked_again()
    {
        var time = File.GetLastWriteTimeUtc(_manifest);
        Lint(new Item(_manifest) { WhenListed = File.Delete });
        _folder.Write("a.yaml", ManifestText.Good);
        File.SetLastWriteTimeUtc(_manifest, time);
        var (engine, isChecked) = Lint(new Item(_manifest));
        Assert.True(isChecked);
        Assert.Equal(["INST2004"], engine.Warnings.Select(warning => warning.Code));
        Assert.False(Lint(new Item(_manifest)).IsChecked);
    }

    [Fact]
    public void A_file_of_others_may_change_as_it_likes()
    {
        var other = _folder.Write("log.yaml", "time: 1\n");
        var (engine, _) = Lint(new Item(_manifest), new Item(other) { WhenListed = path => File.AppendAllText(path, "time: 2\n") });
        Assert.Equal(["INST2004"], engine.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void A_file_that_appears_after_it_was_missed_is_no_missing_one()
    {
        File.Delete(_manifest);
        var (engine, _) = Lint(new Item(_manifest) { WhenListed = path => File.WriteAllText(path, ManifestText.Good) });
        Assert.StartsWith(Changed, engine.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_grows_without_end_is_read_to_an_end()
    {
        using var stop = new CancellationTokenSource();
        using var written = new ManualResetEventSlim();
        var writer = Task.Run(
            () =>
            {
                // Up to more than is ever read, so the disk isn't filled.
                for (var i = 0; i < 4096 && !stop.IsCancellationRequested; i++)
                {
                    File.AppendAllText(_manifest, new string('#', 4096));
                    written.Set();
                }
            },
            TestContext.Current.CancellationToken);
        written.Wait(TestContext.Current.CancellationToken);
        var (engine, _) = Lint(new Item(_manifest));
        await stop.CancelAsync();
        await writer;

        // The file may not have changed while it was read.
        Assert.All(
            engine.Warnings.Where(warning => warning.File == _manifest),
            warning => Assert.Equal("INST1006", warning.Code));
        Assert.Single(engine.Warnings, warning => warning.File == _workload);
    }

    private static TheoryDataRow<string, Action<string>> Row(string name, Action<string> change) => new(name, change) { TestDisplayName = name };

    private static void Replace(string path, DateTime time)
    {
        var draft = path + ".new";
        File.WriteAllText(draft, ManifestText.Bad);
        File.SetLastWriteTimeUtc(draft, time);
        File.Move(draft, path, overwrite: true);
    }

    private (RecordingBuildEngine Engine, bool IsChecked) Lint(params Item[] items)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [.. items, new Item(Path.Combine(_folder.Path, "b.yaml")), new Item(_workload)],

            // Read after the manifests have been listed, and before any of them is read.
            ConfigFiles = [.. items],
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = Path.Combine(_folder.Path, "obj", "InstanceLint.cache"),
        };
        Assert.True(task.Execute());
        return (engine, !engine.Messages.Any(message => message.Message!.Contains("nothing has changed", StringComparison.Ordinal)));
    }

    /// <summary>A file that changes as soon as the task has read its size and time.</summary>
    private sealed class Item(string path, bool isNamed = false) : ITaskItem
    {
        private readonly TaskItem _item = new(path, new Dictionary<string, string> { ["IsImplicitlyDefined"] = isNamed ? "false" : "true" });
        private bool _isListed;

        internal Action<string>? WhenListed { get; init; }

        public string ItemSpec
        {
            get => _item.ItemSpec;
            set => _item.ItemSpec = value;
        }

        public ICollection MetadataNames => _item.MetadataNames;

        public int MetadataCount => _item.MetadataCount;

        public string GetMetadata(string metadataName)
        {
            if (metadataName == "FullPath")
            {
                if (_isListed)
                {
                    WhenListed?.Invoke(path);
                }

                _isListed = true;
            }

            return _item.GetMetadata(metadataName);
        }

        public void SetMetadata(string metadataName, string metadataValue) => _item.SetMetadata(metadataName, metadataValue);

        public void RemoveMetadata(string metadataName) => _item.RemoveMetadata(metadataName);

        public void CopyMetadataTo(ITaskItem destinationItem) => _item.CopyMetadataTo(destinationItem);

        public IDictionary CloneCustomMetadata() => _item.CloneCustomMetadata();
    }
}
