using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Json.Schema;
using static InstanceLint.Tasks.Tests.ManifestText;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>The SARIF file for code scanning.</summary>
public sealed class SarifTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(DataPath("sarif-2.1.0.schema.json")));

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public SarifTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "app", "manifests"));
    }

    private string Report => Path.Combine(_folder.Path, "app", "out", "lint.sarif");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_everything_and_what_each_finding_came_to()
    {
        Add("request-above-limit.yaml", Good.Replace("1Gi", "4Gi", StringComparison.Ordinal));
        Add("größe 100%.yaml", Bad);
        Add("name.yaml", Good.Replace("name: gpu", "name: <name>", StringComparison.Ordinal));
        Add("turned-off.yaml", Good.Replace("name: gpu", "name: GPU", StringComparison.Ordinal));
        Add("by-comment.yaml", Bad.Replace("spec:", "spec: # instancelint disable INST2004: written by a robot", StringComparison.Ordinal));
        Add("by-item.yaml", Bad);
        var item = new TaskItem(ManifestPath("by-item.yaml"));
        item.SetMetadata("Rules", "INST2004");
        item.SetMetadata("Reason", "nobody may edit it");
        Assert.False(Lint(task =>
        {
            task.Suppressions = [item];
            (task.WarningsAsErrors, task.NoWarn) = ("INST2009", "INST2002");
            task.Manifests = [.. task.Manifests, new TaskItem(ManifestPath("missing.yaml"))];
        }));

        var version = JsonDocument.Parse(Text()).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("version").GetString();
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", version);
        Golden.Verify(
            DataPath("expected.sarif"),
            Text().Replace($"\"version\": \"{version}\",\n          \"informationUri\"", "\"version\": \"(version)\",\n          \"informationUri\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_what_the_schema_of_sarif_demands()
    {
        Assert.True(Lint());
        AssertValid(Text());
        AssertValid(File.ReadAllText(DataPath("expected.sarif")));
        Assert.False(IsValid(Text().Replace("\"utf16CodeUnits\"", "\"utf16\"", StringComparison.Ordinal)));
        Assert.False(IsValid(Text().Replace("https://json.schemastore.org/", "not a ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_project_without_findings_has_a_file_without_results()
    {
        Add("gpu.yaml", Bad);
        Assert.True(Lint());
        Assert.Single(Results());
        File.Delete(ManifestPath("gpu.yaml"));
        Assert.True(Lint());
        Assert.Equal("INST9002", Assert.Single(Results()).GetProperty("ruleId").GetString());
        Assert.True(Lint(task => task.NoWarn = "INST9002"));
        Assert.Empty(Results());
        Assert.Equal([Report], Directory.GetFileSystemEntries(Path.GetDirectoryName(Report)!));
    }

    [Fact]
    public void Is_the_same_text_wherever_the_repository_lies_and_in_any_order_of_the_manifests()
    {
        Add("a.yaml", Bad);
        Add("b.yaml", Good);
        Assert.True(Lint());
        var expected = File.ReadAllBytes(Report);
        Assert.True(Lint(task => Array.Reverse(task.Manifests)));
        Assert.Equal(expected, File.ReadAllBytes(Report));

        using var other = new SarifTests();
        other.Add("b.yaml", Good);
        other.Add("a.yaml", Bad);
        Assert.True(other.Lint());
        Assert.Equal(expected, File.ReadAllBytes(other.Report));
    }

    [Fact]
    public void Is_plain_utf8_with_line_feeds_and_no_time_or_machine()
    {
        Add("ü.yaml", Bad.Replace("gpu", "\U0001F600", StringComparison.Ordinal));
        Assert.True(Lint());
        var text = Text();
        Assert.Equal(Encoding.UTF8.GetBytes(text), File.ReadAllBytes(Report));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
        Assert.DoesNotContain("utc", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        const string Limits = "    limits: { \"\U0001F600.com/x\": 1, cpu: \"2\", memory: \"2GB\" }";
        Add("gpu.yaml", Good.Replace("    limits: { cpu: \"2\", memory: \"2Gi\" }", Limits, StringComparison.Ordinal));
        Assert.True(Lint());
        var column = Limits.IndexOf("\"2GB\"", StringComparison.Ordinal) + 1;
        var region = Results().Single(result => IdOf(result) == "INST2004").GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((column, column + 5), (region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_tells_findings_apart()
    {
        var twice = Bad + "---\n" + Bad;
        Add("a.yaml", twice);
        Add("b.yaml", Good);
        Assert.True(Lint());
        var before = Fingerprints();
        Assert.Equal(before.Length, before.Distinct().Count());

        // The message of the second definition contains the line of the first one, that of the third one the file too.
        Assert.Contains("(line 4)", MessageOf("INST4001", 0), StringComparison.Ordinal);
        Assert.Contains("(a.yaml:4)", MessageOf("INST4001", 1), StringComparison.Ordinal);
        Add("a.yaml", "# one\n# two\n" + twice);
        Assert.True(Lint());
        Assert.Contains("(line 6)", MessageOf("INST4001", 0), StringComparison.Ordinal);
        Assert.Contains("(a.yaml:6)", MessageOf("INST4001", 1), StringComparison.Ordinal);
        Assert.Equal(before, Fingerprints());

        Add("a.yaml", twice.Replace("2GB", "3GB", StringComparison.Ordinal));
        Assert.True(Lint());
        Assert.Equal(
            ["INST2004", "INST2004"],
            Results().Where(result => !before.Contains(FingerprintOf(result), StringComparer.Ordinal)).Select(IdOf));
    }

    [Fact]
    public void A_setting_that_is_malformed_makes_it_no_successful_run()
    {
        Assert.True(Lint(task => task.ExtensionNodeSelector = "no value"));
        Assert.False(Run().GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.True(Lint());
        Assert.True(Run().GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void A_path_may_be_full_and_have_blanks_around_and_separators_of_either_kind()
    {
        foreach (var path in new[] { "out/lint.sarif", " out\\lint.sarif\n", Report, "../app/out/lint.sarif" })
        {
            Assert.True(Lint(task => task.Sarif = path));
            Assert.True(File.Exists(Report), path);
            File.Delete(Report);
        }

        Assert.True(Lint(task => task.Sarif = " "));
        Assert.False(File.Exists(Report));
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_one_error_and_the_findings_are_logged_all_the_same()
    {
        Add("gpu.yaml", Bad);
        Directory.CreateDirectory(Report);
        const string Access = "; grant write access, free disk space, or set another path: ";
        foreach (var (path, remedy) in new[] { ("out/lint.sarif", " because it is a folder; set the path of a file"), ("manifests/gpu.yaml/lint.sarif", Access), ("out/a\0b.sarif", Access) })
        {
            Assert.False(Lint(task => task.Sarif = path));
            var error = Assert.Single(_engine.Errors);
            Assert.Equal(Path.Combine(_folder.Path, "app", "App.csproj"), error.File);
            Assert.StartsWith($"InstanceLintSarif '{path.Replace("\0", "\\u0000", StringComparison.Ordinal)}' cannot be written{remedy}", error.Message, StringComparison.Ordinal);
            Assert.DoesNotMatch("\\.$", error.Message);
            Assert.Equal("INST2004", Assert.Single(_engine.Warnings).Code);
        }

        Assert.Equal([Report], Directory.GetFileSystemEntries(Path.GetDirectoryName(Report)!));
    }

    private static string DataPath(string name) => Repository.PathOf("tests", "InstanceLint.Tasks.Tests", "Sarif", name);

    private static bool IsValid(string text) => Evaluate(text).IsValid;

    private static void AssertValid(string text)
    {
        var result = Evaluate(text);
        Assert.True(
            result.IsValid,
            string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    private static EvaluationResults Evaluate(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
    }

    private static string IdOf(JsonElement result) => result.GetProperty("ruleId").GetString()!;

    private static string FingerprintOf(JsonElement result) => result.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString()!;

    private void Add(string name, string text) => File.WriteAllText(ManifestPath(name), text);

    private string ManifestPath(string name) => Path.Combine(_folder.Path, "app", "manifests", name);

    private bool Lint(Action<LintManifests>? change = null)
    {
        _engine.Errors.Clear();
        _engine.Warnings.Clear();
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            ProjectFile = Path.Combine(_folder.Path, "app", "App.csproj"),
            Sarif = "out/lint.sarif",
            Manifests = [.. Directory.GetFiles(Path.Combine(_folder.Path, "app", "manifests")).Select(path => new TaskItem(path))],
        };
        change?.Invoke(task);
        return task.Execute();
    }

    private string Text() => File.ReadAllText(Report);

    private JsonElement Run() => JsonDocument.Parse(Text()).RootElement.GetProperty("runs")[0];

    private JsonElement[] Results() => [.. Run().GetProperty("results").EnumerateArray()];

    private string[] Fingerprints() => [.. Results().Select(FingerprintOf)];

    private string MessageOf(string id, int index) =>
        Results().Where(result => IdOf(result) == id).ElementAt(index).GetProperty("message").GetProperty("text").GetString()!;
}
