using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Amounts;

/// <summary>How the request of a device compares with its limit.</summary>
internal enum DeviceRequest
{
    /// <summary>The limit can't be seen, or may be in a part that can't be seen.</summary>
    Unknown,

    /// <summary>The limit is the same amount.</summary>
    Equal,

    /// <summary>There is no limit, or it's another amount or not an amount.</summary>
    Different,
}

/// <summary>Compares requests of devices with limits.</summary>
internal static class DeviceRequests
{
    /// <summary>Compares a request with the limit of the same device, by value.</summary>
    internal static DeviceRequest CompareWith(this Resource request, ResourceSection limits)
    {
        var limit = limits.Find(request.Kind!);
        return limit is null or { IsNull: true }
            ? limits.IsComplete && limits.Resources.All(static other => other.Name.State == ScalarState.Known)
                ? DeviceRequest.Different
                : DeviceRequest.Unknown
            : limit.Amount.State != ScalarState.Known ? DeviceRequest.Unknown
            : request.ExactAmount is { } amount && amount == limit.ExactAmount ? DeviceRequest.Equal
            : DeviceRequest.Different;
    }
}
