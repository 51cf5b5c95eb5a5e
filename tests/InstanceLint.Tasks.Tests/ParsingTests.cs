using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>Files are read on all cores and parsed one at a time. The output doesn't depend on the order.</summary>
public sealed class ParsingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async System.Threading.Tasks.Task A_manifest_waits_for_the_parser_and_other_files_do_not()
    {
        var (manifest, other) = (Item("a.yaml", ManifestText.Good), Item("b.yaml", "a: 1\n"));
        var reading = ReadWhileParserIsHeld();
        Assert.Single((await reading).InstanceTypes);

        Task<ManifestOutline> ReadWhileParserIsHeld()
        {
            object parser = ManifestSource.Parser;
            lock (parser)
            {
                var waiting = System.Threading.Tasks.Task.Factory.StartNew(() => Read(manifest), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                for (var i = 0; i < 1_000; i++)
                {
                    Assert.True(Read(other).IsUnrelated);
                }

                Assert.False(waiting.IsCompleted);
                return waiting;
            }
        }
    }

    [Fact]
    public void Findings_are_the_same_in_any_order()
    {
        string[] paths = [.. Enumerable.Range(0, 100).Select(i => _folder.Write($"{i}.yaml", ManifestText.BadWithPlaceholder.Replace("name: <name>", $"name: type-{i % 10}", StringComparison.Ordinal)))];
        var expected = Lint(paths);
        Assert.Equal(190, expected.Count);
        for (var i = 0; i < 5; i++)
        {
            Array.Reverse(paths, i, paths.Length - i);
            Assert.Equal(expected, Lint(paths));
        }
    }

    private static ManifestOutline Read(ManifestFile file) => ReadManifest.Read(file, ManifestRole.Manifest, keepsText: false, CancellationToken.None).Manifest;

    private static List<string> Lint(string[] paths)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests { BuildEngine = engine, Manifests = [.. paths.Select(path => new TaskItem(path))] };
        Assert.True(task.Execute());
        return [.. engine.Warnings.Select(warning => $"{warning.File}({warning.LineNumber}): {warning.Code}: {warning.Message}")];
    }

    private ManifestFile Item(string name, string text) => ManifestList.Distinct([new ManifestEntry(_folder.Write(name, text), IsNamed: false, [])])[0];
}
