using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>Suppression items for files that must not be edited, and findings about items without effect.</summary>
public sealed class SuppressionItemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INST2004")]
    [InlineData("inst2004")]
    [InlineData("INST2004;")]
    [InlineData("\n  INST2004\n")]
    public void Suppresses_the_rule_in_the_file(string rules)
    {
        _ = (Write("a.yaml", "8GB"), Write("b.yaml", "8GB"));
        Lint(Item("a.yaml", rules));
        Assert.Equal(["b.yaml INST2004"], Warnings());
        Assert.Empty(Messages());
    }

    [Fact]
    public void Several_rules_and_several_items_of_a_file_add_up()
    {
        _ = (Write("a.yaml", "8GB", cpu: "2"), Write("b.yaml", "8GB", cpu: "2"));
        Lint(Item("a.yaml", "INST2004,INST2006"), Item("b.yaml", "INST2004"), Item("b.yaml", "INST2006", "another reason"));
        Assert.Empty(Warnings());
        Assert.Empty(Messages());
    }

    [Fact]
    public void Items_of_the_same_rules_and_reason_are_used_together()
    {
        _ = (Write("a.yaml", "8GB"), Write("b.yaml", "8Gi"), Write("c.yaml", "8Gi"));
        Lint(Item("a.yaml", "INST2004"), Item("b.yaml", "INST2004"), Item("c.yaml", "INST2004", "another reason"));
        Assert.Empty(Warnings());
        Assert.Equal(["InstanceLintSuppression 'c.yaml' suppresses nothing: there is no INST2004 here; remove it"], Messages());
    }

    [Fact]
    public void A_comment_comes_before_an_item()
    {
        _folder.Write("a.yaml", File.ReadAllText(Write("a.yaml", "8GB")) + "# the end\n");
        File.WriteAllText(PathOf("a.yaml"), "# instancelint disable INST2004: ours\n" + File.ReadAllText(PathOf("a.yaml")));
        Lint(Item("a.yaml", "INST2004"));
        Assert.Empty(Warnings());
        Assert.Equal(["InstanceLintSuppression 'a.yaml' suppresses nothing: there is no INST2004 here; remove it"], Messages());
    }

    [Theory]
    [InlineData("b.yaml", "INST2004", "why", "InstanceLintSuppression 'b.yaml' suppresses nothing: there is no INST2004 here; remove it")]
    [InlineData("a.yaml", "INST2004;INST2006", "why", "InstanceLintSuppression 'a.yaml' suppresses no INST2006: there is none here; remove INST2006 from it")]
    [InlineData("a.yaml", "INST2004", "", "InstanceLintSuppression 'a.yaml' gives no reason; add the metadata Reason")]
    [InlineData("a.yaml", "INST2004", " ", "InstanceLintSuppression 'a.yaml' gives no reason; add the metadata Reason")]
    [InlineData("a.yaml", "INST2004;INST2O06", "why", "InstanceLintSuppression 'a.yaml' names 'INST2O06', which is not an InstanceLint rule; did you mean 'INST2006'?")]
    [InlineData("a.yaml", "INST2004;INST1008", "why", "InstanceLintSuppression 'a.yaml' names INST1008, which cannot be suppressed; use 'dotnet_diagnostic.INST1008.severity = none' in .editorconfig")]
    [InlineData("b.yaml", "", "why", "InstanceLintSuppression 'b.yaml' names no rule, so it suppresses nothing; add the metadata Rules, such as 'INST2009'")]
    [InlineData("c.yaml", "INST2004", "why", "InstanceLintSuppression 'c.yaml' matches no manifest of this project, so it suppresses nothing; correct the path or add the file to InstanceLintManifest")]
    public void A_problem_is_reported_at_the_project(string file, string rules, string reason, string message)
    {
        _ = (Write("a.yaml", "8GB"), Write("b.yaml", "8Gi"));
        Lint(Item(file, rules, reason));
        Assert.Equal([message], Messages());
        var told = Assert.Single(_engine.Messages, told => told.Code == "INST1008");
        Assert.Equal(("/app/App.csproj", 0), (told.File, told.LineNumber));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_suppressed_and_never_called_unused()
    {
        _folder.Write("latin.yaml", [.. "kind: InstanceType # amlarc.azureml.com "u8, 0xE9]);
        Lint(Item("latin.yaml", "INST1006"), Item("latin.yaml", "INST2004", "another reason"));
        Assert.Empty(Warnings());
        Assert.Empty(Messages());
    }

    private void Lint(params ITaskItem[] suppressions)
    {
        using var task = new LintManifests
        {
            BuildEngine = _engine,
            Manifests = [.. Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).Select(file => new TaskItem(file))],
            Suppressions = suppressions,
            ProjectFile = "/app/App.csproj",
        };
        Assert.True(task.Execute());
    }

    private IEnumerable<string> Warnings() => _engine.Warnings.Select(warning => $"{Path.GetFileName(warning.File)} {warning.Code}");

    private IEnumerable<string> Messages() => _engine.Messages.Where(message => message.Code == "INST1008")
        .Select(message => message.Message![..message.Message!.IndexOf(" (https", StringComparison.Ordinal)].Replace(_folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private TaskItem Item(string file, string rules, string reason = "as the vendor ships it") =>
        new(PathOf(file), new Dictionary<string, string> { ["Rules"] = rules, ["Reason"] = reason });

    private string Write(string file, string memory, string cpu = "\"2\"") => _folder.Write(
        file,
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {{file}}
        spec:
          resources:
            requests: { cpu: "1", memory: "4Gi" }
            limits: { cpu: {{cpu}}, memory: "{{memory}}" }

        """);
}
