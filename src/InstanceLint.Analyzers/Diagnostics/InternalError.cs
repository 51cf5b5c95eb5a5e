using System;
using InstanceLint.Rules;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// Creates diagnostics for internal errors, which ask for a bug report. They have the ID of the rule that failed or, if there was nothing
/// to check yet, of the rule that would have been first.
/// </summary>
internal static class InternalError
{
    /// <summary>Whether an exception is an internal error. A cancellation by the compiler isn't.</summary>
    internal static bool Is(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Creates the diagnostic for a definition that couldn't be read.</summary>
    internal static Diagnostic ForDefinition(SyntaxNode place, Exception exception) =>
        Create(
            DefinitionMustBeUsed.Rule,
            DiagnosticDescriptors.DefinitionMustBeUsed,
            place.GetLocation(),
            "reading this definition",
            exception);

    /// <summary>Creates the diagnostic for a text that couldn't be read.</summary>
    internal static Diagnostic ForText(SyntaxNode place, Exception exception) => Create(
        QuantityMustNotDependOnCulture.Rule,
        DiagnosticDescriptors.QuantityMustNotDependOnCulture,
        place.GetLocation(),
        "reading this text",
        exception);

    /// <summary>Creates the diagnostic for a cluster that couldn't be read.</summary>
    internal static Diagnostic ForCluster(Exception exception) =>
        Create(
            RuleCatalog.Find(RuleIds.NameMustBeUniqueInCluster)!,
            DiagnosticDescriptors.NameMustBeUniqueInCluster,
            Location.None,
            "checking the cluster",
            exception);

    /// <summary>Creates the diagnostic for a manifest that couldn't be checked.</summary>
    internal static Diagnostic ForManifest(AdditionalText file, Exception exception) => Create(
        ManifestMustBeReadable.Rule,
        ManifestDiagnosticDescriptors.ManifestMustBeReadable,
        Locations.StartOf(file),
        "checking this manifest",
        exception);

    /// <summary>Creates the diagnostic for a string that couldn't be checked.</summary>
    internal static Diagnostic ForString(SyntaxNode place, Exception exception) => Create(
        ManifestMustBeReadable.Rule,
        ManifestDiagnosticDescriptors.ManifestMustBeReadable,
        place.GetLocation(),
        "checking this string",
        exception);

    private static Diagnostic Create(Rule rule, DiagnosticDescriptor descriptor, Location location, string work, Exception exception) =>
        Diagnostic.Create(descriptor, location, rule.Failed(default, work, exception).Message);
}
