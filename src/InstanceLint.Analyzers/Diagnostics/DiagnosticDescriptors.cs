using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// The rules that C# can break, as Roslyn wants them. They are fields because release tracking sees nothing else, and the tests write them
/// from the rules. A rule that needs the whole cluster has the tag of the end of the compilation.
/// </summary>
internal static partial class DiagnosticDescriptors
{
    // Lazy, because the fields of the other part of this class may be initialized later than those of this part.
    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById =
        new(static () => FieldsOf(typeof(DiagnosticDescriptors)));

    internal static ImmutableArray<DiagnosticDescriptor> All => ById.Value.Values.ToImmutableArray();

    /// <summary>The descriptor of a rule, or <see langword="null"/> if C# can't break it.</summary>
    internal static DiagnosticDescriptor? Find(Rule rule) => ById.Value.TryGetValue(rule.Id, out var descriptor) ? descriptor : null;

    /// <summary>Whether a rule needs all of the cluster.</summary>
    internal static bool NeedsCluster(DiagnosticDescriptor descriptor) =>
        descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd, StringComparer.Ordinal);

    /// <summary>The descriptors that a class has as fields, by rule.</summary>
    internal static ImmutableDictionary<string, DiagnosticDescriptor> FieldsOf(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToImmutableDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    internal static string TitleOf(string id) => RuleOf(id).Title;

    internal static string LinkOf(string id) => RuleOf(id).HelpLink;

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);
}
