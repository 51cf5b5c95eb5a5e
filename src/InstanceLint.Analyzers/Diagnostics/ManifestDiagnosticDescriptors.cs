using System;
using System.Collections.Immutable;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// The descriptors of the rules that are checked in manifests only, which the analyzer reports in an IDE. A test generates them from the
/// rules.
/// </summary>
internal static partial class ManifestDiagnosticDescriptors
{
    // Lazy, because the fields of the other part of this class may be initialized later than those of this part.
    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById =
        new(static () => DiagnosticDescriptors.FieldsOf(typeof(ManifestDiagnosticDescriptors)));

    /// <summary>Returns the descriptor of a rule that is checked in manifests.</summary>
    internal static DiagnosticDescriptor Find(Rule rule) => DiagnosticDescriptors.Find(rule) ?? ById.Value[rule.Id];
}
