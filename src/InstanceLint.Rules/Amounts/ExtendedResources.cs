using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds extended resources without a row in <see cref="ResourceKinds"/>, such as <c>rdma/hca</c>.</summary>
internal static class ExtendedResources
{
    /// <summary>An amount to write instead of a wrong one, as the end of a sentence.</summary>
    internal const string Example = "use a whole number such as '1'";

    /// <summary>
    /// Whether a resource is an extended one without a row in the table. A name in the domain of Kubernetes belongs to Kubernetes itself,
    /// and another rule reports a misspelled device.
    /// </summary>
    internal static bool IsExtended(Resource resource) =>
        resource is { Kind: null, Name: { State: ScalarState.Known, Text: var name } }
        && name.IndexOf('/') > 0
        && !ResourceNames.IsNative(name)
        && ResourceNames.Find(name).Name is null;

    /// <summary>Returns the number of devices. <see langword="null"/> if it isn't known or not a whole number, zero or more.</summary>
    internal static Quantity? CountOf(Resource resource) =>
        resource.ExactAmount is { IsWhole: true, Sign: >= 0 } amount ? amount : null;
}
