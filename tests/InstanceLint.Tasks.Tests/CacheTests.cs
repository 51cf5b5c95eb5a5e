using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>A build without changes has the same output and reads no manifest. After any change, manifests are checked again.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _manifest;
    private readonly string _cache;

    public CacheTests()
    {
        _manifest = _folder.Write("gpu.yaml", ManifestText.BadWithPlaceholder);
        _folder.Write(".editorconfig", "root = true\n");
        _cache = Path.Combine(_folder.Path, "obj", "InstanceLint.cache");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_time_says_the_same_without_reading()
    {
        var first = Run();
        Assert.True(first.IsChecked);
        Assert.Equal(["INST2004"], first.Engine.Warnings.Select(warning => warning.Code));
        var second = Run();
        Assert.False(second.IsChecked);
        var (left, right) = (Assert.Single(first.Engine.Warnings), Assert.Single(second.Engine.Warnings));
        Assert.Equal(
            (left.Code, left.File, left.LineNumber, left.ColumnNumber, left.EndLineNumber, left.EndColumnNumber, left.Message, left.HelpLink),
            (right.Code, right.File, right.LineNumber, right.ColumnNumber, right.EndLineNumber, right.EndColumnNumber, right.Message, right.HelpLink));
        Assert.Equal(Coded(first.Engine), Coded(second.Engine));

        static IEnumerable<(string, string?)> Coded(RecordingBuildEngine engine) =>
            engine.Messages.Where(message => message.Code is not null).Select(message => (message.Code, message.Message));
    }

    [Fact]
    public void What_is_repeated_tells_ends_or_omits_them_as_this_build_wants_it()
    {
        Assert.Equal((38, 15), EndsOf(Run()));
        Assert.Equal((0, 0), EndsOf(Run(task => task.OmitsEnds = true)));
        Assert.Equal((38, 15), EndsOf(Run()));

        static (int Warning, int Message) EndsOf((bool, bool, RecordingBuildEngine Engine) run) =>
            (Assert.Single(run.Engine.Warnings).EndColumnNumber, Assert.Single(run.Engine.Messages, message => message.Code is not null).EndColumnNumber);
    }

    public static IEnumerable<TheoryDataRow<string, Action<string>>> SarifEdits =>
    [
        SarifRow("deleted", File.Delete),
        SarifRow("emptied", path => File.WriteAllBytes(path, [])),
        SarifRow("cut off", path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..^3])),
        SarifRow("added to", path => File.AppendAllText(path, "\n")),
        SarifRow("edited to the same length at the same time", path =>
        {
            var time = File.GetLastWriteTimeUtc(path);
            File.WriteAllText(path, File.ReadAllText(path).Replace("INST2004", "INST2005", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(path, time);
        }),
        SarifRow("replaced by one of another build", path => File.WriteAllText(path, File.ReadAllText(path).Replace("INST2004", "INST2005", StringComparison.Ordinal) + "\n")),
    ];

    [Theory]
    [MemberData(nameof(SarifEdits))]
    public void A_file_for_code_scanning_that_somebody_changed_is_written_again(string name, Action<string> edit)
    {
        Assert.True(Run(WithSarif).IsChecked);
        var expected = File.ReadAllBytes(Sarif);
        Assert.False(Run(WithSarif).IsChecked);
        edit(Sarif);
        Assert.True(Run(WithSarif).IsChecked, name);
        Assert.Equal(expected, File.ReadAllBytes(Sarif));
        Assert.False(Run(WithSarif).IsChecked, name);
    }

    [Fact]
    public void A_file_for_code_scanning_with_the_same_bytes_is_not_written_again()
    {
        Assert.True(Run(WithSarif).IsChecked);
        File.Copy(Sarif, Sarif + ".copy");
        File.Move(Sarif + ".copy", Sarif, overwrite: true);
        File.SetLastWriteTimeUtc(Sarif, DateTime.UnixEpoch);
        Assert.False(Run(WithSarif).IsChecked);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Sarif));
    }

    [Fact]
    public void A_file_for_code_scanning_that_two_configurations_share_is_always_that_of_the_last_build()
    {
        void Debug(LintManifests task) => WithSarif(task);
        void Release(LintManifests task)
        {
            WithSarif(task);
            (task.CacheFile, task.NoWarn) = (_cache + ".release", "INST2004");
        }

        Assert.True(Run(Debug).IsChecked);
        var ofDebug = File.ReadAllBytes(Sarif);
        Assert.True(Run(Release).IsChecked);
        var ofRelease = File.ReadAllBytes(Sarif);
        Assert.NotEqual(ofDebug, ofRelease);
        for (var i = 0; i < 2; i++)
        {
            Assert.True(Run(Debug).IsChecked);
            Assert.Equal(ofDebug, File.ReadAllBytes(Sarif));
            Assert.True(Run(Release).IsChecked);
            Assert.Equal(ofRelease, File.ReadAllBytes(Sarif));
        }

        Assert.False(Run(Release).IsChecked);
    }

    [Fact]
    public void Another_file_for_code_scanning_is_written_though_the_first_is_there()
    {
        Assert.True(Run(WithSarif).IsChecked);
        Assert.True(Run(task => task.Sarif = "other.sarif").IsChecked);
        Assert.Equal(File.ReadAllBytes(Sarif), File.ReadAllBytes(Path.Combine(_folder.Path, "other.sarif")));
        Assert.False(Run(task => task.Sarif = "other.sarif").IsChecked);
        Assert.True(Run().IsChecked);
        Assert.False(Run().IsChecked);
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_for_code_scanning_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no pipes among files");
        Assert.True(Run(WithSarif).IsChecked);
        File.Delete(Sarif);
        using (var mkfifo = Process.Start("mkfifo", [Sarif]))
        {
            mkfifo.WaitForExit();
        }

        Assert.True(Run(WithSarif).IsChecked);
        Assert.False(Run(WithSarif).IsChecked);
    }

    [Fact]
    public void A_file_for_code_scanning_that_cannot_be_written_is_tried_again()
    {
        // The file exists, but its folder isn't writable.
        const string Unwritable = "/proc/version";
        Assert.SkipUnless(File.Exists(Unwritable), "has no such file");
        static void Change(LintManifests task) => task.Sarif = Unwritable;
        for (var i = 0; i < 2; i++)
        {
            var run = Run(Change);
            Assert.True(run.IsChecked);
            Assert.Contains(Unwritable, Assert.Single(run.Engine.Errors).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Errors_and_settings_that_are_wrong_are_said_again_too()
    {
        static void Change(LintManifests task) =>
            (task.WarningsAsErrors, task.NoWarn, task.KnownInstanceTypes) = ("INST2004", "INST9999", "GPU");
        var (first, second) = (Run(Change), Run(Change));
        Assert.True(first.IsChecked);
        Assert.False(second.IsChecked);
        Assert.False(first.Succeeds);
        Assert.False(second.Succeeds);
        Assert.Single(first.Engine.Errors);
        Assert.Equal(["INST9001", "INST9001"], first.Engine.Warnings.Select(warning => warning.Code));
        Assert.Equal(first.Engine.Errors.Select(error => error.Message), second.Engine.Errors.Select(error => error.Message));
        Assert.Equal(first.Engine.Warnings.Select(warning => warning.Message), second.Engine.Warnings.Select(warning => warning.Message));
    }

    public static IEnumerable<TheoryDataRow<string>> Settings => typeof(LintManifests)
        .GetProperties()
        .Where(property => property.DeclaringType!.Assembly == typeof(LintManifests).Assembly)
        .Where(property => property.SetMethod is not null)
        .Select(property => property.Name)
        .Except([nameof(LintManifests.CacheFile), nameof(LintManifests.Properties)])
        .Concat(ProjectProperties.Names)
        .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_counts(string name)
    {
        var other = name == nameof(LintManifests.Manifests)
            ? _folder.Write("other.yaml", ManifestText.Bad)
            : _folder.Write("other.globalconfig", "is_global = true\ndotnet_diagnostic.INST2004.severity = none\n");
        Assert.True(Run().IsChecked);
        Assert.True(Run(Change).IsChecked, name);
        Assert.False(Run(Change).IsChecked, name);
        Assert.True(Run().IsChecked, name);

        void Change(LintManifests task)
        {
            if (typeof(LintManifests).GetProperty(name) is { } property)
            {
                property.SetValue(task, property.PropertyType == typeof(ITaskItem[]) ? new ITaskItem[] { new TaskItem(other) } : "other");
            }
            else
            {
                task.Properties.SetMetadata(name, ProjectProperties.NamesOfLists.Contains(name, StringComparer.Ordinal) ? "INST2009" : "true");
            }
        }
    }

    public static IEnumerable<TheoryDataRow<string, Action<CacheTests>>> Edits =>
    [
        Row("edited to the same length", test => Touch(test._folder.Write("gpu.yaml", ManifestText.BadWithPlaceholder.Replace("2GB", "2Gi", StringComparison.Ordinal)))),
        Row("edited to the same length at the same time", test =>
        {
            var time = File.GetLastWriteTimeUtc(test._manifest);
            test._folder.Write("gpu.yaml", ManifestText.BadWithPlaceholder.Replace("2GB", "2MB", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(test._manifest, time);
        }),
        Row("made read-only", test => File.SetAttributes(test._manifest, FileAttributes.ReadOnly)),
        Row("removed", test => File.Delete(test._manifest)),
        Row("a configuration file edited", test => test._folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.INST2004.severity = none\n")),
        Row("a configuration file added", test => test._folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.INST2004.severity = none\n")),
        Row("a kustomization added", test => test._folder.Write("Kustomization", "patches: [{ path: gpu.yaml }]\n")),
        Row("the cache deleted", test => Directory.Delete(Path.GetDirectoryName(test._cache)!, recursive: true)),
        Row("a letter changed in the cache", test => File.WriteAllBytes(test._cache, [.. File.ReadAllBytes(test._cache).Select((b, i) => i == 500 ? (byte)(b ^ 1) : b)])),
        Row("the cache cut off", test => File.WriteAllBytes(test._cache, File.ReadAllBytes(test._cache)[..^3])),
        Row("the cache overwritten", test => File.WriteAllBytes(test._cache, [.. Enumerable.Repeat((byte)0xFF, 100)])),
        Row("the cache emptied", test => File.WriteAllBytes(test._cache, [])),
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_edit_counts(string name, Action<CacheTests> edit)
    {
        Assert.True(Run().IsChecked);
        edit(this);
        Assert.True(Run().IsChecked, name);
        Assert.False(Run().IsChecked, name);
    }

    [Fact]
    public void Ids_of_other_tools_change_nothing()
    {
        Assert.True(Run(task => task.NoWarn = "CS1591;INST2009").IsChecked);
        Assert.False(Run(task => task.NoWarn = "INST2009;CS0168").IsChecked);
    }

    [Fact]
    public void Another_time_alone_changes_nothing()
    {
        Assert.True(Run().IsChecked);
        File.SetLastWriteTimeUtc(_manifest, DateTime.UnixEpoch);
        Assert.False(Run().IsChecked);
    }

    [Fact]
    public void An_edited_kustomization_counts()
    {
        var kustomization = _folder.Write("Kustomization", "patches: [{ path: cpu.yaml }]\n");
        var first = Run();
        Assert.False(Run().IsChecked);
        Touch(_folder.Write("Kustomization", "patches: [{ path: gpu.yaml }]\n"));
        var second = Run();
        Assert.True(second.IsChecked);
        Assert.False(Run().IsChecked);
        Assert.Equal((true, false), (CanBeFixed(first), CanBeFixed(second)));
        File.Delete(kustomization);
        Assert.True(CanBeFixed(Run()));

        static bool CanBeFixed((bool, bool IsChecked, RecordingBuildEngine Engine) run) =>
            run.IsChecked && run.Engine.Messages.Any(message => message.Message!.Contains("can be fixed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_behind_a_link_counts()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var link = Path.Combine(_folder.Path, "link.yaml");
        File.CreateSymbolicLink(link, "gpu.yaml");
        void Link(LintManifests task) => task.Manifests = [new TaskItem(link)];
        Assert.True(Run(Link).IsChecked);
        File.AppendAllText(_manifest, "# changed\n");
        Assert.True(Run(Link).IsChecked);
        Assert.False(Run(Link).IsChecked);
    }

    [Fact]
    public void A_configuration_file_that_says_nothing_of_ours_may_change()
    {
        Assert.True(Run().IsChecked);
        _folder.Write(".editorconfig", "root = true\n[*.cs]\nindent_size = 4\n");
        Assert.False(Run().IsChecked);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_nothing_but_the_cache()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "obj"), "a file where the folder would be");
        var run = Run();
        Assert.True(run.Succeeds);
        Assert.Equal(["INST2004"], run.Engine.Warnings.Select(warning => warning.Code));
        Assert.Contains(run.Engine.Messages, message => message.Message!.Contains("the next build checks all manifests again", StringComparison.Ordinal));
        Assert.True(Run().IsChecked);
    }

    [Fact]
    public void Nothing_is_left_beside_the_cache()
    {
        Run();
        Run(task => task.NoWarn = "INST2004");
        Assert.Equal([_cache], Directory.GetFiles(Path.GetDirectoryName(_cache)!));
    }

    private string Sarif => Path.Combine(_folder.Path, "lint.sarif");

    private static void WithSarif(LintManifests task) => task.Sarif = "lint.sarif";

    private static TheoryDataRow<string, Action<string>> SarifRow(string name, Action<string> edit) => new(name, edit) { TestDisplayName = name };

    private static TheoryDataRow<string, Action<CacheTests>> Row(string name, Action<CacheTests> edit) => new(name, edit) { TestDisplayName = name };

    private static void Touch(string path) => File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));

    private (bool Succeeds, bool IsChecked, RecordingBuildEngine Engine) Run(Action<LintManifests>? change = null)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [new TaskItem(_manifest)],
            CompilerFolder = SeverityTests.CompilerFolder,
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = _cache,
        };
        change?.Invoke(task);
        var succeeds = task.Execute();
        Assert.Single(engine.Messages, message => message.Message!.StartsWith("InstanceLint: checked ", StringComparison.Ordinal));
        return (succeeds, !engine.Messages.Any(message => message.Message!.Contains("nothing has changed", StringComparison.Ordinal)), engine);
    }
}
