using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says what an instance type offers, who uses it, and on which nodes it fits.</summary>
internal static class InstanceTypeHover
{
    // More are hard to read in a small window.
    private const int MostUsers = 8;

    /// <summary>Describes the instance type that a workload names.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The name.</param>
    /// <param name="seenFrom">The name in the workload.</param>
    internal static string OfName(ClusterDefinition cluster, string name, SourceSpan seenFrom)
    {
        List<InstanceTypeOutline> types = [.. cluster.DefinitionsOf(name)];
        var title = Title(cluster, name);
        return types.Count switch
        {
            1 when cluster.Find(name) is null => Describe(cluster, types[0], title, " exists in the cluster, and no manifest defines it."),
            1 => Describe(cluster, types[0], title, Clusters.Place(types[0].Name.Span, seenFrom)),
            > 1 => $"{title} has several definitions:\n\n" + Markdown.Lines(
                types.Take(MostUsers).Select(type => "-" + Clusters.Place(type.Name.Span, seenFrom))),
            _ when cluster.Settings.KnownInstanceTypes.Contains(name, StringComparer.Ordinal) => $"{title} is defined outside of this project.",
            _ when name == ClusterDefinition.DefaultInstanceType => cluster.HasBuiltInDefault
                ? Describe(cluster, ClusterDefinition.BuiltInDefault, title, " is built in.")
                : $"{title} is built in, unless another definition replaces it.",
            _ => cluster.KnowsItsInstanceTypes ? $"Instance type {Markdown.Code(name)} is not defined{Clusters.In(cluster)}." : string.Empty,
        };
    }

    /// <summary>Describes an instance type at its definition.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="type">The instance type, as in the text of the editor.</param>
    internal static string OfDefinition(ClusterDefinition cluster, InstanceTypeOutline type)
    {
        var users = Users(cluster, type.Name.Value).ToList();
        var used = users.Count == 0 ? string.Empty
            : $"Used by {Wording.Count(users.Count, "workload")}:\n\n" + Markdown.Lines(
            [
                .. users.Take(MostUsers)
                    .Select(user => $"- {user.Kind} {Markdown.Code(user.Name)}{Clusters.Place(user.Place, type.Name.Span)}"),
                .. users.Count > MostUsers ? [$"- {Wording.Count(users.Count - MostUsers)} more"] : Enumerable.Empty<string>(),
            ]);
        return Markdown.Paragraphs(Describe(cluster, type, Title(cluster, type.Name.Value), string.Empty), used);
    }

    private static string Title(ClusterDefinition cluster, string name) => $"**Instance type** {Markdown.Code(name)}{Clusters.In(cluster)}";

    private static string Describe(ClusterDefinition cluster, InstanceTypeOutline type, string title, string origin) => Markdown.Paragraphs(
        title + origin,
        cluster.HasUnknownContent(type) ? "Another manifest changes it or defines it too, so the cluster can have other amounts." : string.Empty,
        Tables.Of(Sizes.From(type)),
        Selector(cluster, type),
        Nodes(cluster, type));

    private static string Selector(ClusterDefinition cluster, InstanceTypeOutline type)
    {
        var own = type.NodeSelector.Select(static term => Markdown.Code(term.Key.Text + "=" + term.Value.Text)).ToList();
        var added = (cluster.Settings.ExtensionNodeSelector ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Where(label => type.NodeSelector.All(term => term.Key.Text != label.Key))
            .OrderBy(static label => label.Key, StringComparer.Ordinal)
            .Select(static label => Markdown.Code(NodePhrases.Label(label)) + " (from the extension)");
        var all = string.Join(", ", own.Concat(added));
        return all.Length == 0 ? string.Empty : "Node selector: " + all;
    }

    private static string Nodes(ClusterDefinition cluster, InstanceTypeOutline type)
    {
        if (cluster.Settings.Nodes is not { Groups.Count: > 0 } nodes
            || new Capacities(cluster).Of(type) is not { FitsOn.Certainty: not Certainty.Unknown } capacity)
        {
            return string.Empty;
        }

        var known = nodes.AreComplete ? "nodes" : "known nodes";
        if (SchedulableType.From(type, cluster) is not { CanRun: true } found)
        {
            return $"Fits on none of the {known}.";
        }

        var all = NodeRows.CountOf(nodes.Groups);
        var count = all.Certainty == Certainty.Unlimited ? string.Empty : $", {capacity.FitsOn.Show()} of {all.Show()} {known}";
        var most = capacity.PerNode is { Certainty: <= Certainty.AtMost, Amount: var each } ? $", up to {Wording.Grouped(each)} on one" : "";
        return $"Fits on {Clusters.Nodes([.. found.Nodes.Usable.Where(found.Request.FitsOn)])}{count}{most}.";
    }

    private static IEnumerable<(string Kind, string Name, SourceSpan Place)> Users(ClusterDefinition cluster, string name)
    {
        foreach (var manifest in cluster.Manifests.Where(static manifest => !manifest.IsPatch))
        {
            foreach (var deployment in manifest.Deployments.Where(each => Uses(each.Reference, name) && cluster.Runs(each)))
            {
                yield return (WorkloadRow.Deployment, WorkloadRows.NameOf(deployment), deployment.Span);
            }

            foreach (var job in manifest.Jobs)
            {
                foreach (var reference in job.References.Where(reference => Uses(reference, name)))
                {
                    var kind = reference.Step.Length > 0 ? WorkloadRow.Step : WorkloadRow.Job;
                    yield return (kind, WorkloadRows.NameOf(job, reference), reference.Name.Span);
                }
            }
        }
    }

    private static bool Uses(InstanceTypeReference reference, string name) => reference.NamesNone
        ? name == ClusterDefinition.DefaultInstanceType
        : reference.Name.IsString && reference.Name.Value == name;
}
