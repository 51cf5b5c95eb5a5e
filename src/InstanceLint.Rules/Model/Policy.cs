using System;
using System.Collections.Generic;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>The limits that a team sets for its own definitions.</summary>
public sealed record Policy
{
    /// <summary>A policy without limits.</summary>
    public static Policy None { get; } = new();

    /// <summary>The greatest amount that is allowed of each resource, by the resource's name. Other resources are free.</summary>
    public IReadOnlyDictionary<string, PolicyMaximum> Max { get; init; } =
        new Dictionary<string, PolicyMaximum>(StringComparer.Ordinal);

    /// <summary>The pattern that the names of instance types must match, or <see langword="null"/> if all names are allowed.</summary>
    public NamePattern? NamePattern { get; init; }

    /// <summary>The keys that the node selector of each instance type, or that of the extension, must have.</summary>
    public IReadOnlyList<string> RequiredNodeSelectorKeys { get; init; } = [];

    /// <summary>
    /// The IDs of rules, in upper case, whose findings neither a comment, a suppression item nor a baseline keeps from being reported.
    /// </summary>
    public IReadOnlyCollection<string> NotSuppressible { get; init; } = [];
}

/// <summary>The greatest amount of a resource that a policy allows.</summary>
/// <param name="Text">The amount as written.</param>
/// <param name="Amount">The exact amount.</param>
public sealed record PolicyMaximum(string Text, Quantity Amount);
