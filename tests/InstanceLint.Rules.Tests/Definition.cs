using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>
/// Creates instance types that are valid except for the values of a test. The path of each span names the part: <c>name</c>,
/// <c>requests</c>, <c>requests.cpu</c>, <c>key of limits.nvidia.com/gpu</c>, <c>nodeSelector.pool</c> …
/// </summary>
internal static class Definition
{
    internal const string Name = "myinstancetype";

    internal static InstanceTypeDefinition With(
        Scalar? name = null,
        Scalar? cpuRequest = null,
        Scalar? memoryRequest = null,
        Scalar? gpuRequest = null,
        Scalar? cpuLimit = null,
        Scalar? memoryLimit = null,
        Scalar? gpuLimit = null,
        (Scalar Name, Scalar Amount)[]? moreRequests = null,
        (Scalar Name, Scalar Amount)[]? moreLimits = null,
        (Scalar Key, Scalar Value)[]? nodeSelector = null) => new(
            (name ?? Text(Name)).At(Place("name")),
            Terms(nodeSelector ?? []),
            Section("requests", cpuRequest ?? Text("700m"), memoryRequest ?? Text("1500Mi"), gpuRequest ?? Absent, moreRequests ?? []),
            Section("limits", cpuLimit ?? Text("1"), memoryLimit ?? Text("2Gi"), gpuLimit ?? Absent, moreLimits ?? []));

    /// <summary>Sets one amount of CPU or memory, such as at <c>requests.cpu</c>, and makes the other section compatible with it.</summary>
    internal static InstanceTypeDefinition Giving(string place, Scalar amount) => place switch
    {
        "requests.cpu" => With(cpuRequest: amount, cpuLimit: Text("1024")),
        "limits.cpu" => With(cpuRequest: Text("1n"), cpuLimit: amount),
        "requests.memory" => With(memoryRequest: amount, memoryLimit: Text("9E")),
        "limits.memory" => With(memoryRequest: Text("1Mi"), memoryLimit: amount),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, message: null),
    };

    /// <summary>Sets a node selector with one label.</summary>
    internal static InstanceTypeDefinition Selecting(Scalar key, Scalar value) => With(nodeSelector: [(key, value)]);

    /// <summary>Returns the span of a part.</summary>
    internal static SourceSpan Place(string part, int line = 1) => new(new PathSource(part), new(line, 1), new(line, 2));

    private static ResourceSection Section(string name, Scalar cpu, Scalar memory, Scalar gpu, (Scalar Name, Scalar Amount)[] more)
    {
        var resources = new List<Resource>();
        foreach (var (key, amount) in new[] { (Text("cpu"), cpu), (Text("memory"), memory), (Text("nvidia.com/gpu"), gpu) }.Concat(more))
        {
            if (amount.State != ScalarState.Absent)
            {
                var line = resources.Count + 1;
                resources.Add(new Resource(key.At(Place($"key of {name}.{key.Text}", line)), amount.At(Place($"{name}.{key.Text}", line))));
            }
        }

        return new ResourceSection("spec.resources." + name, Place(name), IsPresent: true, IsComplete: true, resources);
    }

    private static List<NodeSelectorTerm> Terms((Scalar Key, Scalar Value)[] labels)
    {
        var terms = new List<NodeSelectorTerm>();
        foreach (var (key, value) in labels)
        {
            var line = terms.Count + 1;
            terms.Add(new NodeSelectorTerm(key.At(Place($"key of nodeSelector.{key.Text}", line)), value.At(Place($"nodeSelector.{key.Text}", line))));
        }

        return terms;
    }
}
