using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Settings;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The task has the expected findings for every case.</summary>
public class TaskFrontEndTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_exactly(string name)
    {
        var paths = NamedText.PathsIn(CorpusCases.PathOf(name));
        var settings = paths.FirstOrDefault(path => Path.GetFileName(path) == SettingsFile.Name);
        var output = CorpusCases.OutputOf(name);
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [.. paths.Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Select(path => new TaskItem(path, new Dictionary<string, string> { ["IsImplicitlyDefined"] = "true" }))],
            CompilerFolder = SeverityTests.CompilerFolder,
            ExtensionNodeSelector = CorpusCases.ExtensionOf(CorpusCases.Read(name)),
        };
        task.Set(settings ?? string.Empty, nameof(SettingsFile));
        Assert.True(task.Execute());
        var lines = engine.Warnings.Where(IsCompared)
            .Select(warning => Print(PrefixOf(warning.File), warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber, "warning", warning.Code!, warning.Message!))
            .Concat(engine.Messages.Where(message => message.Code is not null && (settings is not null || !message.Code.StartsWith("INST9", StringComparison.Ordinal)))
                .Select(message => Print(PrefixOf(message.File), message.LineNumber, message.ColumnNumber, message.EndLineNumber, message.EndColumnNumber, "info", message.Code!, message.Message!)));
        string PrefixOf(string file) => paths.Count > 1 ? NamedText.PrefixOf(Path.GetRelativePath(CorpusCases.PathOf(name), file).Replace('\\', '/')) : string.Empty;
        bool IsCompared(BuildWarningEventArgs warning) => settings is not null || !warning.Code.StartsWith("INST9", StringComparison.Ordinal);
        var expected = File.Exists(output) ? File.ReadAllLines(output) : [];
        Assert.Equal(expected.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    // Behind each message is the link to the page of its rule.
    private static string Print(string file, int line, int column, int endLine, int endColumn, string severity, string code, string message) =>
        FormattableString.Invariant($"{file}{line}:{column}-{endLine}:{endColumn} {severity} {code}: {message[..message.LastIndexOf(" (", StringComparison.Ordinal)]}");
}
