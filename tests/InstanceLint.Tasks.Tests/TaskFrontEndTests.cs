using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>The task has the expected findings for every case.</summary>
public class TaskFrontEndTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_exactly(string file)
    {
        var path = CorpusCases.PathOf(file);
        var output = Path.ChangeExtension(path, ".out");
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            Manifests = [new TaskItem(path, new Dictionary<string, string> { ["IsImplicitlyDefined"] = "true" })],
            CompilerFolder = SeverityTests.CompilerFolder,
            ExtensionNodeSelector = CorpusCases.ExtensionOf(CorpusCases.Read(file)),
        };
        Assert.True(task.Execute());
        var lines = engine.Warnings
            .Select(warning => Print(warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber, "warning", warning.Code!, warning.Message!))
            .Concat(engine.Messages.Where(message => message.Code is not null)
                .Select(message => Print(message.LineNumber, message.ColumnNumber, message.EndLineNumber, message.EndColumnNumber, "info", message.Code!, message.Message!)));
        var expected = File.Exists(output) ? File.ReadAllLines(output) : [];
        Assert.Equal(expected.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    // Each message ends with the link to the page of its rule.
    private static string Print(int line, int column, int endLine, int endColumn, string severity, string code, string message) =>
        FormattableString.Invariant($"{line}:{column}-{endLine}:{endColumn} {severity} {code}: {message[..message.LastIndexOf(" (", StringComparison.Ordinal)]}");
}
