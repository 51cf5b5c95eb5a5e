using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Ways to write a correct definition, without findings.</summary>
public class CorrectCodeTests
{
    private const string Sound = """.Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi")""";

    internal static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        // One expression.
        ["A chain from Define to Build"] = """
            var gpu = InstanceType.Define("gpu-a100").NodeSelector("accelerator", "nvidia")
                .Requests(cpu: "4", memory: "16Gi").Limits(cpu: "8", memory: "32Gi", gpu: 1).Build();
            """,
        ["Positional arguments"] = """var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "4Gi", 1).Build();""",
        ["Reordered arguments"] = """var type = InstanceType.Define(name: "cpu").Limits(gpu: 0, memory: "4Gi", cpu: "2").Requests(memory: "2Gi", cpu: "1").Build();""",
        ["Optional arguments in two calls"] = """var type = InstanceType.Define("cpu").Requests(cpu: "1").Requests(memory: "2Gi").Limits(memory: "4Gi").Limits(cpu: "2").Build();""",
        ["Null leaves what was given"] = """var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "4Gi").Limits(cpu: null, memory: null, gpu: null).Build();""",
        ["Resources by name"] = """var type = InstanceType.Define("cpu").Request("cpu", "1").Request("memory", "2Gi").Limit("cpu", "2").Limit("memory", "4Gi").Limit("rdma/hca", "1").Build();""",
        ["Equal request and limit in other units"] = """var type = InstanceType.Define("cpu").Requests("1000m", "1024Mi").Limits("1", "1Gi").Build();""",
        ["Typed amounts"] = """var type = InstanceType.Define("cpu").Requests(Cpu.Millicores(700), Memory.GiB(1.5m)).Limits(Cpu.Cores(1), Memory.GB(4)).Build();""",
        ["Typed and text mixed"] = """var type = InstanceType.Define("cpu").Requests(Cpu.FromString("700m"), "1Gi").Limits("1", Memory.FromString("4Gi")).Build();""",
        ["A wrong amount that is replaced"] = """var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "2GB").Limits(memory: "4Gi").Build();""",
        ["Validate instead of Build"] = $$"""var findings = InstanceType.Define("cpu"){{Sound}}.Validate();""",
        ["Build for its judgement alone"] = $$"""InstanceType.Define("cpu"){{Sound}}.Build();""",
        ["Discarded on purpose"] = $$"""_ = InstanceType.Define("cpu"){{Sound}};""",

        // Constants.
        ["Constants"] = $$"""
            const string Name = "cpu";
            const string Suffix = "Gi";
            var type = InstanceType.Define(Name + "-small").Requests("1", "2" + Suffix).Limits("2", $"4{Suffix}").Build();
            """,
        ["Constants of a class"] = """
            static class Sizes { internal const string Memory = "4Gi"; internal static readonly string Cpu = "2"; }
            static class Types { internal static readonly InstanceType Cpu = InstanceType.Define("cpu").Requests("1", "2Gi").Limits(Sizes.Cpu, Sizes.Memory).Build(); }
            """,
        ["nameof"] = $$"""static class Types { internal static readonly InstanceType gpu = InstanceType.Define(nameof(gpu)){{Sound}}.Build(); }""",
        ["Raw and verbatim strings"] = """"var type = InstanceType.Define(@"cpu").Requests("""1""", @"2Gi").Limits("2", "4Gi").Build();"""",

        // Unknown values.
        ["Parameters"] = """
            static InstanceType Make(string name, string memory) => InstanceType.Define(name).Requests("1", memory).Limits("2", memory).Build();
            var type = Make(args[0], args[1]);
            """,
        ["Values from elsewhere"] = """
            var memory = Environment.GetEnvironmentVariable("MEMORY")!;
            var type = InstanceType.Define("cpu").Requests("1", memory).Limits("2", "1Gi").Build();
            """,
        ["One of two amounts"] = """
            var big = args.Length > 0;
            var type = InstanceType.Define("cpu").Requests("1", big ? "8Gi" : "2Gi").Limits("2", "4Gi").Build();
            """,
        ["An interpolation with a variable"] = """
            var gib = args.Length;
            var type = InstanceType.Define($"cpu-{gib}").Requests("1", $"{gib}Gi").Limits("2", "4Gi").Build();
            """,
        ["Template variables"] = """var type = InstanceType.Define("${{ name }}").Requests("1", "$(MEMORY)").Limits("2", "4Gi").Build();""",
        ["Labels from a dictionary"] = $$"""
            var labels = new Dictionary<string, string> { ["pool"] = "gpu" };
            var type = InstanceType.Define("cpu").NodeSelector(labels){{Sound}}.Build();
            """,
        ["A wrong label that may be replaced"] = $$"""
            var labels = new Dictionary<string, string> { ["pool"] = "gpu" };
            var type = InstanceType.Define("cpu").NodeSelector("pool", "a b").NodeSelector(labels){{Sound}}.Build();
            """,
        ["A field that is reassigned"] = """
            static class Sizes
            {
                internal static string Memory = "nonsense";
                static Sizes() => Memory = "4Gi";
                internal static readonly InstanceType Cpu = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", Memory).Build();
            }
            """,

