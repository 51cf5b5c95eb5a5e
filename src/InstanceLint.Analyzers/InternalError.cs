using System;
using InstanceLint.Rules;
using InstanceLint.Rules.CSharp;
using InstanceLint.Rules.Manifests;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers;

/// <summary>
/// Turns a failure of InstanceLint itself into a diagnostic that asks for a bug report. What fails before there is anything to judge
/// bears the ID of the rule that would have been the first to judge it.
/// </summary>
internal static class InternalError
{
    /// <summary>Whether it is a failure: that the compiler wants to stop is none.</summary>
    internal static bool Is(Exception exception) => exception is not OperationCanceledException;

    /// <summary>Reading a definition failed.</summary>
    internal static Diagnostic OfDefinition(SyntaxNode place, Exception exception) =>
        Of(DefinitionMustBeUsed.Rule, DiagnosticDescriptors.DefinitionMustBeUsed, place.GetLocation(), "reading this definition", exception);

    /// <summary>Reading where a number becomes text failed.</summary>
    internal static Diagnostic OfText(SyntaxNode place, Exception exception) => Of(
        QuantityMustNotDependOnCulture.Rule, DiagnosticDescriptors.QuantityMustNotDependOnCulture, place.GetLocation(), "reading this text", exception);

    /// <summary>Reading the cluster failed.</summary>
    internal static Diagnostic OfCluster(Exception exception) =>
        Of(RuleCatalog.ClusterRules[0], DiagnosticDescriptors.NameMustBeUniqueInCluster, Location.None, "judging the cluster", exception);

    /// <summary>Judging manifests failed.</summary>
    internal static Diagnostic OfManifest(AdditionalText file, Exception exception) => Of(
        ManifestMustBeReadable.Rule, ManifestDiagnosticDescriptors.ManifestMustBeReadable, Locations.Of(file), "judging this manifest", exception);

    private static Diagnostic Of(Rule rule, DiagnosticDescriptor descriptor, Location location, string work, Exception exception) =>
        Diagnostic.Create(descriptor, location, rule.Failed(default, work, exception).Message);
}
