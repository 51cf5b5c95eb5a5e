using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Sarif;

/// <summary>Writes findings as a SARIF 2.1.0 log for code scanning. The log doesn't depend on the location of the repository.</summary>
/// <param name="project">The full path of the project.</param>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="isComplete">Whether everything was checked as configured.</param>
/// <param name="fixes">The fixes that a run of the fixer applies.</param>
public sealed class SarifLog(string project, SourceRoot root, bool isComplete, IEnumerable<AppliedFix> fixes)
{
    /// <summary>The start of each log, by which it's recognized.</summary>
    public const string Mark =
        """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "InstanceLint",
        """;

    private readonly SarifFixes _fixes = new(root, fixes);

    // The compiler reports C# findings in its own log.
    private static readonly Rule[] Rules = [.. RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml))];

    /// <summary>Returns the log.</summary>
    /// <param name="findings">The findings with their severities. Those that are turned off are left out.</param>
    public string Write(IEnumerable<ProjectFinding> findings) => new JsonObject
    {
        { "$schema", "https://json.schemastore.org/sarif-2.1.0.json" },
        { "version", "2.1.0" },
        { "runs", new[] { RunOf(findings) } },
    } + "\n";

    private JsonObject RunOf(IEnumerable<ProjectFinding> findings)
    {
        var fingerprints = new Fingerprints();
        return new()
        {
            { "tool", new JsonObject { { "driver", Driver() } } },
            // Code scanning distinguishes the projects of a repository by this ID.
            { "automationDetails", new JsonObject { { "id", $"InstanceLint/{root.Locate(project).Uri}/" } } },
            { "invocations", new[] { new JsonObject { { "executionSuccessful", isComplete } } } },
            {
                "originalUriBaseIds", new JsonObject
                {
                    {
                        SarifPlaces.Root, new JsonObject
                        {
                            { "description", Text("The root of the repository, or the folder of the project if there is no repository.") },
                        }
                    },
                }
            },
            { "columnKind", "utf16CodeUnits" },
            {
                "results", findings
                    .Where(finding => finding.Severity != EffectiveSeverity.None)
                    .Select(finding => ResultOf(finding, fingerprints))
            },
        };
    }

    private static JsonObject Driver() => new()
    {
        { "name", "InstanceLint" },
        { "version", ToolVersion.Current },
        { "informationUri", "https://github.com/InstanceLint/InstanceLint" },
        { "rules", Rules.Select(DescriptorOf) },
    };

    private static JsonObject DescriptorOf(Rule rule) => new()
    {
        { "id", rule.Id },
        { "name", rule.Name },
        { "shortDescription", Text(rule.Title + ".") },
        { "fullDescription", Text($"{rule.Title}. Required by {NameOf(rule.Source)}.") },
        { "defaultConfiguration", new JsonObject { { "level", rule.Severity == RuleSeverity.Warning ? "warning" : "note" } } },
        { "helpUri", rule.HelpLink },
        {
            "help", new JsonObject
            {
                { "text", $"Why, with examples: {rule.HelpLink}" },
                { "markdown", $"[Why, with examples]({rule.HelpLink})" },
            }
        },
        { "properties", new JsonObject { { "category", rule.Category.ToString() }, { "source", rule.Source.ToString() } } },
    };

    private JsonObject ResultOf(ProjectFinding found, Fingerprints fingerprints)
    {
        var (finding, severity) = found;
        var (rule, span) = (finding.Rule, finding.Span);
        var uri = root.Locate(span.Path).Uri;
        return new()
        {
            { "ruleId", rule.Id },
            { "ruleIndex", Array.IndexOf(Rules, rule) },
            { "level", LevelOf(severity) },
            { "message", Text(WithoutLinks(finding.Message)) },
            { "locations", new[] { new JsonObject { { "physicalLocation", PlaceOf(span) } } } },
            { "partialFingerprints", new JsonObject { { "ruleFileAndMessage/v1", fingerprints.Next(finding, uri) } } },
            { "fixes", _fixes.Find(finding) is { } fix ? new[] { fix } : null },
            {
                "suppressions",
                finding.Suppression is { } suppression ? new[] { SuppressionOf(suppression) }
                : found.IsBaselined ? new[] { new JsonObject { { "kind", "external" }, { "justification", "in the baseline" } } }
                : null
            },
        };
    }

    private static JsonObject SuppressionOf(Suppression suppression) => new()
    {
        { "kind", suppression.IsItem ? "external" : "inSource" },
        { "justification", suppression.Reason.Length > 0 ? HarmlessText.Line(suppression.Reason) : null },
    };

    private JsonObject PlaceOf(SourceSpan span) => new()
    {
        { "artifactLocation", SarifPlaces.FileOf(root, span.Path) },
        // A finding about the file as a whole has no region.
        { "region", span.IsText ? SarifPlaces.RegionOf(span.Start, span.End) : null },
    };

    // In a message, SARIF reads "[text](address)" as a link.
    private static string WithoutLinks(string message) => message.Replace("](", "\\](");

    private static JsonObject Text(string text) => new() { { "text", text } };

    private static string LevelOf(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => "error",
        EffectiveSeverity.Warning => "warning",
        _ => "note",
    };

    private static string NameOf(RuleSource source) =>
        source == RuleSource.AzureMachineLearning ? "Azure Machine Learning" : source.ToString();
}
