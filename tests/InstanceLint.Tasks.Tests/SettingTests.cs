using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>Severity settings without effect are reported with their position.</summary>
public sealed class SettingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dotnet_diagnostic.INST2004.severity = eror", "'eror' is not a severity; use error, warning, suggestion, silent, none or default")]
    [InlineData("dotnet_diagnostic.INST2004.severity =", "'' is not a severity; use error, warning, suggestion, silent, none or default")]
    [InlineData("dotnet_diagnostic.INST2999.severity = none", "'INST2999' is not an InstanceLint rule; check the ID in the list of rules")]
    [InlineData("  dotnet_diagnostic.inst20.severity=none", "'inst20' is not an InstanceLint rule; a rule ID is INST followed by four digits")]
    public void A_configuration_file_that_says_nothing(string line, string message)
    {
        Lint($"root = true\n[*.yaml]\n{line}\r\n");
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal((Path.Combine(_folder.Path, ".editorconfig"), 3, message), (warning.File, warning.LineNumber, TextOf(warning)));
        Assert.Equal(("INST9001", line.Length - line.TrimStart().Length + 1), (warning.Code, warning.ColumnNumber));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.INST2004.severity = Error # why")]
    [InlineData("dotnet_diagnostic.inst2004.severity = refactoring")]
    [InlineData("# dotnet_diagnostic.INST2999.severity = none")]
    [InlineData("dotnet_diagnostic.INSTALL1.severity = eror")]
    [InlineData("dotnet_diagnostic.INST2004.other = eror")]
    [InlineData("dotnet_diagnostic.CA1234.severity = eror")]
    [InlineData("INST2999")]
    public void A_configuration_file_that_is_sound(string line)
    {
        Lint($"root = true\n[*.yaml]\n{line}\n");
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void Properties_that_name_no_rule()
    {
        Lint("root = true\n", task => (task.NoWarn, task.WarningsAsErrors, task.WarningsNotAsErrors) = ("CS1591;INST9999", "INST204", "nullable,INST2004,INSTALL"));
        Assert.Equal(
            [
                ("project.csproj", "NoWarn names 'INST9999', which is not an InstanceLint rule; check the ID in the list of rules"),
                ("project.csproj", "WarningsAsErrors names 'INST204', which is not an InstanceLint rule; a rule ID is INST followed by four digits"),
            ],
            _engine.Warnings.Select(warning => (warning.File, TextOf(warning))));
    }

    [Fact]
    public void A_configuration_file_above_a_root_does_not_count()
    {
        const string Wrong = "[*.yaml]\ndotnet_diagnostic.INST2999.severity = none\n";
        _folder.Write(".editorconfig", Wrong);
        foreach (var (name, text) in new[] { ("walled", "# why\nroot=True\n"), ("open", "[root]\nroot = true\n") })
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, name));
            _folder.Write(Path.Combine(name, ".editorconfig"), text);
        }

        LintFile("walled/values.yaml");
        Assert.Empty(_engine.Warnings);
        LintFile("walled/values.yaml", "open/values.yaml");
        Assert.Equal(Path.Combine(_folder.Path, ".editorconfig"), Assert.Single(_engine.Warnings).File);
    }

    // Without the link.
    private static string TextOf(BuildWarningEventArgs warning) => warning.Message![..warning.Message!.LastIndexOf(" (", StringComparison.Ordinal)];

    private void LintFile(params string[] names)
    {
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests = [.. names.Select(name => new TaskItem(_folder.Write(name, ManifestText.Good), new Dictionary<string, string> { ["Cluster"] = Path.GetDirectoryName(name)! }))],
            ConfigFiles = [new TaskItem(Path.Combine(_folder.Path, ".editorconfig"))],
            CompilerFolder = SeverityTests.CompilerFolder,
        };
        task.Execute();
    }

    private void Lint(string editorConfig, Action<LintManifests>? change = null)
    {
        _folder.Write(".editorconfig", editorConfig);
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests = [new TaskItem(_folder.Write("values.yaml", ManifestText.Good))],
            CompilerFolder = SeverityTests.CompilerFolder,
        };
        change?.Invoke(task);
        task.Execute();
    }
}
