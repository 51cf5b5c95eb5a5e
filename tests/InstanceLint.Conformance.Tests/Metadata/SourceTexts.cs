using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Generates the parts of source and build files that contain metadata of rules.</summary>
internal static class SourceTexts
{
    // Without the words that mark a file as generated, because release tracking ignores descriptors in such a file.
    private const string Header = "// Written from the rules by the tests with INSTANCELINT_UPDATE_GOLDEN=1; a change by hand fails them.\n";

    private static readonly string UsingIds = $"using {typeof(RuleIds).Namespace};\n";

    /// <summary>Returns the part of the catalog that lists the rules.</summary>
    internal static string Catalogue() =>
        Header
        + string.Concat(RuleTypes.All.Select(rule => rule.GetType()).Append(typeof(Rule)).Select(type => type.Namespace!).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Select(name => $"using {name};\n"))
        + "\nnamespace InstanceLint.Rules;\n\npublic static partial class RuleCatalog\n{\n    private static Rule[] CreateAll() =>\n    [\n"
        + string.Concat(RuleTypes.All.Select(rule => $"        {RuleTypes.Expression(rule)},\n"))
        + "    ];\n}\n";

    /// <summary>Returns the descriptors of the rules that are checked in C#.</summary>
    internal static string Descriptors() =>
        DescriptorsOf("DiagnosticDescriptors", string.Empty, RuleTypes.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.CSharp)));

    /// <summary>Returns the descriptors of the rules that are checked in manifests only.</summary>
    internal static string ManifestDescriptors() =>
        DescriptorsOf("ManifestDiagnosticDescriptors", "DiagnosticDescriptors.", RuleTypes.All.Where(rule => rule.Languages == RuleLanguages.Yaml));

    /// <summary>Returns the part of the code fix that lists the rules that it fixes.</summary>
    internal static string CodeFix() =>
        Header
        + "using System.Collections.Immutable;\n" + UsingIds + "\nnamespace InstanceLint.CodeFixes;\n\npublic sealed partial class DefinitionCodeFix\n{\n"
        + "    /// <inheritdoc/>\n    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(\n"
        + string.Join(",\n", RuleTypes.All.Where(RuleFixes.IsFixedAsDefinition).Select(rule => $"        RuleIds.{rule.Name}"))
        + ");\n}\n";

    /// <summary>Returns the rules that haven't been released yet, in the format of release tracking.</summary>
    internal static string Unshipped()
    {
        var shipped = File.ReadAllText(Repository.PathOf("src", "InstanceLint.Analyzers", "AnalyzerReleases.Shipped.md"));
        return "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n" + string.Concat(RuleTypes.All
            .Where(rule => !shipped.Contains(rule.Id + " | ", StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.Name}\n"));
    }

    /// <summary>Returns the property with every rule for CI builds, one line per category. MSBuild accepts no pattern.</summary>
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
