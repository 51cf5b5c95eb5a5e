using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>No input can cause a log line that is a command to a CI system, breaks the line or controls a terminal.</summary>
public sealed class HarmlessLogTests : IDisposable
{
    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: X\n";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Texts that are harmless everywhere.</summary>
    public static TheoryData<string> Ordinary => new(
        "a::b",
        "std::vector<int>",
        "listens on ::1 and fe80::1",
        "a: ::error::",
        "##",
        "## heading [1]",
        "### [x]",
        "#[x]",
        "a#b[0]",
        "## vso[x]",
        "# vso[x] ##",
        @"C:\build\a[1].yaml",
        @"\\server\share",
        "größe 100%.yaml",
        "機械",
        "section_start:1:x",
        ":error:",
        ": :error::");

    public static IEnumerable<TheoryDataRow<string, Action<HarmlessLogTests, string>>> Places()
    {
        (string, Action<HarmlessLogTests, string>)[] places =
        [
            ("the name of an instance type", (test, text) => test.Lint(Type(name: text))),
            ("a quantity", (test, text) => test.Lint(Type(cpu: text))),
            ("a resource", (test, text) => test.Lint(Type(resource: text))),
            ("a key of a node selector", (test, text) => test.Lint(Type(key: text))),
            ("a value of a node selector", (test, text) => test.Lint(Type(value: text))),
            ("a field", (test, text) => test.Lint(Type(field: text))),
            ("a version", (test, text) => test.Lint(Type().Replace("com/v1alpha1", $"com/\" {text}", StringComparison.Ordinal))),
            ("an instance type of a job", (test, text) => test.Lint(Type(), Job.Replace("X", Json(text), StringComparison.Ordinal))),
            ("a step", (test, text) => test.Lint(Type(), $"$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\njobs:\n  {Json(text)}:\n    command: run\n    resources: {{ instance_type: none }}\n")),
            ("a key that stands twice", (test, text) => test.Lint(Type().Replace("spec:", $"  {Json(text)}: 1\n  {Json(text)}: 2\nspec:", StringComparison.Ordinal))),
            ("a suppressed rule", (test, text) => test.Lint($"# instancelint disable {text}: why\n" + Type())),
            ("a reason", (test, text) => test.Lint($"# instancelint disable INST2009 {text}\n" + Type())),
            ("what is repaired", (test, text) => test.Fix(Type(key: text).Replace(": \"a\"", ": true", StringComparison.Ordinal))),
            ("a diff", (test, text) => test.Fix($"# {text}\n{text}\n" + Type(cpu: "1 core") + $"# {text}\n  {text}\n", isDry: true)),
            ("the name of a file", (test, text) => test.Everything(test.Write(text.Replace('/', '_') + ".yaml", Type(name: "A", cpu: "1 core")), test.Write("job.yaml", Job))),
            ("the name of a file that another names", (test, text) => test.Everything(test.Write("a.yaml", Type()), test.Write("b" + text.Replace('/', '_') + ".yaml", Type()), test.Write("c.yaml", Type()))),
            ("a path that is none", (test, text) => test.Everything(text)),
            ("a file in UTF-16", (test, text) => test.Fix([.. System.Text.Encoding.Unicode.GetBytes(Type(cpu: "1 core"))], isDry: true, name: text.Replace('/', '_') + ".yaml")),
            ("a project", (test, text) => test.Everything(test.Write("a.yaml", Type(cpu: "x")), task => (task.ProjectFile, task.KnownInstanceTypes) = (text + ".csproj", "A"))),
            ("a cluster", (test, text) => test.Everything(test.Write("a.yaml", Type()), task => task.Clusters = [new TaskItem("x" + text), new TaskItem("x" + text)], cluster: text)),
            ("a node selector of a cluster", (test, text) => test.Everything(test.Write("a.yaml", Type()), task => task.ExtensionNodeSelector = text)),
            ("a known instance type", (test, text) => test.Everything(test.Write("a.yaml", Type()), task => task.KnownInstanceTypes = text)),
            ("a suppression item", (test, text) => test.Everything(test.Write("a.yaml", Type()), task => task.Suppressions = [new TaskItem(text, new Dictionary<string, string> { ["Rules"] = text })])),
            ("a folder of a configuration", (test, text) => test.Everything(test.WriteBadConfig(text.Replace('/', '_')))),
            ("a word of a configuration", (test, text) => test.Everything(test.WriteBadConfig("x", text))),
            ("a file for code scanning", (test, text) => test.Run<LintManifests>(task => task.Sarif = "a.yaml/" + text, test.Write("a.yaml", Type()))),
            ("a cache", (test, text) => test.Run<LintManifests>(task => task.CacheFile = test.Write("a.yaml", Type()) + "/" + text, test.Write("a.yaml", Type()))),
            ("a page", (test, text) => test.Run<ReportClusters>(task => task.Page = text, test.Write("a.yaml", Type()))),
        ];
        return places.Select(place => new TheoryDataRow<string, Action<HarmlessLogTests, string>>(place.Item1, place.Item2) { TestDisplayName = place.Item1 });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Nothing_logged_does_harm(string place, Action<HarmlessLogTests, string> write)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && place.Contains("file", StringComparison.Ordinal), "has no such names");
        foreach (var text in HostileTexts.All)
        {
            foreach (var file in Directory.GetFileSystemEntries(_folder.Path))
            {
                (Directory.Exists(file) ? () => Directory.Delete(file, recursive: true) : (Action)(() => File.Delete(file)))();
            }

            _engine.Errors.Clear();
            _engine.Warnings.Clear();
            _engine.Messages.Clear();
            write(this, text);
            var outputs = Outputs().ToList();
            Assert.True(outputs.Count > 0, place);
            Assert.All(outputs, output =>
            {
                Assert.Empty(CiRecognizers.Recognize(output));

                // Only a diff has several lines, and a tab after a file name with a blank.
                var text = output.Contains("--- ", StringComparison.Ordinal) ? output.Replace("\t\n", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal) : output;
                Assert.DoesNotContain(text, c => HostileTexts.IsControl(c));
            });
        }
    }

    [Fact]
    public void Each_hostile_text_does_harm_where_it_is_logged_as_it_is() => Assert.All(
        HostileTexts.All, text => Assert.True(CiRecognizers.Recognize(text).Length > 0 || text.Any(HostileTexts.IsControl), text));

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Ordinary_text_stays_as_it_is(string text)
    {
        Assert.Equal(text, HarmlessText.Line(text));
        Assert.Equal(text, HarmlessText.Diff(text));
    }

    [Theory]
    [InlineData("##vso[task.complete]", @"\u0023#vso[task.complete]")]
    [InlineData("a ##[error]b", @"a \u0023#[error]b")]
    [InlineData("###[error]b", @"#\u0023#[error]b")]
    [InlineData("::error::b", @"\u003A:error::b")]
    [InlineData("  ::error::b", @"  \u003A:error::b")]
    [InlineData("a\tb\r\n", @"a\u0009b\u000D\u000A")]
    [InlineData("😀.yaml", "😀.yaml")]
    [InlineData("\U000E0041.yaml", @"\uDB40\uDC41.yaml")]
    public void One_character_is_escaped_so_that_people_can_read_the_rest(string text, string expected)
    {
        Assert.Equal(expected, HarmlessText.Line(text));
        Assert.Equal(expected, HarmlessText.Line(expected));
        Assert.Equal(expected, Culture.Under("ar-SA", () => HarmlessText.Line(text)));
    }

    [Fact]
    public void Files_that_builds_write_do_no_harm_in_a_log_either()
    {
        foreach (var text in HostileTexts.All)
        {
            var manifest = Write("a.yaml", Type(name: text, cpu: text, key: text).Replace("  name:", $"  # instancelint disable INST2002: {text.Split('\n', '\r')[0]}\n  name:", StringComparison.Ordinal));
            Run<LintManifests>(task => task.Sarif = "lint.sarif", manifest);
            Run<ReportClusters>(task => task.Page = "page.html", manifest);
            Run<WriteBaseline>(_ => { }, manifest);
            foreach (var file in new[] { "lint.sarif", "instancelint.baseline.json", "page.html" })
            {
                var written = File.ReadAllText(Path.Combine(_folder.Path, file));
                Assert.True(CiRecognizers.Recognize(written).Length == 0, $"{file}: {text}");
                Assert.DoesNotContain(written.Replace("\n", string.Empty, StringComparison.Ordinal), c => HostileTexts.IsControl(c));
                File.Delete(Path.Combine(_folder.Path, file));
            }
        }
    }

    [Fact]
    public void A_value_is_no_link_in_a_file_for_code_scanning()
    {
        Run<LintManifests>(task => task.Sarif = "lint.sarif", Write("a.yaml", Type(cpu: "[here](https://example.com)")));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "lint.sarif")));
        var messages = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("message").GetProperty("text").GetString()!).ToList();
        Assert.Contains(messages, message => message.Contains(@"'[here\](https://example.com)'", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("here](", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_terminal_each_line_of_the_warning_is_harmless()
    {
        foreach (var text in HostileTexts.All)
        {
            _engine.Warnings.Clear();
            Run<FixManifests>(task => task.IsTerminal = true, Write("a.yaml", Type(name: "A", cpu: "1 core", key: text)));
            Assert.All(_engine.Warnings, warning => Assert.Empty(CiRecognizers.Recognize(warning.Message!)));
            Assert.All(_engine.Warnings, warning => Assert.DoesNotContain(warning.Message!.Replace("\n", string.Empty, StringComparison.Ordinal), c => HostileTexts.IsControl(c)));
        }
    }

    [Fact]
    public void Half_a_character_is_escaped()
    {
        Assert.Equal(@"\uD83D.yaml", HarmlessText.Line("\uD83D.yaml"));
        Assert.Equal(@"\uDE00\uD83D", HarmlessText.Line("\uDE00\uD83D"));
    }

    [Fact]
    public void A_finding_says_the_same_in_the_log_and_in_a_file_for_code_scanning()
    {
        Run<LintManifests>(task => task.Sarif = "lint.sarif", Write("a.yaml", Type(name: "##[x]", cpu: "##vso[task.complete]").Replace("  name: \"##[x]\"", "  name: \"##[x]\" # instancelint disable INST2002: ##vso[task.complete]", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "lint.sarif")));
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        var warning = _engine.Warnings[0];
        var message = results.First(result => result.GetProperty("ruleId").GetString() == warning.Code).GetProperty("message").GetProperty("text").GetString()!;
        Assert.Contains(@"'\u0023#vso[task.complete]'", message, StringComparison.Ordinal);
        Assert.StartsWith(message + " (https://", warning.Message, StringComparison.Ordinal);
        Assert.Equal(
            @"\u0023#vso[task.complete]",
            results.Single(result => result.GetProperty("ruleId").GetString() == "INST2002").GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void A_printed_diff_that_had_to_be_escaped_says_so_and_the_property_is_exact()
    {
        var text = Type(cpu: "1 core") + "# 😀\t⚠️\n";
        Assert.Equal(Fix(text, isDry: true).TrimEnd('\n'), Assert.Single(Said()));
        _engine.Messages.Clear();

        var diff = Fix(
            text.Replace("metadata:\n  name: \"gpu\"\n", string.Empty, StringComparison.Ordinal) + "metadata: { name: gpu, annotations: { a: \"\u202E\n  ::error::x\n  ##vso[task.complete]\" } }\n", isDry: true);
        Assert.Contains(" # 😀\t⚠️\n metadata: { name: gpu, annotations: { a: \"\u202E\n   ::error::x\n", diff, StringComparison.Ordinal);
        Assert.Contains(" # 😀\t⚠️\n metadata: { name: gpu, annotations: { a: \"\\u202E\n   \\u003A:error::x", Said()[0], StringComparison.Ordinal);
        Assert.StartsWith("InstanceLint: this diff doesn't apply as printed", Said()[1], StringComparison.Ordinal);
        Assert.Equal(2, Said().Length);
    }

    [Theory]
    [InlineData("--- a/x y\t\n", "--- a/x y\t\n")]
    [InlineData(" a: 1\r\n-b:\t2\r\n", " a: 1\r\n-b:\t2\r\n")]
    [InlineData("-\uFEFFa: 1\n", "-\uFEFFa: 1\n")]
    [InlineData(" # 😀 ⚠️ ::1\n", " # 😀 ⚠️ ::1\n")]
    [InlineData("+::error::\n-::error::\n", "+::error::\n-::error::\n")]
    [InlineData(" ::error::\n", " \\u003A:error::\n")]
    [InlineData(" \t::error::\n", " \t\\u003A:error::\n")]
    [InlineData(" \uFEFF::error::\n", " \uFEFF\\u003A:error::\n")]
    [InlineData("+a ##[x]\n", "+a \\u0023#[x]\n")]
    [InlineData(" a\r::error::\r\n", " a\\u000D::error::\r\n")]
    [InlineData(" a\uFEFF\u200B\u001B[0K\n", " a\\uFEFF\\u200B\\u001B[0K\n")]
    public void A_line_of_a_diff_keeps_what_does_no_harm(string diff, string expected) => Assert.Equal(expected, HarmlessText.Diff(diff));

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Type(string name = "gpu", string cpu = "1", string resource = "rdma/x", string key = "pool", string value = "a", string? field = null) =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {{Json(name)}}
        {{(field is null ? "spec:" : $"{Json(field)}: x\nspec:\n  {Json(field)}: x")}}
          nodeSelector: { {{Json(key)}}: {{Json(value)}}, {{Json(key + "x")}}: "1" }
          resources:
            requests: { cpu: {{Json(cpu)}}, memory: "1Gi", {{Json(resource)}}: "1" }
            limits: { cpu: {{Json(cpu)}}, memory: "2Gi", {{Json(resource)}}: "1" }

        """;

    // Formats events like the console logger, and like the terminal logger, which omits the locations of messages.
    private IEnumerable<string> Outputs()
    {
        foreach (var message in _engine.Messages)
        {
            yield return $"  {message.Message}";
            yield return $"{message.File}({message.LineNumber}): message {message.Code}: {message.Message}";
        }

        foreach (var (file, line, code, message) in _engine.Warnings.Select(e => (e.File, e.LineNumber, e.Code, e.Message)).Concat(_engine.Errors.Select(e => (e.File, e.LineNumber, e.Code, e.Message))))
        {
            yield return $"  {message}";
            yield return $"{file}({line}): warning {code}: {message}";
        }
    }

    private string[] Said() => [.. _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private string Write(string name, string text) => _folder.Write(name, text);

    private string WriteBadConfig(string folder, string word = "eror")
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
        _folder.Write(Path.Combine(folder, ".editorconfig"), $"root = true\n[*]\ndotnet_diagnostic.INST2004.severity = {word}\ndotnet_diagnostic.INST{1234}.severity = none\n");
        return _folder.Write(Path.Combine(folder, "a.yaml"), Type());
    }

    private void Lint(params string[] texts)
    {
        string[] paths = [.. texts.Select((text, i) => Write($"{i}.yaml", text))];
        Run<LintManifests>(static _ => { }, paths);
        Run<ReportClusters>(static task => task.Page = "page.html", paths);
    }

    private string Fix(string text, bool isDry = false) => Fix(System.Text.Encoding.UTF8.GetBytes(text), isDry);

    private string Fix(byte[] text, bool isDry, string name = "a.yaml")
    {
        var diff = string.Empty;
        Run<FixManifests>(task => task.IsDryRun = isDry, task => diff = task.Diff, [new TaskItem(_folder.Write(name, text))]);
        return diff;
    }

    private void Everything(params string[] files) => Everything(files[0], static _ => { }, string.Empty, files[1..]);

    private void Everything(string file, Action<ProjectTask> change, string cluster = "", params string[] more)
    {
        ITaskItem[] items = [.. more.Prepend(file).Select(path => new TaskItem(Escape(path), new Dictionary<string, string> { ["Cluster"] = cluster }))];
        Run<LintManifests>(change, static _ => { }, items);
        Run<ReportClusters>(
            task =>
            {
                task.Page = "page.html";
                change(task);
            },
            static _ => { },
            items);
        Run<FixManifests>(
            task =>
            {
                task.IsDryRun = true;
                change(task);
            },
            static _ => { },
            items);
        Run<FixManifests>(change, static _ => { }, items);

        static string Escape(string path) => path.Replace("%", "%25", StringComparison.Ordinal);
    }

    private void Run<T>(Action<T> change, params string[] files)
        where T : ProjectTask, new() => Run(change, static _ => { }, [.. files.Select(file => new TaskItem(file))]);

    private void Run<T>(Action<T> change, Action<T> then, ITaskItem[] items)
        where T : ProjectTask, new()
    {
        using var task = new T
        {
            BuildEngine = _engine,
            Manifests = items,
            CompilerFolder = SeverityTests.CompilerFolder,
            ProjectFile = Path.Combine(_folder.Path, "App.csproj"),
        };
        change(task);
        task.Execute();
        then(task);
    }
}
