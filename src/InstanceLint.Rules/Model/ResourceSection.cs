using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Model;

/// <summary>The <c>requests</c> or the <c>limits</c> of a definition.</summary>
/// <param name="Path">The path of the section in a manifest, such as <c>spec.resources.limits</c>.</param>
/// <param name="Span">The key of the section, or the span at which to report that it's missing.</param>
/// <param name="IsPresent">Whether the section is written.</param>
/// <param name="IsComplete">Whether all entries can be seen. If not, none is reported as missing.</param>
/// <param name="Resources">The entries, in the order in which they are written.</param>
public sealed record ResourceSection(string Path, SourceSpan Span, bool IsPresent, bool IsComplete, IReadOnlyList<Resource> Resources)
{
    /// <summary>The name of the section of requests.</summary>
    internal const string RequestsName = "requests";

    /// <summary>The name of the section of limits.</summary>
    internal const string LimitsName = "limits";

    // Real sections have three or four entries, but lookups must stay fast in one with a hundred thousand.
    private const int FewResources = 16;

    private Dictionary<string, Resource>? _last;

    /// <summary>Returns the last entry of a resource, because the last duplicate key counts, or <see langword="null"/>.</summary>
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

    /// <summary>Returns the last entry with a name, because the last duplicate key counts, or <see langword="null"/>.</summary>
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

    /// <summary>Returns the path of an entry in messages. An amount outside of a definition has only its name.</summary>
    internal string PathOf(Resource resource) => Path.Length == 0 ? resource.Name.Text : Path + "." + resource.Name.Text;

    /// <summary>Whether all entries can be seen and their values are known.</summary>
    internal bool IsKnown => IsComplete
        && Resources.All(resource => resource.Name.State != ScalarState.Unknown && resource.Amount.State != ScalarState.Unknown);

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
