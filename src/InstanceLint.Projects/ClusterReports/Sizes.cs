using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>An amount as it is written.</summary>
/// <param name="Text">The text, <see cref="None"/> or <see cref="Unknown"/>.</param>
/// <param name="IsOwn">Whether it is written where one looks at it, and not in the instance type.</param>
/// <param name="Exact">What it means, where that is certain.</param>
internal sealed record Amount(string Text, bool IsOwn, Quantity? Exact)
{
    /// <summary>There is none.</summary>
    internal const string None = "-";

    /// <summary>It cannot be seen.</summary>
    internal const string Unknown = "?";

    /// <summary>What a workload or an instance type gets.</summary>
    internal static Amount From(EffectiveResource given)
    {
        var text = given.Resource is { Amount: var amount }
            ? Wording.Plain(TextOf(amount, amount.State == ScalarState.Unknown ? Unknown : None))
            : given.IsKnown ? None
            : Unknown;

        // What is not there comes from nowhere.
        return new(text, given.IsOwn || text is None or Unknown, given.Resource?.SoundAmount());
    }

    /// <summary>A value as it is written, on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nothing">What to say where nothing is.</param>
    internal static string TextOf(Scalar value, string nothing = Unknown) =>
        value.Text.Length == 0 || value is { State: ScalarState.Known, Kind: ScalarKind.Null } ? nothing : Wording.PlainWhole(value.Text);
}

/// <summary>The requests and limits of a resource.</summary>
/// <param name="Kind">The resource.</param>
/// <param name="Request">The request, which a device does not have.</param>
/// <param name="Limit">The limit.</param>
internal sealed record Size(ResourceKind Kind, Amount Request, Amount Limit);

/// <summary>The requests and limits of an instance type, or what a workload gets: one for each row of the table of resources.</summary>
internal static class Sizes
{
    /// <summary>Those of an instance type.</summary>
    internal static IReadOnlyList<Size> From(InstanceTypeOutline? type) => From(type, isOwn: true);

    /// <summary>What a job gets, whose instance type decides alone.</summary>
    internal static IReadOnlyList<Size> FromJob(InstanceTypeOutline? type) => From(type, isOwn: false);

    /// <summary>What a deployment gets.</summary>
    internal static IReadOnlyList<Size> From(DeploymentOutline deployment, InstanceTypeOutline? type) =>
        From(kind => deployment.RequestOn(type, kind), kind => deployment.LimitOn(type, kind));

    private static IReadOnlyList<Size> From(InstanceTypeOutline? type, bool isOwn) =>
        From(kind => EffectiveResource.From(type?.Requests, kind, isOwn), kind => EffectiveResource.From(type?.Limits, kind, isOwn));

    private static IReadOnlyList<Size> From(Func<ResourceKind, EffectiveResource> request, Func<ResourceKind, EffectiveResource> limit) =>
        [.. ResourceKinds.All.Select(kind => new Size(kind, Amount.From(request(kind)), Amount.From(limit(kind))))];
}