        // Chains through local variables.
        ["A chain in pieces"] = """
            var definition = InstanceType.Define("cpu");
            var requested = definition.Requests("1", "2Gi");
            var limited = requested.Limits("2", "4Gi");
            var type = limited.Build();
            """,
        ["Declared first, assigned later"] = $$"""
            InstanceTypeBuilder definition;
            definition = InstanceType.Define("cpu"){{Sound}};
            var type = definition.Build();
            """,
        ["Reassigned in a row"] = """
            var definition = InstanceType.Define("cpu").Requests("1", "8Gi");
            definition = definition.Limits("2", "4Gi");
            definition = definition.Requests(memory: "2Gi");
            var type = definition.Build();
            """,
        ["Two from one beginning"] = """
            var definition = InstanceType.Define("cpu").Requests("1", "2Gi");
            var small = definition.Limits("2", "4Gi").Build();
            var large = definition.Limits("4", "8Gi").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("cpu").Requests("1", "2Gi").Limits("3", "6Gi").Build();
            """,
        ["Split over an if"] = """
            var definition = InstanceType.Define("cpu").Requests("1", "8Gi");
            if (args.Length > 0)
            {
                definition = definition.Limits("2", "16Gi");
            }
            else
                definition = definition.Limits("2", "8Gi").Requests(memory: "1Gi");

            var type = definition.Build();
            """,
        ["Split over a loop"] = """
            var definition = InstanceType.Define("cpu").Requests("1", "8Gi");
            foreach (var zone in args)
            {
                definition = definition.NodeSelector("zone", zone).Limits("2", "8Gi");
            }

            var type = definition.Build();
            """,
        ["Split over a conditional"] = """
            var definition = InstanceType.Define("cpu").Requests("1", "2Gi");
            var type = (args.Length > 0 ? definition.Limits("2", "4Gi") : definition.Limits("4", "8Gi")).Build();
            """,
        ["Passed to a helper"] = """
            static InstanceTypeBuilder Limited(InstanceTypeBuilder builder) => builder.Limits("2", "4Gi");
            var type = Limited(InstanceType.Define("cpu").Requests("1", "2Gi")).Build();
            """,
        ["Passed by reference"] = """
            static void Limit(ref InstanceTypeBuilder builder) => builder = builder.Limits("2", "4Gi");
            var definition = InstanceType.Define("cpu").Requests("1", "2Gi");
            Limit(ref definition);
            var type = definition.Build();
            """,
        ["Made by a helper"] = """
            static InstanceTypeBuilder Base() => InstanceType.Define("cpu").Requests("1", "2Gi");
            var type = Base().Limits("2", "4Gi").Build();
            """,
        ["Changed in a lambda"] = """
            var definition = InstanceType.Define("cpu");
            Action limit = () => definition = definition.Requests("1", "2Gi").Limits("2", "4Gi");
            limit();
            var type = definition.Build();
            """,
        ["Deconstructed"] = $$"""
            var (definition, name) = (InstanceType.Define("cpu"), "x");
            var type = definition{{Sound}}.Build();
            """,
        ["Folded"] = """
            var type = args.Aggregate(InstanceType.Define("cpu"), (definition, zone) => definition.NodeSelector("zone", zone)).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            """,
        ["Extension methods"] = """
            static class Extensions
            {
                internal static InstanceTypeBuilder Small(this InstanceTypeBuilder builder) => builder.Requests("1", "2Gi").Limits("2", "4Gi");
                internal static readonly InstanceType Cpu = InstanceType.Define("cpu").Small().Build();
            }
            """,
        ["Conditional access"] = """
            InstanceTypeBuilder? definition = args.Length > 0 ? InstanceType.Define("cpu").Requests("1", "2Gi") : null;
            var type = definition?.Limits("2", "4Gi").Build();
            """,
        ["Conditional access through"] = $$"""var type = InstanceType.Define("cpu")?.Requests("1", "2Gi")?.Limits("2", "4Gi")?.Build();""",

