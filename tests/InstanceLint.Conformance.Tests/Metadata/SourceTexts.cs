using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>What source and build files say about each rule, written from the rules.</summary>
internal static class SourceTexts
{
    // Not the words that mark a file as generated: in such a file, release tracking sees no descriptors.
    private const string Header = "// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.\n";

    private static readonly string UsingIds = $"using {typeof(RuleIds).Namespace};\n";

    /// <summary>The part of the catalogue that lists the rules.</summary>
    internal static string Catalogue() =>
        Header
        + string.Concat(RuleTypes.All.Select(rule => rule.GetType()).Append(typeof(Rule)).Select(type => type.Namespace!).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Select(name => $"using {name};\n"))
        + "\nnamespace InstanceLint.Rules;\n\npublic static partial class RuleCatalog\n{\n    private static Rule[] CreateAll() =>\n    [\n"
        + string.Concat(RuleTypes.All.Select(rule => $"        {RuleTypes.Expression(rule)},\n"))
        + "    ];\n}\n";

    /// <summary>The descriptors of the rules that C# can break.</summary>
    internal static string Descriptors() =>
        DescriptorsOf("DiagnosticDescriptors", string.Empty, RuleTypes.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.CSharp)));

    /// <summary>The descriptors of the rules that only a manifest can break.</summary>
    internal static string ManifestDescriptors() =>
        DescriptorsOf("ManifestDiagnosticDescriptors", "DiagnosticDescriptors.", RuleTypes.All.Where(rule => rule.Languages == RuleLanguages.Yaml));

    /// <summary>The part of the code fix that lists the rules that it fixes.</summary>
    internal static string CodeFix() =>
        Header
        + "using System.Collections.Immutable;\n" + UsingIds + "\nnamespace InstanceLint.CodeFixes;\n\npublic sealed partial class DefinitionCodeFix\n{\n"
        + "    /// <inheritdoc/>\n    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(\n"
        + string.Join(",\n", RuleTypes.All.Where(RuleFixes.IsFixedAsDefinition).Select(rule => $"        RuleIds.{rule.Name}"))
        + ");\n}\n";

    /// <summary>The rules that no release has shipped yet, as release tracking wants them.</summary>
    internal static string Unshipped()
    {
        var shipped = File.ReadAllText(Repository.PathOf("src", "InstanceLint.Analyzers", "AnalyzerReleases.Shipped.md"));
        return "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n" + string.Concat(RuleTypes.All
            .Where(rule => !shipped.Contains(rule.Id + " | ", StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.Name}\n"));
    }

    /// <summary>The property that lists every rule for CI builds, because MSBuild accepts no pattern: one line for each category.</summary>
    internal static string ErrorsInCI() =>
        "    <_InstanceLintErrorsInCI>\n"
        + string.Join(";\n", RuleTypes.All.GroupBy(rule => rule.Category).Select(group => "      " + string.Join(';', group.Select(rule => rule.Id))))
        + "\n    </_InstanceLintErrorsInCI>\n";

    private static string DescriptorsOf(string type, string qualifier, IEnumerable<Rule> rules) =>
        Header
        + UsingIds + "using Microsoft.CodeAnalysis;\n\nnamespace InstanceLint.Analyzers.Diagnostics;\n\n"
        + $"internal static partial class {type}\n{{\n"
        + string.Join("\n", rules.Select(rule => Descriptor(rule, qualifier)))
        + "}\n";

    private static string Descriptor(Rule rule, string qualifier) =>
        $"    internal static readonly DiagnosticDescriptor {rule.Name} = new(\n"
        + string.Join(",\n", Arguments(rule, qualifier).Select(argument => "        " + argument))
        + ");\n";

    private static IEnumerable<string> Arguments(Rule rule, string qualifier) =>
    [
        $"RuleIds.{rule.Name}",
        $"{qualifier}TitleOf(RuleIds.{rule.Name})",
        "\"{0}\"",
        $"\"{rule.Category}\"",
        $"DiagnosticSeverity.{rule.Severity}",
        "isEnabledByDefault: true",
        $"helpLinkUri: {qualifier}LinkOf(RuleIds.{rule.Name})",
        .. RuleTypes.NeedsCluster(rule) && rule.Languages.HasFlag(RuleLanguages.CSharp)
            ? new[] { "customTags: WellKnownDiagnosticTags.CompilationEnd" }
            : [],
    ];
}
