using System;
using System.Collections.Generic;

namespace InstanceLint.Fluent.Tests;

/// <summary>Arguments that must not be null.</summary>
public class NullTests
{
    private static readonly InstanceTypeBuilder Type = InstanceType.Define("a");
    private static readonly KubernetesOnlineDeploymentBuilder Deployment = KubernetesOnlineDeployment.Define("a");
    private static readonly CommandJobBuilder Job = CommandJob.Define("a");
    private static readonly ClusterBuilder Cluster = Fluent.Cluster.Define();

    private static readonly Dictionary<string, Func<object?>> Calls = new()
    {
        ["Cpu.FromString"] = () => Cpu.FromString(null!),
        ["Cpu from text"] = () => (Cpu)(string)null!,
        ["Memory.FromString"] = () => Memory.FromString(null!),
        ["Memory from text"] = () => (Memory)(string)null!,
        ["InstanceType.Define"] = () => InstanceType.Define(null!),
        ["InstanceType.Parse"] = () => InstanceType.Parse(null!),
        ["InstanceType.WriteTo"] = () => Run(() => Definitions.Gpu.WriteTo(null!)),
        ["InstanceType.Save"] = () => Run(() => Definitions.Gpu.Save(null!)),
        ["InstanceType.NodeSelector key"] = () => Type.NodeSelector(null!, "a"),
        ["InstanceType.NodeSelector value"] = () => Type.NodeSelector("a", null!),
        ["InstanceType.NodeSelector labels"] = () => Type.NodeSelector(null!),
        ["InstanceType.NodeSelector label's key"] = () => Type.NodeSelector([new(null!, "a")]),
        ["InstanceType.NodeSelector label's value"] = () => Type.NodeSelector([new("a", null!)]),
        ["InstanceType.Request resource"] = () => Type.Request(null!, "1"),
        ["InstanceType.Request amount"] = () => Type.Request("a", null!),
        ["InstanceType.Limit resource"] = () => Type.Limit(null!, "1"),
        ["InstanceType.Limit amount"] = () => Type.Limit("a", null!),
        ["InstanceTypeList.Of array"] = () => InstanceTypeList.Of((InstanceType[])null!),
        ["InstanceTypeList.Of sequence"] = () => InstanceTypeList.Of((IEnumerable<InstanceType>)null!),
        ["InstanceTypeList.Of item"] = () => InstanceTypeList.Of(Definitions.Gpu, null!),
        ["InstanceTypeList.Parse"] = () => InstanceTypeList.Parse(null!),
        ["InstanceTypeList.WriteTo"] = () => Run(() => Article.List.WriteTo(null!)),
        ["InstanceTypeList.Save"] = () => Run(() => Article.List.Save(null!)),
        ["Deployment.Define"] = () => KubernetesOnlineDeployment.Define(null!),
        ["Deployment.Parse"] = () => KubernetesOnlineDeployment.Parse(null!),
        ["Deployment.WriteTo"] = () => Run(() => Article.Deployment.WriteTo(null!)),
        ["Deployment.Save"] = () => Run(() => Article.Deployment.Save(null!)),
        ["Deployment.Endpoint"] = () => Deployment.Endpoint(null!),
        ["Deployment.Model"] = () => Deployment.Model(null!),
        ["Deployment.MlflowModel"] = () => Deployment.MlflowModel(null!),
        ["Deployment.CodeConfiguration code"] = () => Deployment.CodeConfiguration(null!, "a"),
        ["Deployment.CodeConfiguration script"] = () => Deployment.CodeConfiguration("a", null!),
        ["Deployment.Environment"] = () => Deployment.Environment(null!),
        ["Deployment.EnvironmentImage"] = () => Deployment.EnvironmentImage(null!),
        ["Deployment.InstanceType name"] = () => Deployment.InstanceType((string)null!),
        ["Deployment.InstanceType"] = () => Deployment.InstanceType((InstanceType)null!),
        ["Deployment.Request resource"] = () => Deployment.Request(null!, "1"),
        ["Deployment.Request amount"] = () => Deployment.Request("a", null!),
        ["Deployment.Limit resource"] = () => Deployment.Limit(null!, "1"),
        ["Deployment.Limit amount"] = () => Deployment.Limit("a", null!),
        ["Deployment.Description"] = () => Deployment.Description(null!),
        ["Job.Define"] = () => CommandJob.Define(null!),
        ["Job.Parse"] = () => CommandJob.Parse(null!),
        ["Job.WriteTo"] = () => Run(() => Article.Job.WriteTo(null!)),
        ["Job.Save"] = () => Run(() => Article.Job.Save(null!)),
        ["Job.Name"] = () => Job.Name(null!),
        ["Job.DisplayName"] = () => Job.DisplayName(null!),
        ["Job.ExperimentName"] = () => Job.ExperimentName(null!),
        ["Job.Description"] = () => Job.Description(null!),
        ["Job.Code"] = () => Job.Code(null!),
        ["Job.Environment"] = () => Job.Environment(null!),
        ["Job.EnvironmentImage"] = () => Job.EnvironmentImage(null!),
        ["Job.Compute"] = () => Job.Compute(null!),
        ["Job.InstanceType name"] = () => Job.InstanceType((string)null!),
        ["Job.InstanceType"] = () => Job.InstanceType((InstanceType)null!),
        ["InstanceType.Name"] = () => Type.Name(null!),
        ["InstanceType.Label key"] = () => Type.Label(null!, "a"),
        ["InstanceType.Annotation value"] = () => Type.Annotation("a", null!),
        ["InstanceType.With field"] = () => Type.With(null!, 1),
        ["InstanceType.With value"] = () => Type.With("a", null!),
        ["InstanceType.Without"] = () => Type.Without(null!),
        ["InstanceType.WithoutNodeSelector"] = () => Type.WithoutNodeSelector(null!),
        ["InstanceType.WithoutLimit"] = () => Type.WithoutLimit(null!),
        ["InstanceType.Load path"] = () => InstanceType.Load((string)null!),
        ["InstanceType.Load stream"] = () => InstanceType.Load((System.IO.Stream)null!),
        ["InstanceType.Load reader"] = () => InstanceType.Load((System.IO.TextReader)null!),
        ["Deployment.Name"] = () => Deployment.Name(null!),
        ["Deployment.Tag"] = () => Deployment.Tag("a", null!),
        ["Deployment.EnvironmentVariable"] = () => Deployment.EnvironmentVariable(null!, "a"),
        ["Deployment.With value"] = () => Deployment.With("a", (YamlValue)null!),
        ["Job.Command"] = () => Job.Command(null!),
        ["Any job.Define"] = () => Fluent.Job.Define(null!),
        ["Any job.InstanceType step"] = () => Fluent.Job.Define("a").InstanceType(null!, "a"),
        ["Any job.InstanceType type"] = () => Fluent.Job.Define("a").InstanceType("a", (InstanceType)null!),
        ["Any job.With"] = () => Fluent.Job.Define("a").With(null!, 1),
        ["YamlValue of a text"] = () => (YamlValue)(string)null!,
        ["YamlValue.Parse"] = () => YamlValue.Parse(null!),
        ["YamlValue.List"] = () => YamlValue.List(null!),
        ["YamlValue.Mapping"] = () => YamlValue.Mapping(("a", null!)),
        ["Cpu.Parse"] = () => Cpu.Parse(null!),
        ["Cpu plus nothing"] = () => Cpu.Cores(1) + null!,
        ["Memory by a number"] = () => (Memory)null! * 2,
        ["Cluster.Name"] = () => Cluster.Name(null!),
        ["Cluster.Manifest"] = () => Cluster.Manifest(null!),
        ["Cluster.WithoutJob"] = () => Cluster.WithoutJob(null!),
        ["Cluster.Define"] = () => Fluent.Cluster.Define(null!),
        ["Cluster.WriteTo"] = () => Run(() => Cluster.Build().WriteTo(null!)),
        ["Cluster.Save"] = () => Run(() => Cluster.Build().Save(null!)),
        ["Cluster.ExtensionNodeSelector key"] = () => Cluster.ExtensionNodeSelector(null!, "a"),
        ["Cluster.ExtensionNodeSelector value"] = () => Cluster.ExtensionNodeSelector("a", null!),
        ["Cluster.KnownInstanceTypes"] = () => Cluster.KnownInstanceTypes(null!),
        ["Cluster.KnownInstanceTypes name"] = () => Cluster.KnownInstanceTypes("a", null!),
        ["Cluster.InstanceTypes"] = () => Cluster.InstanceTypes(null!),
        ["Cluster.Deployments"] = () => Cluster.Deployments(null!),
        ["Cluster.Jobs"] = () => Cluster.Jobs(null!),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_refused(string name) => Assert.Throws<ArgumentNullException>(Calls[name]);

    private static object? Run(Action action)
    {
        action();
        return null;
    }
}
