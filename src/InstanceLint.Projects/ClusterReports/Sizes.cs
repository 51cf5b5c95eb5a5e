using System;
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
        var text = given.Resource is { Amount: var amount } ? Wording.Plain(TextOf(amount, amount.State == ScalarState.Unknown ? Unknown : None))
            : given.IsKnown ? None
            : Unknown;

        // What is not there comes from nowhere.
        return new(text, given.IsOwn || text is None or Unknown, given.Resource?.SoundAmount);
    }

    /// <summary>A value as it is written, on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nothing">What to say where nothing is.</param>
    internal static string TextOf(Scalar value, string nothing = Unknown) =>
        value.Text.Length == 0 || value is { State: ScalarState.Known, Kind: ScalarKind.Null } ? nothing : Wording.PlainWhole(value.Text);
}

/// <summary>The requests and limits of an instance type, or what a workload gets.</summary>
internal sealed record Sizes(Amount CpuRequest, Amount CpuLimit, Amount MemoryRequest, Amount MemoryLimit, Amount Gpu)
{
    /// <summary>Those of an instance type.</summary>
    internal static Sizes From(InstanceTypeOutline? type) => From(type, isOwn: true);

    /// <summary>What a job gets, whose instance type decides alone.</summary>
    internal static Sizes FromJob(InstanceTypeOutline? type) => From(type, isOwn: false);

    /// <summary>What a deployment gets.</summary>
    internal static Sizes From(DeploymentOutline deployment, InstanceTypeOutline? type) =>
        From(name => deployment.RequestOn(type, name), name => deployment.LimitOn(type, name));

    private static Sizes From(InstanceTypeOutline? type, bool isOwn) =>
        From(name => EffectiveResource.From(type?.Requests, name, isOwn), name => EffectiveResource.From(type?.Limits, name, isOwn));

    private static Sizes From(Func<string, EffectiveResource> request, Func<string, EffectiveResource> limit) => new(
        Amount.From(request(Resource.CpuName)),
        Amount.From(limit(Resource.CpuName)),
        Amount.From(request(Resource.MemoryName)),
        Amount.From(limit(Resource.MemoryName)),
        Amount.From(limit(Resource.GpuName)));
}
