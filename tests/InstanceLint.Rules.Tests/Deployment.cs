using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>
/// Creates deployments that are valid on the instance type of <see cref="Definition"/> except for the values of a test. The path of each
/// span names the part: <c>deployment</c>, <c>instance_type</c>, <c>resources.limits</c>, <c>resources.limits.cpu</c> …
/// </summary>
internal static class Deployment
{
    internal const string Place = "deployment";

    private const string InstanceTypePlace = "instance_type";

    /// <summary>Creates a deployment without resources, on <see cref="Definition.Name"/>.</summary>
    internal static DeploymentDefinition With(
        Scalar? name = null,
        Scalar? type = null,
        Scalar? instanceType = null,
        Scalar? modelType = null,
        bool isCertain = true,
        Finding[]? findings = null) => new(
            Read(name ?? Text("blue"), "name"),
            Definition.Place(Place),
            Read(type ?? Text(DeploymentDefinition.KubernetesType), "type"),
            Read(instanceType ?? Text(Definition.Name), InstanceTypePlace),
            Read(modelType ?? Absent, "model.type"),
            HasResources: false,
            Section("requests", isComplete: true, []),
            Section("limits", isComplete: true, []),
            isCertain,
            findings ?? []);

    /// <summary>Creates a deployment with the resources of the documentation's sample, without GPUs.</summary>
    internal static DeploymentDefinition Giving(
        Scalar? cpuRequest = null,
        Scalar? memoryRequest = null,
        Scalar? gpuRequest = null,
        Scalar? cpuLimit = null,
        Scalar? memoryLimit = null,
        Scalar? gpuLimit = null,
        (Scalar Name, Scalar Amount)[]? moreRequests = null,
        (Scalar Name, Scalar Amount)[]? moreLimits = null,
        bool isComplete = true) => With() with
        {
            HasResources = true,
            Requests = Section("requests", isComplete, Entries(cpuRequest ?? Text("0.1"), memoryRequest ?? Text("0.2Gi"), gpuRequest ?? Absent, moreRequests ?? [])),
            Limits = Section("limits", isComplete, Entries(cpuLimit ?? Text("0.2"), memoryLimit ?? Text("0.5Gi"), gpuLimit ?? Absent, moreLimits ?? [])),
        };

    /// <summary>Returns the same deployment on another instance type.</summary>
    internal static DeploymentDefinition On(this DeploymentDefinition deployment, Scalar instanceType) =>
        deployment with { InstanceType = Read(instanceType, InstanceTypePlace) };

    /// <summary>Returns the same deployment with an MLflow model.</summary>
    internal static DeploymentDefinition OfMlflow(this DeploymentDefinition deployment) =>
        deployment with { ModelType = Read(Text(DeploymentDefinition.MlflowModelType), "model.type") };

    private static IEnumerable<(Scalar Name, Scalar Amount)> Entries(Scalar cpu, Scalar memory, Scalar gpu, (Scalar Name, Scalar Amount)[] more) =>
        new[] { (Text("cpu"), cpu), (Text("memory"), memory), (Text("nvidia.com/gpu"), gpu) }.Concat(more).Where(entry => entry.Item2.State != ScalarState.Absent);

    private static ResourceSection Section(string name, bool isComplete, IEnumerable<(Scalar Name, Scalar Amount)> entries)
    {
        var path = "resources." + name;
        var resources = new List<Resource>();
        foreach (var (key, amount) in entries)
        {
            var line = resources.Count + 1;
            resources.Add(new Resource(
                Read(key, $"key of {path}.{key.Text}", line), Read(amount, $"{path}.{key.Text}", line), isOfDeployment: true));
        }

        return new ResourceSection(path, Definition.Place(path), IsPresent: resources.Count > 0, isComplete, resources);
    }

    private static Scalar Read(Scalar scalar, string part, int line = 1) => scalar.State == ScalarState.Known
        ? Scalar.Known(scalar.Kind, scalar.Text, scalar.Value, Definition.Place(part, line), Scalar.AzureCli)
        : scalar.At(Definition.Place(part, line));
}
