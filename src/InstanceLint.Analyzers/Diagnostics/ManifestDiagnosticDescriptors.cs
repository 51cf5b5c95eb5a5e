using System;
using System.Collections.Immutable;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// The rules that only a manifest can break, which the analyzer reports while a manifest is edited in an IDE.
/// The tests write them from the rules.
/// </summary>
internal static partial class ManifestDiagnosticDescriptors
{
    // Lazy, because the fields of the other part of this class may be initialized later than those of this part.
    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById =
        new(static () => DiagnosticDescriptors.FieldsOf(typeof(ManifestDiagnosticDescriptors)));

    /// <summary>The descriptor of a rule that a manifest can break.</summary>
    internal static DiagnosticDescriptor Find(Rule rule) => DiagnosticDescriptors.Find(rule) ?? ById.Value[rule.Id];
}
