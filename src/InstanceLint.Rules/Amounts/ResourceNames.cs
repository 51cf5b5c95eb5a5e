using System;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds the resource that was probably meant by an unsupported name.</summary>
internal static class ResourceNames
{
    /// <summary>Returns the name that was probably meant and whether that is certain. Other extended resources have none.</summary>
    /// <param name="name">The name as written.</param>
    internal static SuggestedName Find(string name)
    {
        var slash = name.IndexOf('/');
        return slash < 0 ? FindWithoutDomain(name) : FindDevice(name, slash);
    }

    /// <summary>Whether a resource belongs to Kubernetes itself, so it's neither an extended one nor one of instance types.</summary>
    internal static bool IsNative(string name) =>
        name == "ephemeral-storage"
        || name.StartsWith("hugepages-", StringComparison.Ordinal)
        || name.IndexOf("kubernetes.io/", StringComparison.OrdinalIgnoreCase) >= 0;

    private static SuggestedName FindWithoutDomain(string name)
    {
        var lower = name.ToLowerInvariant();
        foreach (var kind in ResourceKinds.All)
        {
            if (kind.Name == lower || kind.OtherNames.Contains(lower, StringComparer.Ordinal))
            {
                return new SuggestedName(kind.Name, IsCertain: true);
            }
        }

        // memoryInGB of other APIs is a number without a unit, so its amount must change too.
        if (lower.StartsWith("memoryin", StringComparison.Ordinal) || lower.StartsWith("memory_in_", StringComparison.Ordinal))
        {
            return new SuggestedName(ResourceKinds.Memory.Name, IsCertain: false);
        }

        // tpu, npu and hpu are other devices, not misspellings of cpu or gpu.
        return lower.Length == 3 && lower.EndsWith("pu", StringComparison.Ordinal) ? default : Suggestion.Find(name, ResourceKinds.Names);
    }

    // Vendors have other resources in the same domain, such as nvidia.com/mig-1g.5gb or nvidia.com/pgpu.
    private static SuggestedName FindDevice(string name, int slash)
    {
        foreach (var kind in ResourceKinds.Devices)
        {
            var own = kind.Name.IndexOf('/');
            if (IsNameOf(kind.Name, own + 1, name, slash + 1)
                && name.Substring(0, slash).ToLowerInvariant() is var domain
                && IsNear(kind.Name.Substring(0, Math.Max(own, 0)), domain))
            {
                return new SuggestedName(kind.Name, IsCertain: !domain.Any(char.IsDigit));
            }
        }

        return default;
    }

    // Accepts singular and plural.
    private static bool IsNameOf(string device, int deviceStart, string name, int start)
    {
        var (length, single) = (name.Length - start, device.Length - deviceStart);
        return (length == single || (length == single + 1 && name[name.Length - 1] is 's' or 'S'))
            && string.Compare(name, start, device, deviceStart, single, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsNear(string vendor, string domain) =>
        domain == vendor.Split('.')[0] || (domain.Length <= vendor.Length + 2 && Suggestion.Distance(domain, vendor) <= 2);
}
