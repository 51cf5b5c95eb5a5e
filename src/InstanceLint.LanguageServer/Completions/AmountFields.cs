using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>The fields of requests and limits, from the table of resources.</summary>
internal static class AmountFields
{
    /// <summary>The requests of an instance type or deployment.</summary>
    internal static FieldSet Requests { get; } = Of(cpu: "500m", memory: "2Gi", hasDevices: false);

    /// <summary>The limits of an instance type or deployment.</summary>
    internal static FieldSet Limits { get; } = Of(cpu: "1000m", memory: "4Gi", hasDevices: true);

    private static FieldSet Of(string cpu, string memory, bool hasDevices) => new(() => [.. Fields(cpu, memory, hasDevices)])
    {
        Others = static name => new(name, string.Empty) { Values = ValueKind.Amount },
    };

    private static IEnumerable<Field> Fields(string cpu, string memory, bool hasDevices) =>
        ResourceKinds.All.Select(kind => kind.Unit switch
        {
            ResourceUnit.Devices => new Field(
                kind.Name, hasDevices ? $"A whole number of {kind.Title}s." : $"{kind.Title}s must be specified in limits only.")
            {
                Values = ValueKind.Amount,
                Example = "1",
                IsHidden = !hasDevices,
            },
            ResourceUnit.Bytes => new Field(kind.Name, "Memory in bytes. 1Mi is 1,048,576 bytes, 1Gi is 1,073,741,824 bytes.")
            {
                Values = ValueKind.Amount,
                Example = memory,
                IsUsual = kind.IsRequired,
            },
            _ => new Field(kind.Name, "CPU in cores. 500m is half a core.")
            {
                Values = ValueKind.Amount,
                Example = cpu,
                IsUsual = kind.IsRequired,
            },
        });
}
