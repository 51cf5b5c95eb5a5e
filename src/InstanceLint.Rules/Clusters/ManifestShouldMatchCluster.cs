using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4008.</summary>
internal sealed class ManifestShouldMatchCluster() : Rule(
    RuleIds.ManifestShouldMatchCluster,
    RuleSource.InstanceLint,
    "Instance types in manifests should match those of the cluster",
    RuleSeverity.Info),
    IRule<ClusterDefinition>
{
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.Live is not { } live || cluster.Settings.HasUnknownMembers)
        {
            return;
        }

        foreach (var type in cluster.InstanceTypes.Where(type => type.HasValidName && !type.IsCode && !cluster.HasUnknownContent(type)))
        {
            if (cluster.FindLive(type.Name.Value) is { } there)
            {
                CheckSection(cluster, type, type.Requests, there.Requests, findings);
                CheckSection(cluster, type, type.Limits, there.Limits, findings);
                CheckNodeSelector(cluster, type, there, findings);
            }
            else
            {
                findings.Add(At(
                    type.Name.Span,
                    $"{type.Subject}: {cluster.Subject} does not have it; apply this manifest, or remove it"));
            }
        }

        // If a name isn't known, it may be this one.
        foreach (var there in cluster.HasUnknownNames ? [] : live.Where(there => !IsExpected(cluster, there)))
        {
            findings.Add(At(
                there.Name.Span,
                $"{there.Subject}: {cluster.Subject} has it, but the manifests do not define it; add it to them or to knownInstanceTypes, or delete it"));
        }
    }

    private static bool IsExpected(ClusterDefinition cluster, InstanceTypeOutline there) =>
        cluster.Find(there.Name.Value) is not null
        || there.Name.Value == ClusterDefinition.DefaultInstanceType
        || cluster.Settings.KnownInstanceTypes.Contains(there.Name.Value, StringComparer.Ordinal);

    private void CheckSection(
        ClusterDefinition cluster, InstanceTypeOutline type, ResourceSection here, ResourceSection there, ICollection<Finding> findings)
    {
        foreach (var own in here.Resources)
        {
            if (own.Name.State == ScalarState.Known && here.Find(own.Name.Text) == own && !own.IsNull)
            {
                var other = there.Find(own.Name.Text);
                if (Differ(own, other))
                {
                    findings.Add(Different(cluster, type, new Difference(own.Amount.Span, here.PathOf(own), own.Amount, ValueOf(other))));
                }
            }
        }

        foreach (var other in here.IsComplete ? there.Resources : [])
        {
            if (!other.IsNull && other.Name.State == ScalarState.Known && here.Find(other.Name.Text) is null or { IsNull: true })
            {
                findings.Add(Different(cluster, type, new Difference(here.Span, here.PathOf(other), null, ValueOf(other))));
            }
        }
    }

    // Azure Machine Learning adds the labels of the extension to pods, so they mean nothing here.
    private void CheckNodeSelector(
        ClusterDefinition cluster, InstanceTypeOutline type, InstanceTypeOutline there, ICollection<Finding> findings)
    {
        foreach (var (key, value) in type.NodeSelector)
        {
            var other = there.NodeSelector.LastOrDefault(term => term.Key.Value == key.Value)?.Value;
            if (key.IsString && value.IsString && !IsOfExtension(cluster, key.Value, value.Value) && other?.Value != value.Value)
            {
                findings.Add(Different(cluster, type, new Difference(value.Span, PathOf(key), value, other)));
            }
        }

        foreach (var (key, value) in type.IsNodeSelectorComplete ? there.NodeSelector : [])
        {
            if (type.NodeSelector.All(term => term.Key.Value != key.Value) && !IsOfExtension(cluster, key.Value, value.Value))
            {
                findings.Add(Different(cluster, type, new Difference(type.NodeSelectorSpan, PathOf(key), null, value)));
            }
        }
    }

    private Finding Different(ClusterDefinition cluster, InstanceTypeOutline type, Difference difference)
    {
        var (span, path, here, there) = difference;
        var place = there is { } value ? Phrases.Place(value.Span, span) : string.Empty;
        return At(
            span,
            $"{type.Subject}: {Wording.Plain(path)} is {Show(here)} here and {Show(there)} in {cluster.Subject}{place}; apply this manifest, or correct it") with
        {
            Related = there is null ? [] : RelatedPlace.At(there.Value.Span, $"{Show(there)} in {cluster.Subject} here"),
        };
    }

    private static string Show(Scalar? value) => value is { } known ? Wording.Quote(known.Text) : "not set";

    private static Scalar? ValueOf(Resource? resource) => resource is null or { IsNull: true } ? null : resource.Amount;

    private static string PathOf(Scalar key) => InstanceTypeDefinition.NodeSelectorPath + "." + key.Text;

    private static bool IsOfExtension(ClusterDefinition cluster, string key, string value) =>
        cluster.Settings.ExtensionNodeSelector is { } extension && extension.TryGetValue(key, out var theirs) && theirs == value;

    // By value, because the cluster may show an amount in another notation.
    private static bool Differ(Resource own, Resource? other) =>
        own.Amount.State == ScalarState.Known
        && other?.Amount.State != ScalarState.Unknown
        && (other is null or { IsNull: true }
            || (own.ExactAmount is { } amount && other.ExactAmount is { } theirs
                ? amount != theirs
                : own.Amount.Value != other.Amount.Value));

    private readonly record struct Difference(SourceSpan Span, string Path, Scalar? Here, Scalar? There);
}
