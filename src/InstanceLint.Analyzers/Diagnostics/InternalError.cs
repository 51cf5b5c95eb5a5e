using System;
using InstanceLint.Rules;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// Turns a failure of InstanceLint itself into a diagnostic that asks for a bug report. A failure before there is anything to check
/// has the ID of the rule that would have checked it first.
/// </summary>
internal static class InternalError
{
    /// <summary>Whether it is a failure. A cancellation by the compiler is not a failure.</summary>
    internal static bool Is(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Reading a definition failed.</summary>
    internal static Diagnostic ForDefinition(SyntaxNode place, Exception exception) =>
        Create(
            DefinitionMustBeUsed.Rule,
            DiagnosticDescriptors.DefinitionMustBeUsed,
            place.GetLocation(),
            "reading this definition",
            exception);

    /// <summary>Reading where a number becomes text failed.</summary>
    internal static Diagnostic ForText(SyntaxNode place, Exception exception) => Create(
        QuantityMustNotDependOnCulture.Rule,
        DiagnosticDescriptors.QuantityMustNotDependOnCulture,
        place.GetLocation(),
        "reading this text",
        exception);

    /// <summary>Reading the cluster failed.</summary>
    internal static Diagnostic ForCluster(Exception exception) =>
        Create(
            RuleCatalog.Find(RuleIds.NameMustBeUniqueInCluster)!,
            DiagnosticDescriptors.NameMustBeUniqueInCluster,
            Location.None,
            "judging the cluster",
            exception);

    /// <summary>Judging manifests failed.</summary>
    internal static Diagnostic ForManifest(AdditionalText file, Exception exception) => Create(
        ManifestMustBeReadable.Rule,
        ManifestDiagnosticDescriptors.ManifestMustBeReadable,
        Locations.StartOf(file),
        "judging this manifest",
        exception);

    private static Diagnostic Create(Rule rule, DiagnosticDescriptor descriptor, Location location, string work, Exception exception) =>
        Diagnostic.Create(descriptor, location, rule.Failed(default, work, exception).Message);
}
