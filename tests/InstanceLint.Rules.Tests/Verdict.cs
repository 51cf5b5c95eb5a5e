using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Tests;

/// <summary>Checks the findings of all rules together.</summary>
internal static class Verdict
{
    internal static IReadOnlyList<Finding> Lint(params InstanceTypeDefinition[] definitions) => Linter.Lint([new Manifest(definitions, [])]);

    /// <summary>Returns one line for each finding: <c>INST2004 at limits.cpu: message</c>.</summary>
    internal static string[] Print(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule.Id} at {finding.Span.Path}: {finding.Message}")];

    internal static void Silent(InstanceTypeDefinition definition) => Assert.Equal([], Print(Lint(definition)));

    internal static void Silent(params ClusterDefinition[] clusters) => Assert.Equal([], Print(Linter.Lint(clusters)));

    /// <summary>Asserts that there is exactly one finding, and returns its message.</summary>
    internal static string Single(InstanceTypeDefinition definition, string id, string place) => Single(Lint(definition), id, place);

    /// <summary>Asserts that there is exactly one finding in a cluster, and returns its message.</summary>
    internal static string Single(ClusterDefinition cluster, string id, string place) => Single(Linter.Lint([cluster]), id, place);

    private static string Single(IReadOnlyList<Finding> findings, string id, string place)
    {
        Assert.True(findings.Count == 1, $"Expected {id} alone, found:\n{string.Join('\n', Print(findings))}");
        Assert.Equal((id, place), (findings[0].Rule.Id, findings[0].Span.Path));
        Readable(findings[0].Message);
        return findings[0].Message;
    }

    /// <summary>Asserts exactly these findings, each as <c>INST2004 at limits.cpu</c>.</summary>
    internal static void Exactly(InstanceTypeDefinition definition, params string[] expected) => Exactly(Lint(definition), expected);

    /// <summary>Asserts exactly these findings in a cluster, each as <c>INST3004 at resources.limits.cpu</c>.</summary>
    internal static void Exactly(ClusterDefinition cluster, params string[] expected) => Exactly(Linter.Lint([cluster]), expected);

    private static void Exactly(IEnumerable<Finding> findings, string[] expected) =>
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            findings.Select(finding => $"{finding.Rule.Id} at {finding.Span.Path}").Order(StringComparer.Ordinal));

    /// <summary>Asserts that a message is one line of reasonable length that names its subject and is a complete sentence.</summary>
    internal static void Readable(string message)
    {
        Assert.Contains(["instance type", "deployment", "job"], subject => message.Contains(subject, StringComparison.Ordinal));
        Assert.False(message.EndsWith('.'), message);
        Assert.InRange(message.Length, 20, 700);
        Assert.DoesNotContain(message, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E');
    }
}
