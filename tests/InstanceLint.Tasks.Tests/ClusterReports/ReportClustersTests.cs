using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Settings;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The tables and the page of a project.</summary>
public sealed class ReportClustersTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    private static readonly HashSet<string> Voids = ["input", "meta"];

    private static readonly HashSet<string> Elements = [.. "a b body button caption code details div form h1 h2 h3 h4 head header html i input label li main meta nav option p script section select small span style summary table tbody td th thead time title tr ul".Split(' ')];

    private static readonly HashSet<string> Attributes = [.. "aria-label aria-labelledby autocomplete charset class content data-few data-in datetime hidden href http-equiv id lang name open role scope type value".Split(' ')];

    private string Page => Path.Combine(_folder.Path, "bin", "Report.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_of_two_clusters_with_all_its_mistakes()
    {
        Assert.True(ReportSample());
        Verify("Sample");
    }

    [Fact]
    public void Hostile_and_unknown_input()
    {
        Assert.True(ReportHostile());
        Verify("Hostile");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_page_is_well_formed_and_needs_nothing_but_itself(bool isHostile)
    {
        Assert.True(isHostile ? ReportHostile() : ReportSample());
        var bytes = File.ReadAllBytes(Page);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(text));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);

        // Browsers assume that every element has an end tag, except for these.
        var html = XDocument.Parse(text).Root!;
        Assert.All(html.Descendants().Where(element => element.IsEmpty), element => Assert.Contains(element.Name.LocalName, Voids));
        Assert.Subset(Elements, html.Descendants().Select(element => element.Name.LocalName).ToHashSet());
        Assert.Subset(Attributes, html.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet());
        Assert.All(html.Descendants("i"), bar => Assert.Empty(bar.Nodes()));

        // Browsers don't parse the text of a style or a script as XML.
        string[] codes = [.. html.Descendants("style").Select(style => style.Value), html.Descendants("script").Single().Value];
        Assert.Equal(isHostile ? [HtmlCode.Style, HtmlCode.Script] : [HtmlCode.Style, HtmlCode.NodeStyle, HtmlCode.Script], codes);
        Assert.All(codes, code => Assert.Equal(-1, code.AsSpan().IndexOfAny("<&")));
        Assert.All(codes, code => Assert.DoesNotContain("url(", code, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.DoesNotContain("@import", code, StringComparison.Ordinal));

        // They run only code with these hashes.
        var hashes = codes.Select(code => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'").ToArray();
        Assert.Equal(
            $"default-src 'none'; style-src {string.Join(' ', hashes[..^1])}; script-src {hashes[^1]}; base-uri 'none'; form-action 'none'",
            html.Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value);

        var ids = html.Descendants().Attributes("id").Select(id => "#" + id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(html.Descendants("a").Attributes("href"), link => Assert.True(
            ids.Contains(link.Value) || link.Value.StartsWith("https://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/INST", StringComparison.Ordinal), link.Value));
        Assert.All(html.Descendants("table"), table => Assert.Single(table.Elements("caption")));
        Assert.All(html.Descendants("th"), title => Assert.NotNull(title.Attribute("scope")));
        Assert.All(html.Descendants().Where(element => element.Name.LocalName is "input" or "select"), field => Assert.Equal("label", field.Parent!.Name.LocalName));

        // A heading is at most one level below the one before.
        var levels = html.Descendants().Select(element => element.Name.LocalName).Where(name => name is ['h', >= '1' and <= '6']).Select(name => name[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Fact]
    public void Is_the_same_text_wherever_the_project_lies_and_in_any_order_of_the_manifests()
    {
        _ = (Add("a.yaml", ManifestText.Bad), Add("b.yaml", ManifestText.Good), Add("c.yaml", "name: x\ntype: kubernetes\nendpoint_name: e\ninstance_type: gpu\n"));
        Assert.True(Report());
        var (page, lines) = (File.ReadAllText(Page), Lines());
        Assert.True(Report(task => Array.Reverse(task.Manifests)));
        Assert.Equal(page, File.ReadAllText(Page));
        Assert.Equal(lines, Lines());

        using var other = new ReportClustersTests();
        _ = (other.Add("c.yaml", File.ReadAllText(Path.Combine(_folder.Path, "c.yaml"))), other.Add("b.yaml", ManifestText.Good), other.Add("a.yaml", ManifestText.Bad));
        Assert.True(other.Report());
        Assert.Equal(page, File.ReadAllText(other.Page));
    }

    [Fact]
    public void Findings_are_counted_and_fail_nothing_and_those_that_are_turned_off_or_suppressed_are_not_shown()
    {
        _ = Add("a.yaml", ManifestText.Bad);
        Assert.True(Report(task => task.WarningsAsErrors = "INST2004"));
        Assert.Contains(Lines(), line => line == "1 finding; a check lists all.");
        Assert.Contains("<a class=\"error\" href=\"#f1\">error INST2004</a>", File.ReadAllText(Page), StringComparison.Ordinal);

        Assert.True(Report(task => task.NoWarn = "INST2004"));
        Assert.DoesNotContain("INST2004", File.ReadAllText(Page), StringComparison.Ordinal);
        _ = Add("a.yaml", "# instancelint disable INST2004: a robot\n" + ManifestText.Bad);
        Assert.True(Report());
        Assert.DoesNotContain("INST2004", File.ReadAllText(Page), StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(), line => line.Contains("a check lists all", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_manifests_says_so()
    {
        Assert.True(Report());
        Assert.Equal(["The project has no manifests, so there is no cluster to show.", $"App -> {Page}"], Lines());
        Assert.Contains("The project has no manifests", File.ReadAllText(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_setting_is_reported_and_all_is_shown()
    {
        _ = Add("a.yaml", ManifestText.Good);
        Assert.True(Report(task => task.ExtensionNodeSelector = "stage"));
        Assert.StartsWith("InstanceLintExtensionNodeSelector: 'stage' has no '='; use the form 'key=value;key=value' (", Assert.Single(_engine.Warnings).Message, StringComparison.Ordinal);
        Assert.Contains(Lines(), line => line.StartsWith("  gpu ", StringComparison.Ordinal));
        Assert.True(File.Exists(Page));
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_one_error_and_the_tables_are_shown()
    {
        _ = Add("a.yaml", ManifestText.Good);
        Directory.CreateDirectory(Page);
        Assert.False(Report());
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(Path.Combine(_folder.Path, "App.csproj"), error.File);
        Assert.Equal("InstanceLintReportFile 'bin/Report.html' cannot be written because it is a folder; set the path of a file", error.Message);
        Assert.Contains(Lines(), line => line.StartsWith("  gpu ", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(), line => line.Contains("->", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_build_shows_nothing()
    {
        _ = Add("a.yaml", ManifestText.Good);
        Assert.False(Report(task => task.Cancel()));
        Assert.Empty(_engine.Messages);
        Assert.False(File.Exists(Page));
    }

    private static string DataPath(string name) => Repository.PathOf("tests", "InstanceLint.Tasks.Tests", "ClusterReports", name);

    /// <summary>Writes the page of the sample.</summary>
    internal static string SamplePage(TemporaryFolder folder) => WritePage(folder, tests => tests.ReportSample());

    /// <summary>Writes the page of hostile input.</summary>
    internal static string HostilePage(TemporaryFolder folder) => WritePage(folder, tests => tests.ReportHostile());

    private static string WritePage(TemporaryFolder folder, Func<ReportClustersTests, bool> report)
    {
        using var tests = new ReportClustersTests();
        Assert.True(report(tests));
        return folder.Write("page.html", File.ReadAllBytes(tests.Page));
    }

    private static TaskItem Item(string path, string cluster) => new(path, new Dictionary<string, string> { ["Cluster"] = cluster });

    // In a repository, because paths are relative to its root.
    private bool ReportSample()
    {
        _folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        _folder.Write(".git/refs/heads/main", Commit + "\n");
        var source = Repository.PathOf("samples", "Cluster");
        foreach (var file in Directory.GetFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            _folder.Write(Path.Combine("samples", "Cluster", Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }

        var sample = Path.Combine(_folder.Path, "samples", "Cluster");
        return Report(task =>
        {
            task.ProjectFile = Path.Combine(sample, "Cluster.proj");
            task.Page = Page;
            task.Manifests = [.. Directory.GetFiles(sample, "*.yaml", SearchOption.AllDirectories).Select(path => new TaskItem(path))];
            task.Set(Path.Combine(sample, SettingsFile.Name), nameof(SettingsFile));
        });
    }

    private bool ReportHostile()
    {
        var cluster = "<b>&\"'\u202e\U0001F600" + new string('c', 100);
        Add("broken.yaml", "# amlarc.azureml.com\n[\n");
        foreach (var file in NamedText.Read(DataPath("hostile")))
        {
            Add($"a&b 'ü' <i> {file.Name}", file.Text.ReplaceLineEndings("\n"));
        }

        return Report(task => task.Manifests = [.. task.Manifests.Select(manifest => Item(manifest.ItemSpec, cluster))]);
    }

    private string Add(string name, string text) => _folder.Write(OperatingSystem.IsWindows() ? name.Replace("<i>", "{i}", StringComparison.Ordinal) : name, text);

    private bool Report(Action<ReportClusters>? change = null)
    {
        _engine.Errors.Clear();
        _engine.Messages.Clear();
        using var task = new ReportClusters
        {
            BuildEngine = _engine,
            ProjectFile = Path.Combine(_folder.Path, "App.csproj"),
            Page = "bin/Report.html",
            Date = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Manifests = [.. Directory.GetFiles(_folder.Path, "*.yaml").Select(path => new TaskItem(path))],
        };
        change?.Invoke(task);
        return task.Execute();
    }

    private string[] Lines() => [.. _engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private void Verify(string name)
    {
        // Windows doesn't allow this file name.
        Golden.Verify(DataPath(name + ".txt"), Portable(string.Concat(Lines().Select(line => line.Replace(Page, "(page)", StringComparison.Ordinal) + "\n"))));
        Golden.Verify(DataPath(name + ".html"), Portable(File.ReadAllText(Page)
            .Replace(HtmlCode.PolicyOf([HtmlCode.Style]), "(policy)", StringComparison.Ordinal)
            .Replace(HtmlCode.Style, "(style)", StringComparison.Ordinal)
            .Replace(HtmlCode.Script, "(script)", StringComparison.Ordinal)
            .Replace("InstanceLint " + ToolVersion.Current, "InstanceLint (version)", StringComparison.Ordinal)));

        static string Portable(string text) => OperatingSystem.IsWindows() ? text.Replace("{i}", text.StartsWith('<') ? "&lt;i&gt;" : "<i>", StringComparison.Ordinal) : text;
    }
}