        // Places.
        ["Static field"] = $$"""static class Types { internal static readonly InstanceType Cpu = InstanceType.Define("cpu"){{Sound}}.Build(); }""",
        ["Property with expression body"] = $$"""class Types { internal InstanceType Cpu => InstanceType.Define("cpu"){{Sound}}.Build(); }""",
        ["Property with initializer"] = $$"""class Types { internal InstanceType Cpu { get; } = InstanceType.Define("cpu"){{Sound}}.Build(); }""",
        ["Record"] = $$"""record Types(string Zone) { internal InstanceType Cpu { get; init; } = InstanceType.Define("cpu"){{Sound}}.Build(); }""",
        ["Lambda"] = $$"""Func<InstanceType> make = () => InstanceType.Define("cpu"){{Sound}}.Build();""",
        ["Lazy"] = $$"""static class Types { internal static readonly Lazy<InstanceType> Cpu = new(() => InstanceType.Define("cpu"){{Sound}}.Build()); }""",
        ["Action for an assertion"] = """
            static void Throws(Action action) { }
            static void ThrowsOf(Func<object> action) { }
            Throws(() => InstanceType.Define("cpu").Requests("1"));
            ThrowsOf(() => InstanceType.Define("cpu").Requests("1"));
            """,
        ["Iterator and async"] = $$"""
            static class Types
            {
                internal static IEnumerable<InstanceType> All() { yield return InstanceType.Define("a"){{Sound}}.Build(); yield return InstanceType.Define("b"){{Sound}}.Build(); }
                internal static async Task<InstanceType> Get() { await Task.Yield(); return InstanceType.Define("c"){{Sound}}.Build(); }
            }
            """,
        ["Base class and default of a parameter"] = $$"""
            abstract class Environment { protected abstract InstanceType Gpu { get; } }
            class Dev : Environment { protected override InstanceType Gpu => InstanceType.Define("gpu"){{Sound}}.Build(); }
            class Prod : Environment { protected override InstanceType Gpu => InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build(); }
            """,
        ["Target-typed amounts"] = """
            Cpu cpu = "2";
            Memory memory = Memory.GiB(4);
            Memory? none = null;
            var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits(cpu, memory).Limits(null, none).Build();
            """,
        ["Switch over sizes"] = """
            var type = (args.Length switch
            {
                0 => InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "4Gi"),
                _ => InstanceType.Define("cpu").Requests("2", "4Gi").Limits("4", "8Gi"),
            }).Build();
            """,
        ["Alternatives of one name"] = $$"""
            var type = args.Length > 0 ? InstanceType.Define("gpu"){{Sound}}.Build() : InstanceType.Define("gpu").Requests("2", "4Gi").Limits("4", "8Gi").Build();
            """,
        ["Factories of one name"] = $$"""
            static class Types
            {
                internal static InstanceType Gpu(string zone) => InstanceType.Define("gpu").NodeSelector("zone", zone){{Sound}}.Build();
                internal static InstanceType Gpu(int gpus) => InstanceType.Define("gpu").Requests("1", "2Gi").Limits("2", "4Gi", gpus).Build();
            }
            """,
        ["Test methods of one name"] = $$"""
            class Tests
            {
                public void First() { var type = InstanceType.Define("gpu"){{Sound}}.Build(); }
                public void Second() { var type = InstanceType.Define("gpu"){{Sound}}.Build(); }
                public async Task Third() { await Task.Yield(); var type = InstanceType.Define("gpu"){{Sound}}.Build(); }
            }
            """,
        ["Two clusters in one program"] = $$"""
            static class Dev { internal static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); }
            static class Prod { internal static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); }
            static class Clusters
            {
                internal static readonly Cluster DevCluster = Cluster.Define("dev").ExtensionNodeSelector("stage", "dev").InstanceTypes(Dev.Gpu).Build();
                internal static readonly Cluster ProdCluster = Cluster.Define("prod").ExtensionNodeSelector("stage", "prod").InstanceTypes(Prod.Gpu).Build();
            }
            """,

        // Lists.
        ["List of arguments"] = $$"""var list = InstanceTypeList.Of(InstanceType.Define("a"){{Sound}}.Build(), InstanceType.Define("b"){{Sound}}.Build());""",
        ["List of an array"] = $$"""var list = InstanceTypeList.Of(new[] { InstanceType.Define("a"){{Sound}}.Build(), InstanceType.Define("b"){{Sound}}.Build() });""",
        ["List of a collection expression"] = $$"""
            InstanceType[] types = [InstanceType.Define("a"){{Sound}}.Build(), InstanceType.Define("b"){{Sound}}.Build()];
            var list = InstanceTypeList.Of([.. types, InstanceType.Define("c"){{Sound}}.Build()]);
            """,
        ["List of a query"] = $$"""var list = InstanceTypeList.Of(from zone in args select InstanceType.Define("gpu-" + zone){{Sound}}.Build());""",

