using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Model;

/// <summary>The <c>requests</c> or the <c>limits</c> of a definition.</summary>
/// <param name="Path">The section's path as written in a manifest, such as <c>spec.resources.limits</c>.</param>
/// <param name="Span">The section's key, or where it is missed.</param>
/// <param name="IsPresent">Whether the section is written at all.</param>
/// <param name="IsComplete">Whether all of it can be seen; nothing is missing from a section that cannot.</param>
/// <param name="Resources">The entries, in the order in which they are written.</param>
public sealed record ResourceSection(string Path, SourceSpan Span, bool IsPresent, bool IsComplete, IReadOnlyList<Resource> Resources)
{
    /// <summary>The name of the section of requests.</summary>
    internal const string RequestsName = "requests";

    /// <summary>The name of the section of limits.</summary>
    internal const string LimitsName = "limits";

    // Real sections have three or four entries; a rule that looks up each of a hundred thousand must still end.
    private const int FewResources = 16;

    private Dictionary<string, Resource>? _last;

    /// <summary>The last entry about a resource, which is the one that counts, or <see langword="null"/>.</summary>
    /// <param name="kind">The resource.</param>
    public Resource? Find(ResourceKind kind)
    {
        for (var i = Resources.Count - 1; i >= 0; i--)
        {
            if (Resources[i].Kind == kind)
            {
                return Resources[i];
            }
        }

        return null;
    }

    /// <summary>The last entry of a name, which is the one that counts, or <see langword="null"/>.</summary>
    /// <param name="name">The resource's name.</param>
    public Resource? Find(string name)
    {
        if (Resources.Count > FewResources)
        {
            return (_last ??= Index()).TryGetValue(name, out var resource) ? resource : null;
        }

        for (var i = Resources.Count - 1; i >= 0; i--)
        {
            if (Resources[i].Name.State == ScalarState.Known && Resources[i].Name.Text == name)
            {
                return Resources[i];
            }
        }

        return null;
    }

    /// <summary>Whether it and each of its entries can be seen.</summary>
    internal bool IsKnown => IsComplete
        && Resources.All(resource => resource.Name.State != ScalarState.Unknown && resource.Amount.State != ScalarState.Unknown);

    /// <summary>Whether another section may give the same, as far as both can be seen.</summary>
    internal bool MayEqual(ResourceSection other) =>
        !IsComplete || !other.IsComplete
        || (Resources.Count == other.Resources.Count
            && Resources.All(resource => other.Resources.Any(theirs => resource.MayEqual(theirs))));

    private Dictionary<string, Resource> Index()
    {
        var last = new Dictionary<string, Resource>(Resources.Count, StringComparer.Ordinal);
        for (var i = 0; i < Resources.Count; i++)
        {
            if (Resources[i].Name.State == ScalarState.Known)
            {
                last[Resources[i].Name.Text] = Resources[i];
            }
        }

        return last;
    }
}
