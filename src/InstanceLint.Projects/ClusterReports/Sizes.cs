using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>An amount as written.</summary>
/// <param name="Text">The text, <see cref="None"/> or <see cref="Unknown"/>.</param>
/// <param name="IsOwn">Whether the definition itself has it, rather than its instance type.</param>
/// <param name="Exact">The exact amount, or <see langword="null"/> if it isn't certain.</param>
internal sealed record Amount(string Text, bool IsOwn, Quantity? Exact)
{
    /// <summary>The text for no amount.</summary>
    internal const string None = "-";

    /// <summary>The text for an unknown amount.</summary>
    internal const string Unknown = "?";

    /// <summary>Creates the amount that applies to a workload or an instance type.</summary>
    internal static Amount From(EffectiveResource given)
    {
        var text = given.Resource is { Amount: var amount }
            ? Wording.Plain(TextOf(amount, amount.State == ScalarState.Unknown ? Unknown : None))
            : given.IsKnown ? None
            : Unknown;

        // A missing amount isn't inherited from the instance type.
        return new(text, given.IsOwn || text is None or Unknown, given.Resource?.SoundAmount());
    }

    /// <summary>Formats a value as written, on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nothing">The text for a missing value.</param>
    internal static string TextOf(Scalar value, string nothing = Unknown) =>
        value.Text.Length == 0 || value is { State: ScalarState.Known, Kind: ScalarKind.Null } ? nothing : Wording.PlainWhole(value.Text);
}

/// <summary>The request and the limit of a resource.</summary>
/// <param name="Kind">The resource.</param>
/// <param name="Request">The request, which GPUs don't have.</param>
/// <param name="Limit">The limit.</param>
internal sealed record Size(ResourceKind Kind, Amount Request, Amount Limit);

/// <summary>Creates the requests and limits of an instance type or workload: one for each row of the table of resources.</summary>
internal static class Sizes
{
    /// <summary>Returns those of an instance type.</summary>
    internal static IReadOnlyList<Size> From(InstanceTypeOutline? type) => From(type, isOwn: true);

    /// <summary>Returns those of a job, which has only those of its instance type.</summary>
    internal static IReadOnlyList<Size> FromJob(InstanceTypeOutline? type) => From(type, isOwn: false);

    /// <summary>Returns those of a deployment.</summary>
    internal static IReadOnlyList<Size> From(DeploymentOutline deployment, InstanceTypeOutline? type) =>
        From(kind => deployment.RequestOn(type, kind), kind => deployment.LimitOn(type, kind));

    private static IReadOnlyList<Size> From(InstanceTypeOutline? type, bool isOwn) =>
        From(kind => EffectiveResource.From(type?.Requests, kind, isOwn), kind => EffectiveResource.From(type?.Limits, kind, isOwn));

    private static IReadOnlyList<Size> From(Func<ResourceKind, EffectiveResource> request, Func<ResourceKind, EffectiveResource> limit) =>
        [.. ResourceKinds.All.Select(kind => new Size(kind, Amount.From(request(kind)), Amount.From(limit(kind))))];
}
