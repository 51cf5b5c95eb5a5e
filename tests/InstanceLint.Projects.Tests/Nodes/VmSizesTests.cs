using System;
using System.Linq;
using InstanceLint.Projects.Nodes;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Sizes of virtual machines are read from the output of <c>az vm list-skus</c>.</summary>
public class VmSizesTests
{
    private const string Sku = """
        {
          "apiVersions": null,
          "capabilities": [
            { "name": "MaxResourceVolumeMB", "value": "344064" },
            { "name": "vCPUs", "value": "6" },
            { "name": "GPUs", "value": "1" },
            { "name": "MemoryGB", "value": "112" },
            { "name": "HyperVGenerations", "value": "V1,V2" }
          ],
          "capacity": null,
          "costs": null,
          "family": "standardNCSv3Family",
          "kind": null,
          "locationInfo": [{ "location": "eastus", "type": null, "zoneDetails": [{ "capabilities": [{ "name": "vCPUs", "value": "99" }], "name": ["1"] }], "zones": ["1"] }],
          "locations": ["eastus"],
          "name": "Standard_NC6s_v3",
          "resourceType": "virtualMachines",
          "restrictions": [],
          "size": "NC6s_v3",
          "tier": "Standard"
        }
        """;

    public static TheoryData<string> Lists =>
    [
        $"[{Sku}]",
        $"\uFEFF[\r\n{Sku.Replace("\n", "\r\n")}\r\n]\r\n",
        $"[{Sku}, {Sku.Replace("eastus", "westeurope")}]",
        $"[{Sku.Replace("\"112\"", "\"64\"")}, {Sku.Replace("\"6\"", "\"4\"")}]",
        $"[{Sku.Replace("\"6\"", "\"4\"")}, {Sku.Replace("\"112\"", "\"64\"").Replace("\"1\" },", "\"0\" },")}]",
        $"[{Sku}, {Sku.Replace("virtualMachines", "disks").Replace("\"6\"", "\"8\"")}, {{ \"name\": \"P10\", \"resourceType\": \"disks\" }}]",
        $"[{Sku}, {Sku.Replace("MemoryGB", "Memory").Replace("Standard_NC6s_v3", "a")}, {Sku.Replace("\"6\"", "\"six\"").Replace("Standard_NC6s_v3", "b")}, null, [], 1]",
        $"[{Sku.Replace("\"name\": \"vCPUs\", \"value\": \"6\"", "\"name\": \"vCPUs\", \"value\": \"12\" }, { \"name\": \"vCPUsAvailable\", \"value\": \"6\"")}]",
        $"[{Sku.Replace("\"resourceType\": \"virtualMachines\",\n", string.Empty)}]",
        "- name: Standard_NC6s_v3\n  capabilities:\n  - { name: vCPUs, value: 6 }\n  - { name: MemoryGB, value: 112 }\n  - { name: GPUs, value: 1 }\n",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Reads_a_size(string text)
    {
        var sizes = VmSizes.Read(text, new PathSource("skus.json"), out var problem);
        Assert.Null(problem);
        Assert.Equal(["Standard_NC6s_v3"], sizes.Names);
        foreach (var name in new[] { "Standard_NC6s_v3", "standard_nc6s_v3", "STANDARD_NC6S_V3" })
        {
            Assert.Equal(("6", "120259084288", "1"), Print(sizes.Find(name)!));
        }

        Assert.Null(sizes.Find("NC6s_v3"));
        Assert.Null(sizes.Find(string.Empty));
    }

    [Theory]
    [InlineData("0.5", "1", "536870912")]
    [InlineData("0.75", "2", "805306368")]
    [InlineData("3.5", "1", "3758096384")]
    [InlineData("1946", "128", "2089501589504")]
    public void Reads_amounts_exactly_and_no_GPUs_are_none(string memory, string cores, string bytes)
    {
        var text = $$"""[{ "name": "a", "resourceType": "virtualMachines", "capabilities": [{ "name": "vCPUs", "value": "{{cores}}" }, { "name": "MemoryGB", "value": "{{memory}}" }] }]""";
        Assert.Equal((cores, bytes, "0"), Print(VmSizes.Read(text, new PathSource("skus.json"), out _).Find("A")!));
    }

    [Theory]
    [InlineData("", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("[]", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("{}", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("{ \"value\": [] }", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("kind: List\n", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("[{ \"name\": \"a\" }]", "it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    [InlineData("[{ \"name\": \"a\"", "invalid YAML")]
    [InlineData("ResourceType    Locations\n---------------\nvirtualMachines  eastus\n", "")]
    public void Says_why_there_are_no_sizes(string text, string expected)
    {
        var sizes = VmSizes.Read(text, new PathSource("skus.json"), out var problem);
        Assert.Empty(sizes.Names);
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem!);
    }

    [Fact]
    public void Thousands_of_sizes_are_read_in_order()
    {
        var text = "[" + string.Join(",\n", Enumerable.Range(0, 3_000).Select(i => Sku.Replace("Standard_NC6s_v3", $"size-{i % 1_000:000}"))) + "]";
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"size-{i:000}"), VmSizes.Read(text, new PathSource("skus.json"), out _).Names);
    }

    private static (string, string, string) Print(VmSize size) => (size.Cpu.ToString(), size.Memory.ToString(), size.Gpu.ToString());
}