        // Derived definitions.
        ["Derived with another name"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var large = small.ToBuilder().Name("large").Limits(cpu: "8", memory: "16Gi").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("large").Requests("4", "8Gi").Build();
            var list = InstanceTypeList.Of(small, large);
            """,
        ["Derived from what another method returns"] = $$"""
            var large = Make().ToBuilder().Name("large").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("large").Build();
            InstanceType Make() => InstanceType.Define("small"){{Sound}}.Build();
            """,
        ["Derived with a name that is unknown"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var other = small.ToBuilder().Name(args[0]).Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("large").Build();
            """,
        ["Amount that is removed again"] = $$"""
            var builder = InstanceType.Define("small"){{Sound}}.Limit("nvidia.com/gpus", "1").WithoutLimit("nvidia.com/gpus");
            var small = builder.Build();
            """,
        ["Label that is removed again"] = $$"""var small = InstanceType.Define("small"){{Sound}}.NodeSelector("a b", "c").WithoutNodeSelector("a b").Build();""",
        ["Request that is replaced as a field"] = """
            var blue = KubernetesOnlineDeployment.Define("blue").Requests("4", "8Gi").Limits("2", "4Gi")
                .With("resources", YamlValue.Parse("{requests: {cpu: 1, memory: 1Gi}}")).Build();
            """,
        ["Spec as a field"] = """
            var type = InstanceType.Define("small").With("spec", YamlValue.Parse("{resources: {}}")).Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("other").Build();
            """,
        ["Fields that no rule checks"] = """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Tag("a", "b").Property("a", "b").EnvironmentVariable("A", "b")
                .With("liveness_probe", YamlValue.Mapping(("period", 10))).Without("tags").ScaleSettings(1, 4).Build();
            """,
        ["Cluster that is derived"] = $$"""
            var gpu = InstanceType.Define("gpu"){{Sound}}.Build();
            var dev = Cluster.Define("dev").InstanceTypes(gpu).Build();
            var prod = dev.ToBuilder().Name("prod").WithoutInstanceType("gpu").InstanceTypes(InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build()).Build();
            """,
        ["Cluster of a text"] = $$"""
            var cluster = Cluster.Define().Manifest(args[0]).Deployments(KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Build())
                .InstanceTypes(InstanceType.Define("small"){{Sound}}.Build()).Build();
            """,
        ["Type of a file"] = $$"""
            var gpu = InstanceType.Load("gpu.yaml");
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Build();
            """,
        ["Cluster of lists"] = $$"""
            List<InstanceType> types = [InstanceType.Define("small"){{Sound}}.Build()];
            IEnumerable<string> known = ["gpu"];
            var cluster = Cluster.Define().InstanceTypes(types).KnownInstanceTypes(known).Jobs(CommandJob.Define("a").InstanceType("gpu").Build()).Build();
            """,
        ["Extension with a dictionary"] = $$"""
            var labels = new Dictionary<string, string> { ["agentpool"] = "cpu" };
            var small = InstanceType.Define("small"){{Sound}}.NodeSelector("agentpool", "cpu").Build();
            var cluster = Cluster.Define().ExtensionNodeSelector("stage", "dev").ExtensionNodeSelector(labels).InstanceTypes(small).Build();
            """,
        ["Steps of a job"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var job = Job.Define("pipeline").With("jobs", YamlValue.Parse(args[0])).InstanceType("jobs.train", "small").InstanceType("jobs.score", small).Build();
            """,
        ["Job on other compute"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var job = CommandJob.Define("a").Compute("azureml:serverless").InstanceType("Standard_E4s_v3").Build();
            var other = CommandJob.Define("a").Compute("serverless").InstanceType("anything").Build();
            """,
        ["Numbers of cores"] = """var small = InstanceType.Define("small").Requests(1, "2Gi").Limits(1.5m, "4Gi").Build();""",
        ["Computed amounts"] = """
            var half = Cpu.Parse("2") / 4;
            var small = InstanceType.Define("small").Requests(half, Memory.GiB(1) * 2).Limits(Cpu.Cores(1) + half, Memory.Bytes(4294967296)).Build();
            """,

        // Workloads.
        ["Deployment on a type by name"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").Endpoint("churn").Model("./model.pkl").CodeConfiguration("./script", "score.py")
                .EnvironmentImage("mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04", condaFile: "conda.yml")
                .InstanceType("small").Requests("0.1", "0.2Gi").Limits("0.2", "0.5Gi").InstanceCount(2).AppInsightsEnabled().Build();
            """,
        ["Deployment on a type by reference"] = $$"""
            static class Types { internal static readonly InstanceType Small = InstanceType.Define("small"){{Sound}}.Build(); internal static InstanceType Large() => InstanceType.Define("large").Requests("2", "4G").Limits("8", "32Gi", 2).Build(); }
            static class Deployments
            {
                internal static readonly KubernetesOnlineDeployment Blue = KubernetesOnlineDeployment.Define("blue").InstanceType(Types.Small).Requests("1", "2Gi").Limits("1900m", "3Gi").Build();
                internal static readonly KubernetesOnlineDeployment Green = KubernetesOnlineDeployment.Define("green").MlflowModel("./model").InstanceType(Types.Large()).Build();
                internal static readonly KubernetesOnlineDeployment Gpu = KubernetesOnlineDeployment.Define("gpu").InstanceType(Types.Large()).Requests("2", "4G").Limits("4", "8Gi", gpu: 2).Build();
            }
            """,
        ["Deployment on a type that cannot be seen"] = $$"""
            static class Types
            {
                internal static InstanceType Make(string name) => InstanceType.Define(name){{Sound}}.Build();
                internal static KubernetesOnlineDeployment Blue(InstanceType type) => KubernetesOnlineDeployment.Define("blue").InstanceType(type).Requests("1", "2Gi").Limits("100", "200Gi").Build();
                internal static readonly KubernetesOnlineDeployment Green = KubernetesOnlineDeployment.Define("green").InstanceType("anything").Build();
            }
            """,
        ["Deployment of one of two types"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var large = InstanceType.Define("large").Requests("4", "8Gi").Limits("8", "16Gi").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType(args.Length > 0 ? small : large).Requests("3", "6Gi").Build();
            """,
        ["Deployment where no type is to be seen"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("elsewhere").Requests("3", "6Gi").Build();""",
        ["Deployment on a known type"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu-a100").Build();
            var cluster = Cluster.Define("prod").KnownInstanceTypes("gpu-a100", "gpu-v100").InstanceTypes(small).Deployments(blue).Build();
            """,
        ["Deployment on a type that was parsed"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var read = InstanceType.Parse(args[0]);
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("medium").Build();
            """,
        ["Deployment in pieces"] = """
            var deployment = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("4", "8Gi");
            if (args.Length > 0)
            {
                deployment = deployment.Requests("1", "1Gi").Limits("1", "2Gi");
            }

            var blue = deployment.Build();
            """,
        ["Job on a type"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var train = CommandJob.Define("python train.py").Name("train").EnvironmentImage("library/python:latest").Compute("azureml:aks").InstanceType("small").Build();
            var other = CommandJob.Define("python train.py").InstanceType(small).InstanceCount(2).Build();
            """,
        ["Job on a virtual machine"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var train = CommandJob.Define("python train.py").InstanceType("Standard_NC24").Build();
            """,
        ["Number with a fraction in the command of a job"] = """
            var rate = 0.5;
            var train = CommandJob.Define($"python train.py --rate {rate}").Compute("azureml:aks").Build();
            """,
        ["Default instance type replaced"] = $$"""
            var type = InstanceType.Define("defaultinstancetype").Requests("4", "8Gi").Limits("8", "16Gi").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").MlflowModel("./model").Build();
            """,
        ["Within the extension's node selector"] = $$"""
            var gpu = InstanceType.Define("gpu").NodeSelector("stage", "prod"){{Sound}}.Build();
            var cluster = Cluster.Define("prod").ExtensionNodeSelector("stage", "prod").ExtensionNodeSelector("pool", "ml").InstanceTypes(gpu).Build();
            """,

        // Names for the library.
        ["Fully qualified, no using"] = """var type = InstanceLint.Fluent.InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "4Gi").Build();""",
        ["Other types of these names"] = """
            namespace Other
            {
                class InstanceType { public static InstanceType Define(string name) => new(); public InstanceType Limits(string cpu) => this; public void Build() { } }
                class User { void Use() { InstanceType.Define("NOT OURS").Limits("8GB").Build(); InstanceType.Define("x"); } }
            }
            """,
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Raises_nothing(string name) => Roslyn.VerifyAsync(Cases[name]);

    [Fact]
    public Task Using_static_and_aliases_raise_nothing() => Roslyn.VerifyAsync(
        $$"""
        using static InstanceLint.Fluent.InstanceType;
        using Gib = InstanceLint.Fluent.Memory;

        var type = Define("cpu").Requests("1", Gib.GiB(2)).Limits("2", "4Gi").Build();
        """);
}
