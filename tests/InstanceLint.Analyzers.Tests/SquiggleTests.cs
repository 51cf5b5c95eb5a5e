using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Each rule that is checked in C# is reported at the smallest text that is wrong.</summary>
public class SquiggleTests
{
    private const string Sound = """.Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi")""";

    internal static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["INST1007 placeholder as a name"] = $$"""var type = InstanceType.Define({|INST1007:"<name>"|}){{Sound}}.Build();""",
        ["INST1007 placeholder as an amount"] = """var type = InstanceType.Define("gpu").Requests("1", {|INST1007:"<memory>"|}).Limits("2", "4Gi").Build();""",
        ["INST1007 placeholder as an instance type"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST1007:"<instance type name>"|}).Build();""",
        ["INST2002 new name"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var large = small.ToBuilder().Name({|INST2002:"Large"|}).Build();
            """,
        ["INST2009 derived"] = """
            var small = InstanceType.Define("small").Requests(cpu: "1", memory: {|INST2009:"2Gi"|}).Limits(cpu: "2", memory: "4Gi").Build();
            var less = small.ToBuilder().Name("less").Limits(memory: "1Gi").Build();
            """,
        ["INST2005 number of cores"] = """var type = InstanceType.Define("gpu").Requests({|INST2005:0|}, "1Gi").Limits(2, "4Gi").Build();""",
        ["INST2004 parsed"] = """var type = InstanceType.Define("gpu").Requests(1, Memory.Parse({|INST2004:"1GB"|})).Limits(2, "4Gi").Build();""",
        ["INST3007 step"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var job = Job.Define("pipeline").InstanceType("jobs.train", {|INST3007:"gpu"|}).Build();
            """,
        ["INST3016 scale settings"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").ScaleSettings({|INST3016:4|}, 2).Build();""",
        ["INST2001 empty name"] = $$"""var type = InstanceType.Define({|INST2001:""|}){{Sound}}.Build();""",
        ["INST2001 the empty string by its name"] = $$"""var type = InstanceType.Define({|INST2001:string.Empty|}){{Sound}}.Build();""",
        ["INST2002 upper case"] = $$"""var type = InstanceType.Define({|INST2002:"GPU_A100"|}){{Sound}}.Build();""",
        ["INST2002 through nameof"] = $$"""static class Types { internal static readonly InstanceType Gpu = InstanceType.Define({|INST2002:nameof(Gpu)|}){{Sound}}.Build(); }""",
        ["INST2003 nothing at all"] = """var type = InstanceType.Define("gpu").{|INST2003:Build|}();""",
        ["INST2003 no limits"] = """var type = InstanceType.Define("gpu").Requests(cpu: "1", memory: "2Gi").{|INST2003:Build|}();""",
        ["INST2003 limits without memory"] = """var type = InstanceType.Define("gpu").Requests(cpu: "1", memory: "2Gi").{|INST2003:Limits|}(cpu: "2").Build();""",
        ["INST2003 limits of null"] = """var type = InstanceType.Define("gpu").Requests(cpu: "1", memory: "2Gi").{|INST2003:Limits|}(cpu: "2", memory: null).Build();""",
        ["INST2003 requests by name without cpu"] = """var type = InstanceType.Define("gpu").{|INST2003:Request|}("memory", "2Gi").Limits(cpu: "2", memory: "4Gi").Build();""",
        ["INST2004 in limits"] = """var type = InstanceType.Define("gpu").Requests("1", "2Gi").Limits(cpu: "2", memory: {|INST2004:"4GB"|}).Build();""",
        ["INST2004 both amounts"] = """var type = InstanceType.Define("gpu").Requests({|INST2004:"1 core"|}, {|INST2004:"1,5Gi"|}).Limits("2", "4Gi").Build();""",
        ["INST2004 by name"] = """var type = InstanceType.Define("gpu").Requests("1", "2Gi").Limit("cpu", "2").Limit("memory", {|INST2004:"4gi"|}).Build();""",
        ["INST2004 in read-only fields"] = """
            static class Sizes
            {
                private const string Unit = "GB";
                internal static readonly string Requested = ({|INST2004:"1" + Unit|});
                internal static readonly Memory Most = {|INST2004:"4GB"|};
                static Sizes() => Console.WriteLine(Unit);
            }

            static class Types { internal static readonly InstanceType Gpu = InstanceType.Define("gpu").Requests("1", Sizes.Requested).Limits("2", Sizes.Most).Build(); }
            """,
        ["INST2004 in a deployment"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", {|INST2004:"4GB"|}).Build();""",
        ["INST2005 zero"] = """var type = InstanceType.Define("gpu").Requests({|INST2005:"0"|}, "2Gi").Limits("2", "4Gi").Build();""",
        ["INST2005 empty"] = """var type = InstanceType.Define("gpu").Requests("1", {|INST2005:""|}).Limits("2", "4Gi").Build();""",
        ["INST2005 typed zero"] = """var type = InstanceType.Define("gpu").Requests({|INST2005:Cpu.Cores(0)|}, {|INST2005:Memory.GiB(-1)|}).Limits("2", "4Gi").Build();""",
        ["INST2007 gpu requested"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Request({|INST2007:"nvidia.com/gpu"|}, "1").Build();""",
        ["INST2008 negative"] = """var type = InstanceType.Define("gpu").Requests("1", "2Gi").Limits("2", "4Gi", gpu: {|INST2008:-1|}).Build();""",
        ["INST2008 half"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Limit("nvidia.com/gpu", {|INST2008:"0.5"|}).Build();""",
        ["INST2009 in an instance type"] = """var type = InstanceType.Define("gpu").Requests("1", {|INST2009:"8Gi"|}).Limits("2", "4Gi").Build();""",
        ["INST2009 typed"] = """var type = InstanceType.Define("gpu").Requests({|INST2009:Cpu.Cores(3)|}, "1Gi").Limits(Cpu.Millicores(2900), "4Gi").Build();""",
        ["INST2009 in a deployment"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests({|INST2009:"2"|}, "1Gi").Limits("1", "2Gi").Build();""",
        ["INST2010 memory"] = """var type = InstanceType.Define("gpu").Requests("1", {|INST2010:"2048"|}).Limits("2", "4Gi").Build();""",
        ["INST2010 cpu"] = """var type = InstanceType.Define("gpu").Requests("1", "1Gi").Limits({|INST2010:"2000"|}, "4Gi").Build();""",
        ["INST2010 typed"] = """var type = InstanceType.Define("gpu").Requests("1", "1Gi").Limits({|INST2010:Cpu.Cores(2000)|}, "4Gi").Build();""",
        ["INST2011 near name"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Limit({|INST2011:"nvidia.com/gpus"|}, "1").Build();""",
        ["INST2011 no domain"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Limit({|INST2011:"ephemeral-storage"|}, "1Gi").Build();""",
        ["INST2012 key"] = $$"""var type = InstanceType.Define("gpu").NodeSelector({|INST2012:"my label"|}, "gpu"){{Sound}}.Build();""",
        ["INST2013 value"] = $$"""var type = InstanceType.Define("gpu").NodeSelector("label", {|INST2013:"a value"|}){{Sound}}.Build();""",
        ["INST2014 half"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Limit("rdma/hca", {|INST2014:"0.5"|}).Build();""",
        ["INST2014 negative"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Limit("amd.com/gpu", {|INST2014:"-1"|}).Build();""",
        ["INST2015 alone"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Request({|INST2015:"rdma/hca"|}, "1").Build();""",
        ["INST2015 another number"] = $$"""var type = InstanceType.Define("gpu"){{Sound}}.Request("rdma/hca", {|INST2015:"1"|}).Limit("rdma/hca", "2").Build();""",
        ["INST3001 no requests"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Limits("1", "2Gi").{|INST3001:Build|}();""",
        ["INST3001 no memory"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").{|INST3001:Requests|}("1").Build();""",
        ["INST3002 too little"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", {|INST3002:"999999"|}).Build();""",
        ["INST3003 gpu alone"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", "1Gi").{|INST3003:Limits|}(gpu: 1).Build();""",
        ["INST3004 above"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("1", "1Gi").Limits({|INST3004:"3"|}, "2Gi").Build();
            """,
        ["INST3004 gpu"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType(small).Requests("1", "1Gi").Limits("1", "2Gi", gpu: {|INST3004:1|}).Build();
            """,
        ["INST3004 the built-in type"] = """var blue = KubernetesOnlineDeployment.Define({|INST3008:"blue"|}).Requests("1", {|INST3004:"8Gi"|}).Build();""",
        ["INST3004 a type that is validated before it is built"] = $$"""
            var builder = InstanceType.Define("small"){{Sound}};
            if (builder.Validate().Count == 0) { builder.Build(); }
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests({|INST3004:"3"|}, "1Gi").Build();
            """,
        ["INST3005 equal"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("1", "1Gi").Limits({|INST3005:"2000m"|}, "2Gi").Build();
            """,
        ["INST3006 own request"] = $$"""
            var large = InstanceType.Define("large").Requests("4", "16Gi").Limits("8", "32Gi").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").MlflowModel("./model").InstanceType("large").Requests({|INST3006:"1"|}, "8Gi").Build();
            """,
        ["INST3006 of the type"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").MlflowModel("./model").InstanceType({|INST3006:small|}).Build();
            """,
        ["INST3007 in a deployment"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"smal"|}).Build();
            """,
        ["INST3007 in a job"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var train = CommandJob.Define("python train.py").InstanceType({|INST3007:"large"|}).Build();
            """,
        ["INST3007 not in a collection expression"] = """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"gpu-b100"|}).Build();
            Cluster.Define("prod").KnownInstanceTypes(["gpu-a100", "gpu-v100"]).Deployments([blue]).Build();
            """,
        ["INST3008 nothing named"] = """var blue = KubernetesOnlineDeployment.Define({|INST3008:"blue"|}).Build();""",
        ["INST3012 equal"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", "1Gi").Request({|INST3012:"nvidia.com/gpu"|}, "1").Limits("2", "2Gi", gpu: 1).Build();""",
        ["INST3012 short name"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", "1Gi").Request({|INST3012:"gpu"|}, "1").Limits("2", "2Gi", gpu: 1).Build();""",
        ["INST3016 zero"] = """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").InstanceCount({|INST3016:0|}).Build();""",
        ["INST3016 the last one counts"] = """const int Count = {|INST3016:-1|}; var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").InstanceCount(2).InstanceCount(Count).Build();""",
        ["INST4001 in one list"] = $$"""
            var a = InstanceType.Define("gpu"){{Sound}}.Build();
            var b = InstanceType.Define({|INST4001:"gpu"|}){{Sound}}.Build();
            InstanceTypeList.Of(a, b).Save("types.yaml");
            """,
        ["INST4001 in one cluster, across types"] = $$"""
            static class A { internal static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); }
            static class B { internal static InstanceType Gpu => InstanceType.Define({|INST4001:"gpu"|}){{Sound}}.Build(); }
            static class C { internal static readonly Cluster Prod = Cluster.Define("prod").InstanceTypes(A.Gpu).InstanceTypes(B.Gpu).Build(); }
            """,
        ["INST4001 with one constant"] = $$"""
            const string Name = "gpu";
            var list = InstanceTypeList.Of(InstanceType.Define(Name){{Sound}}.Build(), InstanceType.Define({|INST4001:Name|}){{Sound}}.Build());
            """,
        ["INST4002 in the program"] = $$"""
            var gpu = InstanceType.Define("gpu").NodeSelector("stage", {|INST4002:"dev"|}){{Sound}}.Build();
            Cluster.Define("prod").ExtensionNodeSelector("stage", "prod").InstanceTypes(gpu).Build();
            """,
        ["INST4003 in the program"] = $$"""
            var gpu = InstanceType.Define("gpu").NodeSelector({|INST4003:"pool"|}, "dev"){{Sound}}.Build();
            Cluster.Define("prod").ExtensionNodeSelector("stage", "prod").InstanceTypes(gpu).Build();
            """,
        ["INST5001 dropped"] = $$"""
            var type = InstanceType.Define("gpu"){{Sound}};
            type.{|INST5001:NodeSelector|}("pool", "gpu");
            var built = type.Build();
            """,
        ["INST5001 begun and left"] = """InstanceType.{|INST5001:Define|}("gpu");""",
        ["INST5001 never built"] = $$"""var {|INST5001:type|} = InstanceType.Define("gpu"){{Sound}};""",
        ["INST5001 assigned to itself only"] = $$"""
            var {|INST5001:type|} = InstanceType.Define("gpu");
            type = type{{Sound}};
            """,
        ["INST5001 of a parameter"] = """static class Types { static void Set(KubernetesOnlineDeploymentBuilder blue, CommandJobBuilder job) { blue.{|INST5001:Endpoint|}("churn"); job.{|INST5001:Compute|}("aks"); } }""",
        ["INST5001 findings of a field dropped"] = """static class Types { static readonly InstanceTypeBuilder Gpu = InstanceType.Define("gpu"); static void Check() { Gpu.{|INST5001:Validate|}(); } }""",
        ["INST5001 findings dropped"] = $$"""InstanceType.Define("gpu"){{Sound}}.{|INST5001:Validate|}();""",
        ["INST5002 interpolated"] = """
            double gib = 1.5;
            var type = InstanceType.Define("gpu").Requests("1", $"{{|INST5002:gib|}}Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 interpolated with a format"] = """
            decimal gib = 1.5m;
            var type = InstanceType.Define("gpu").Requests("1", $"{{|INST5002:gib|}:0.0}Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 ToString"] = """
            float gib = 1.5f;
            var type = InstanceType.Define("gpu").Requests("1", {|INST5002:gib.ToString("0.0")|} + "Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 ToString of the current culture"] = """
            var cores = 1.5;
            var type = InstanceType.Define("gpu").Requests({|INST5002:cores.ToString(CultureInfo.CurrentCulture)|}, "2Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 concatenated, in a local"] = """
            var gib = 1.5;
            var memory = {|INST5002:gib|} + "Gi";
            var type = InstanceType.Define("gpu").Requests("1", memory).Limits("2", memory).Build();
            """,
        ["INST5002 string.Format"] = """
            var gib = 1.5;
            var type = InstanceType.Define("gpu").Requests("1", string.Format("{0}Gi", {|INST5002:gib|})).Limits("2", "4Gi").Build();
            """,
        ["INST5002 typed"] = """
            double? gib = 1.5;
            Memory memory = $"{{|INST5002:gib|}}Gi";
            Memory other = Memory.FromString($"{{|INST5002:gib / 2|}}Gi");
            """,
        ["INST5002 a constant with a fraction"] = """
            const double Gib = 1.5;
            var type = InstanceType.Define("gpu").Requests("1", $"{{|INST5002:Gib|}}Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 rounded to digits"] = """
            double gib = args.Length / 3.0;
            var type = InstanceType.Define("gpu").Requests("1", $"{{|INST5002:Math.Round(gib, 1)|}}Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 one of two texts"] = """
            double gib = args.Length / 3.0;
            var type = InstanceType.Define("gpu").Requests("1", args.Length > 1 ? $"{{|INST5002:gib|}}Gi" : "2Gi").Limits("2", "4Gi").Build();
            """,
        ["INST5002 in a name"] = $$"""
            var version = 1.5;
            var type = InstanceType.Define("gpu-" + {|INST5002:version|}){{Sound}}.Build();
            """,
    };

    // The policy in the settings file, and the code.
    private static readonly Dictionary<string, (string Policy, string Code)> PolicyCases = new(StringComparer.Ordinal)
    {
        ["INST6001 limit of GPUs"] = ("max: { nvidia.com/gpu: 4 }", """var type = InstanceType.Define("gpu").Requests("1", "2Gi").Limits("2", "4Gi", gpu: {|INST6001:8|}).Build();"""),
        ["INST6001 in a deployment"] = ("max: { memory: 8Gi }", """var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu").Requests("1", "2Gi").Limits("2", {|INST6001:"16Gi"|}).Build();"""),
        ["INST6001 at most"] = ("max: { cpu: 2, memory: 4Gi }", $$"""var type = InstanceType.Define("gpu"){{Sound}}.Build();"""),
        ["INST6001 in one of two clusters"] = ("max: { cpu: 1500m }", """
            var type = InstanceType.Define("gpu").Requests("1", "2Gi").Limits({|INST6001:"2"|}, "4Gi").Build();
            var dev = Cluster.Define("dev").InstanceTypes(type).Build();
            var prod = Cluster.Define("prod").InstanceTypes(type).Build();
            """),
        ["INST6002 other prefix"] = ("namePattern: '(cpu|gpu)-.+'", $$"""var type = InstanceType.Define({|INST6002:"small"|}){{Sound}}.Build();"""),
        ["INST6002 that prefix"] = ("namePattern: '(cpu|gpu)-.+'", $$"""var type = InstanceType.Define("cpu-small"){{Sound}}.Build();"""),
        ["INST6002 of a name that varies"] = ("namePattern: '(cpu|gpu)-.+'", $$"""var type = InstanceType.Define("x" + args.Length){{Sound}}.Build();"""),
        ["INST6003 no key"] = ("requiredNodeSelectorKeys: [agentpool]", $$"""var type = InstanceType.Define({|INST6003:"gpu"|}).NodeSelector("pool", "a"){{Sound}}.Build();"""),
        ["INST6003 that key"] = ("requiredNodeSelectorKeys: [agentpool]", $$"""var type = InstanceType.Define("gpu").NodeSelector("agentpool", "a"){{Sound}}.Build();"""),
        ["INST6003 of the extension"] = ("requiredNodeSelectorKeys: [agentpool]", $$"""
            var type = InstanceType.Define("gpu"){{Sound}}.Build();
            Cluster.Define("prod").ExtensionNodeSelector("agentpool", "a").InstanceTypes(type).Build();
            """),
        ["INST6003 of labels that vary"] = ("requiredNodeSelectorKeys: [agentpool]", $$"""
            var labels = new Dictionary<string, string> { [args[0]] = "a" };
            var type = InstanceType.Define("gpu").NodeSelector(labels){{Sound}}.Build();
            """),
        ["INST6003 of a key that varies"] = ("requiredNodeSelectorKeys: [agentpool]", $$"""var type = InstanceType.Define("gpu").NodeSelector(args[0], "a"){{Sound}}.Build();"""),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> PolicyNames => PolicyCases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_reported_where_it_is_wrong(string name) => Roslyn.VerifyAsync(Cases[name]);

    [Theory]
    [MemberData(nameof(PolicyNames))]
    public Task Is_reported_if_the_policy_says_so(string name) =>
        Roslyn.VerifyAsync(PolicyCases[name].Code, state => state.AddSettings($"policy: {{ {PolicyCases[name].Policy} }}\n"));

    [Theory]
    [MemberData(nameof(PolicyNames))]
    public Task Is_silent_without_a_policy(string name) =>
        Roslyn.VerifyAsync(PolicyMarkup.Replace(PolicyCases[name].Code, "${code}"));

    private static readonly Regex PolicyMarkup = new(@"\{\|INST6\d{3}:(?<code>.*?)\|\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
