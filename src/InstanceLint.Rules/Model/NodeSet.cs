using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Model;

/// <summary>The known nodes of a cluster. Finds the nodes for thousands of node selectors.</summary>
/// <param name="groups">The nodes and node pools.</param>
/// <param name="tolerations">The taints that pods tolerate because of a setting.</param>
/// <param name="areComplete">Whether the cluster has no other nodes.</param>
public sealed class NodeSet(IReadOnlyList<NodeGroup> groups, IReadOnlyList<Toleration> tolerations, bool areComplete)
{
    // An index for each key that a node selector has. Labels that are unique for each node, such as the host name, rarely are one.
    private readonly ConcurrentDictionary<string, LabelIndex> _indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NodeMatch> _matches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ILookup<string, NodeGroup>> _byValue = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _keys;

    /// <summary>The nodes and node pools, in the order of the settings and files.</summary>
    public IReadOnlyList<NodeGroup> Groups { get; } = groups;

    /// <summary>Whether the cluster has no other nodes, so what none of these can run doesn't run.</summary>
    public bool AreComplete { get; } = areComplete;

    /// <summary>Returns the nodes on which pods can run.</summary>
    /// <param name="labels">The labels that a node must have. Each key occurs once.</param>
    /// <param name="devices">The extended resources that the pods ask for, so they tolerate taints with these keys.</param>
    internal NodeMatch Find(IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<string> devices) =>
        _matches.GetOrAdd(KeyOf(labels, devices), _ => Match(labels, devices));

    /// <summary>Returns the nodes that certainly have a label with a key, by its value.</summary>
    /// <param name="key">The key.</param>
    internal ILookup<string, NodeGroup> WithKey(string key) => _byValue.GetOrAdd(
        key, _ => Groups.Where(group => group.Labels.ContainsKey(key)).ToLookup(group => group.Labels[key], StringComparer.Ordinal));

    /// <summary>The keys of all labels, sorted.</summary>
    internal IReadOnlyList<string> LabelKeys => _keys ??=
    [
        .. Groups.SelectMany(static group => group.Labels.Keys).Distinct(StringComparer.Ordinal)
            .OrderBy(static key => key, StringComparer.Ordinal),
    ];

    private NodeMatch Match(IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<string> devices)
    {
        var fewest = Groups;
        foreach (var label in labels)
        {
            var index = _indexes.GetOrAdd(label.Key, key => new LabelIndex(Groups, key));
            if (index.CountOf(label.Value) < fewest.Count)
            {
                fewest = index.Find(label.Value);
            }
        }

        var matching = fewest.Where(group => labels.All(label => group.CanHave(label.Key, label.Value))).ToList();
        var usable = matching.FindAll(group => FindTaint(group, devices) is null);
        return new NodeMatch(matching, usable, matching.Count > 0 && usable.Count == 0 ? FindTaint(matching[0], devices) : null);
    }

    private Taint? FindTaint(NodeGroup group, IReadOnlyList<string> devices) => group.Taints.FirstOrDefault(
        taint => !Toleration.IsTolerated(taint, devices) && !tolerations.Any(toleration => toleration.Tolerates(taint)));

    private static string KeyOf(IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<string> devices) => string.Join(
        "\n",
        labels.Select(static label => label.Key + "=" + label.Value).Concat(devices).OrderBy(static part => part, StringComparer.Ordinal));

    // The nodes that may have a label with a key.
    private sealed class LabelIndex
    {
        private readonly Dictionary<string, List<NodeGroup>> _byValue = new(StringComparer.Ordinal);
        private readonly List<NodeGroup> _maybe = [];

        internal LabelIndex(IEnumerable<NodeGroup> groups, string key)
        {
            foreach (var group in groups)
            {
                if (!group.Labels.TryGetValue(key, out var value))
                {
                    if (group.MayHave(key))
                    {
                        _maybe.Add(group);
                    }
                }
                else if (_byValue.TryGetValue(value, out var same))
                {
                    same.Add(group);
                }
                else
                {
                    _byValue.Add(value, [group]);
                }
            }
        }

        internal int CountOf(string value) => _maybe.Count + (_byValue.TryGetValue(value, out var groups) ? groups.Count : 0);

        internal List<NodeGroup> Find(string value) => _byValue.TryGetValue(value, out var groups) ? [.. groups, .. _maybe] : _maybe;
    }
}

/// <summary>The nodes on which pods can run.</summary>
/// <param name="matching">The nodes with all labels of the node selector.</param>
/// <param name="usable">Those of them whose taints the pods tolerate.</param>
/// <param name="taint">A taint that keeps the pods from each matching node, or <see langword="null"/> if some node is usable.</param>
public sealed class NodeMatch(IReadOnlyList<NodeGroup> matching, IReadOnlyList<NodeGroup> usable, Taint? taint)
{
    private IReadOnlyList<NodeGroup>? _largest;

    /// <summary>The nodes with all labels of the node selector.</summary>
    public IReadOnlyList<NodeGroup> Matching { get; } = matching;

    /// <summary>Those of them whose taints the pods tolerate.</summary>
    public IReadOnlyList<NodeGroup> Usable { get; } = usable;

    /// <summary>A taint that the pods don't tolerate, if each matching node has one.</summary>
    public Taint? Taint { get; } = taint;

    /// <summary>
    /// The usable nodes without those that have no more of any resource than another one. What fits on none of these fits on none.
    /// </summary>
    internal IReadOnlyList<NodeGroup> Largest => _largest ??= FindLargest();

    private List<NodeGroup> FindLargest()
    {
        var largest = new List<NodeGroup>();
        foreach (var group in Usable)
        {
            if (!largest.Exists(other => IsAtLeast(other, group)))
            {
                largest.RemoveAll(other => IsAtLeast(group, other));
                largest.Add(group);
            }
        }

        return largest;
    }

    // A pool can have devices that it doesn't list.
    private static bool IsAtLeast(NodeGroup larger, NodeGroup smaller) => (larger.IsPool || !smaller.IsPool)
        && larger.Allocatable.Keys.Concat(smaller.Allocatable.Keys).All(resource =>
            larger.AllocatableOf(resource) is not { } most || most >= smaller.AllocatableOf(resource));
}
