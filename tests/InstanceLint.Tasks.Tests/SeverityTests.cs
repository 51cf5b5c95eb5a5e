using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;
using InstanceLint.Analyzers.Chains;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace InstanceLint.Tasks.Tests;

/// <summary>The same two findings have the same severity in YAML, from the task, and in C#, from the SDK's compiler.</summary>
public sealed partial class SeverityTests : IDisposable
{
    private const string Code =
        """
        public static class Types
        {
            public static InstanceLint.Fluent.InstanceType One { get; } =
                InstanceLint.Fluent.InstanceType.Define("<name>").Requests(cpu: "1", memory: "1Gi").Limits(cpu: "2", memory: "2GB").Build();
        }

        """;

    private static readonly string[] AnalyzerParts = ["Analyzers", "Projects", "Rules", "Yaml"];

    internal static readonly string CompilerFolder = Path.Combine(
        typeof(SeverityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RoslynTargetsPath").Value!, "bincore");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each row: the settings of a project, and the severities of INST2004 and INST1007.</summary>
    public static IEnumerable<TheoryDataRow<Settings, string>> Rows()
    {
        const string Own = "dotnet_diagnostic.INST2004.severity = ";
        const string OwnInfo = "dotnet_diagnostic.INST1007.severity = ";
        const string Category = "dotnet_analyzer_diagnostic.category-InstanceTypes.severity = ";
        const string Bulk = "dotnet_analyzer_diagnostic.severity = ";
        var treat = new Settings { TreatWarningsAsErrors = true };
        return
        [
            Row("nothing", new(), "warning -"),
            Row("error", Config(Own + "error"), "error -"),
            Row("warning", Config(Own + "warning"), "warning -"),
            Row("suggestion", Config(Own + "suggestion"), "- -"),
            Row("silent", Config(Own + "silent"), "- -"),
            Row("none", Config(Own + "none"), "- -"),
            Row("default", Config(Own + "default"), "warning -"),
            Row("a word that is none", Config(Own + "eror"), "warning -"),
            Row("upper case", Config(Own.ToUpperInvariant() + "ERROR"), "error -"),
            Row("info to warning", Config(OwnInfo + "warning"), "warning warning"),
            Row("info to error", Config(OwnInfo + "error"), "warning error"),
            Row("info by NoWarn", new() { NoWarn = "INST1007" }, "warning -"),
            Row("another section", new() { EditorConfig = "root = true\n[*.json]\n" + Own + "none\n" }, "warning -"),
            Row("later section", new() { EditorConfig = "root = true\n[*]\n" + Own + "none\n[{gpu.*,x}]\n" + Own + "error\n" }, "error -"),
            Row("outside of sections", new() { EditorConfig = "root = true\n" + Own + "none\n" }, "warning -"),
            Row("category", Config(Category + "error"), "error -"),
            Row("category to suggestion", Config(Category + "suggestion"), "- -"),
            Row("category default", Config(Category + "default"), "warning -"),
            Row("category none", Config(Category + "none"), "- -"),
            Row("another category", Config("dotnet_analyzer_diagnostic.category-Workloads.severity = error"), "warning -"),
            Row("all", Config(Bulk + "error"), "error error"),
            Row("all to warning", Config(Bulk + "warning"), "warning warning"),
            Row("category before all", Config(Bulk + "error\n" + Category + "none"), "- error"),
            Row("category default before all", Config(Bulk + "error\n" + Category + "default"), "warning error"),
            Row("category of no word, and all", Config(Bulk + "error\n" + Category + "eror"), "error error"),
            Row("all default", Config(Bulk + "default"), "warning -"),
            Row("rule before all", Config(Bulk + "error\n" + Own + "warning"), "warning error"),
            Row("rule default before all", Config(Bulk + "error\n" + Own + "default"), "warning error"),
            Row("global", Global(Own + "error"), "error -"),
            Row("global none", Global(Own + "none"), "- -"),
            Row("global category", Global(Category + "error"), "error -"),
            Row("global all", Global(Bulk + "none"), "- -"),
            Row("file before global", Global(Own + "none") with { EditorConfig = InSection(Own + "error") }, "error -"),
            Row("global rule before category of the file", Global(Own + "warning") with { EditorConfig = InSection(Category + "error") }, "warning -"),
            Row("NoWarn", new() { NoWarn = "CS1591;INST2004" }, "- -"),
            Row("NoWarn before config", Config(Own + "error") with { NoWarn = "INST2004" }, "- -"),
            Row("NoWarn before WarningsAsErrors", new() { NoWarn = "INST2004", WarningsAsErrors = "INST2004" }, "- -"),
            Row("WarningsAsErrors", new() { WarningsAsErrors = "INST2004" }, "error -"),
            Row("WarningsAsErrors of info", new() { WarningsAsErrors = "INST1007" }, "warning error"),
            Row("WarningsAsErrors before config", Config(Own + "none") with { WarningsAsErrors = "INST2004" }, "error -"),
            Row("WarningsNotAsErrors alone", new() { WarningsNotAsErrors = "INST2004" }, "warning -"),
            Row("WarningsNotAsErrors after WarningsAsErrors", new() { WarningsAsErrors = "INST2004", WarningsNotAsErrors = "INST2004" }, "warning -"),
            Row("WarningsNotAsErrors before an error of config", Config(Own + "error") with { WarningsNotAsErrors = "INST2004" }, "warning -"),
            Row("WarningsNotAsErrors and none of config", Config(Own + "none") with { WarningsNotAsErrors = "INST2004" }, "- -"),
            Row("WarningsNotAsErrors before category", Config(Category + "error") with { WarningsNotAsErrors = "INST2004" }, "warning -"),
            Row("TreatWarningsAsErrors", treat, "error -"),
            Row("TreatWarningsAsErrors, not this one", treat with { WarningsNotAsErrors = "INST2004" }, "warning -"),
            Row("TreatWarningsAsErrors and NoWarn", treat with { NoWarn = "INST2004" }, "- -"),
            Row("TreatWarningsAsErrors and warning", treat with { EditorConfig = InSection(Own + "warning") }, "error -"),
            Row("TreatWarningsAsErrors and default", treat with { EditorConfig = InSection(Own + "default") }, "warning -"),
            Row("TreatWarningsAsErrors and suggestion", treat with { EditorConfig = InSection(Own + "suggestion") }, "- -"),
            Row("TreatWarningsAsErrors and info to warning", treat with { EditorConfig = InSection(OwnInfo + "warning") }, "error error"),
            Row("TreatWarningsAsErrors and category suggestion", treat with { EditorConfig = InSection(Category + "suggestion") }, "- -"),
            Row("TreatWarningsAsErrors and category default", treat with { EditorConfig = InSection(Category + "default") }, "error -"),
            Row("TreatWarningsAsErrors and all to warning", treat with { EditorConfig = InSection(Bulk + "warning") }, "error error"),
        ];

        static TheoryDataRow<Settings, string> Row(string name, Settings settings, string expected) => new(settings, expected) { TestDisplayName = name };

        static Settings Config(string text) => new() { EditorConfig = InSection(text) };

        static Settings Global(string text) => new() { GlobalConfig = "is_global = true\n" + text + "\n" };

        static string InSection(string text) => $"root = true\n[*.{{cs,yaml}}]\n{text}\n";
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Task_and_compiler_agree(Settings settings, string expected)
    {
        _folder.Write(".editorconfig", settings.EditorConfig);
        if (settings.GlobalConfig.Length > 0)
        {
            _folder.Write(".globalconfig", settings.GlobalConfig);
        }

        Assert.Equal(expected, RunTask(settings));
        Assert.Equal(expected, await RunCompilerAsync(settings, TestContext.Current.CancellationToken));
    }

    private string RunTask(Settings settings)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [new TaskItem(_folder.Write("gpu.yaml", ManifestText.BadWithPlaceholder))],
            CompilerFolder = CompilerFolder,
            NoWarn = settings.NoWarn,
            WarningsAsErrors = settings.WarningsAsErrors,
            WarningsNotAsErrors = settings.WarningsNotAsErrors,
            TreatWarningsAsErrors = settings.TreatWarningsAsErrors,
        };
        Assert.Equal(task.Execute(), engine.Errors.Count == 0);
        return $"{SeverityOf("INST2004")} {SeverityOf("INST1007")}";

        string SeverityOf(string id) => engine.Errors.Any(error => error.Code == id) ? "error" : engine.Warnings.Any(warning => warning.Code == id) ? "warning" : "-";
    }

    // With the arguments of the Csc task. The compiler doesn't print suggestions.
    private async Task<string> RunCompilerAsync(Settings settings, CancellationToken cancellation)
    {
        var arguments = new List<string>
        {
            "exec", Path.Combine(CompilerFolder, "csc.dll"), "/noconfig", "/nostdlib+", "/nologo", "/target:library",
            settings.TreatWarningsAsErrors ? "/warnaserror+" : "/warnaserror-",
            "/analyzerconfig:" + Path.Combine(_folder.Path, ".editorconfig"), _folder.Write("gpu.cs", Code), "/out:" + Path.Combine(_folder.Path, "gpu.dll"),
        };
        Add("/nowarn:", settings.NoWarn);
        Add("/warnaserror+:", settings.WarningsAsErrors);
        Add("/warnaserror-:", settings.WarningsNotAsErrors);
        if (settings.GlobalConfig.Length > 0)
        {
            arguments.Add("/analyzerconfig:" + Path.Combine(_folder.Path, ".globalconfig"));
        }

        var own = Path.GetDirectoryName(typeof(DefinitionAnalyzer).Assembly.Location)!;
        arguments.AddRange(AnalyzerParts.Select(name => $"/analyzer:{Path.Combine(own, $"InstanceLint.{name}.dll")}"));
        arguments.Add("/reference:" + typeof(Fluent.InstanceType).Assembly.Location);
        arguments.AddRange(Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Where(path => !path.Contains(".Native", StringComparison.Ordinal)).Select(path => "/reference:" + path));
        var output = await Cli.Wrap("dotnet").WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellation);
        Assert.DoesNotContain("CS", CompilerCodePattern().Matches(output.StandardOutput).Select(match => match.Groups["prefix"].Value));
        return $"{SeverityOf("INST2004")} {SeverityOf("INST1007")}";

        void Add(string option, string ids)
        {
            if (ids.Length > 0)
            {
                arguments.Add(option + ids);
            }
        }

        string SeverityOf(string id) => CompilerCodePattern().Matches(output.StandardOutput).FirstOrDefault(match => match.Groups["id"].Value == id)?.Groups["severity"].Value ?? "-";
    }

    [GeneratedRegex(": (?<severity>error|warning) (?<id>(?<prefix>[A-Z]+)[0-9]+):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CompilerCodePattern();

    /// <summary>The settings of a project.</summary>
    public sealed record Settings
    {
        public string EditorConfig { get; init; } = "root = true\n";

        public string GlobalConfig { get; init; } = string.Empty;

        public string NoWarn { get; init; } = string.Empty;

        public string WarningsAsErrors { get; init; } = string.Empty;

        public string WarningsNotAsErrors { get; init; } = string.Empty;

        public bool TreatWarningsAsErrors { get; init; }
    }
}
