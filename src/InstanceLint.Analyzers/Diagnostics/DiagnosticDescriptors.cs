using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>
/// The descriptors of the rules that are checked in C#. They are fields because release tracking finds nothing else. A test generates them
/// from the rules. A rule that needs the whole cluster has the tag <c>CompilationEnd</c>.
/// </summary>
internal static partial class DiagnosticDescriptors
{
    // Lazy, because the fields of the other part of this class may be initialized later than those of this part.
    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById =
        new(static () => FieldsOf(typeof(DiagnosticDescriptors)));

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> ForMembers = new(StringComparer.Ordinal);

    internal static ImmutableArray<DiagnosticDescriptor> All => ById.Value.Values.ToImmutableArray();

    /// <summary>Returns the descriptor of a rule, or <see langword="null"/> if it isn't checked in C#.</summary>
    internal static DiagnosticDescriptor? Find(Rule rule) => ById.Value.TryGetValue(rule.Id, out var descriptor) ? descriptor : null;

    /// <summary>Whether a rule needs the whole cluster.</summary>
    internal static bool NeedsCluster(DiagnosticDescriptor descriptor) =>
        descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd, StringComparer.Ordinal);

    /// <summary>
    /// Returns the descriptor for a finding that is already certain in one member, so an IDE shows it while the code is edited.
    /// </summary>
    internal static DiagnosticDescriptor ForMember(DiagnosticDescriptor descriptor) =>
        NeedsCluster(descriptor) ? ForMembers.GetOrAdd(descriptor.Id, _ => WithoutTag(descriptor)) : descriptor;

    /// <summary>Returns the descriptors in the fields of a class, by rule ID.</summary>
    internal static ImmutableDictionary<string, DiagnosticDescriptor> FieldsOf(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToImmutableDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor WithoutTag(DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        descriptor.MessageFormat,
        descriptor.Category,
        descriptor.DefaultSeverity,
        descriptor.IsEnabledByDefault,
        descriptor.Description,
        descriptor.HelpLinkUri,
        [.. descriptor.CustomTags.Where(static tag => tag != WellKnownDiagnosticTags.CompilationEnd)]);

    internal static string TitleOf(string id) => RuleOf(id).Title;

    internal static string LinkOf(string id) => RuleOf(id).HelpLink;

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);
}
