using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.CodeFixes;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Each fix, alone and for all findings at once: the result has no finding of the rule, and all other code is the same.</summary>
public class CodeFixTests
{
    private const string Sound = """.Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi")""";

    private static readonly Dictionary<string, (string Code, string Fixed)> Cases = new(StringComparer.Ordinal)
    {
        ["INST2002"] = (
            $$"""
            var a = InstanceType.Define(/* the name */ {|INST2002:"GPU_A100"|} /* of it */){{Sound}}.Build();
            var b = InstanceType.Define({|INST2002:@"Cpu Small"|}){{Sound}}.Build();
            """,
            $$"""
            var a = InstanceType.Define(/* the name */ "gpu-a100" /* of it */){{Sound}}.Build();
            var b = InstanceType.Define("cpu-small"){{Sound}}.Build();
            """),
        ["INST2003 adds an argument"] = (
            """
            var a = InstanceType.Define("a")
                .Limits(cpu: "2", memory: "4Gi") // may
                .{|INST2003:Requests|}(cpu: "1")     // asks
                .Build();
            var b = InstanceType.Define("b").{|INST2003:Requests|}(memory: "2Gi").Limits(memory: "4Gi", cpu: "2").Build();
            """,
            """
            var a = InstanceType.Define("a")
                .Limits(cpu: "2", memory: "4Gi") // may
                .Requests(cpu: "1", memory: "4Gi")     // asks
                .Build();
            var b = InstanceType.Define("b").Requests(memory: "2Gi", cpu: "2").Limits(memory: "4Gi", cpu: "2").Build();
            """),
        ["INST2003 adds a call"] = (
            """
            var a = InstanceType.Define("a")
                .Limits(cpu: "1", memory: "2Gi") // may
                .{|INST2003:Build|}();
            var b = InstanceType.Define("b").Limits("2", "4Gi").{|INST2003:Build|}();
            var d = InstanceType.Define("d")
                .Limits(cpu: "1", memory: "2Gi")
                // done
                .{|INST2003:Build|}();
            """,
            """
            var a = InstanceType.Define("a")
                .Limits(cpu: "1", memory: "2Gi") // may
                .Requests(cpu: "1", memory: "2Gi")
                .Build();
            var b = InstanceType.Define("b").Limits("2", "4Gi").Requests(cpu: "2", memory: "4Gi").Build();
            var d = InstanceType.Define("d")
                .Limits(cpu: "1", memory: "2Gi")
                .Requests(cpu: "1", memory: "2Gi")
                // done
                .Build();
            """),
        ["INST2003 replaces a null"] = (
            """
            var a = InstanceType.Define("a").{|INST2003:Requests|}("1", null).Limits("2", "4Gi", 1).Build();
            var b = InstanceType.Define("b").Limits("1", "2Gi").{|INST2003:Requests|}(memory: null, cpu: "1").Build();
            var c = InstanceType.Define("c").Limits("1", "2Gi").{|INST2003:Request|}("cpu", "1").Build();
            """,
            """
            var a = InstanceType.Define("a").Requests("1", "4Gi").Limits("2", "4Gi", 1).Build();
            var b = InstanceType.Define("b").Limits("1", "2Gi").Requests(memory: "2Gi", cpu: "1").Build();
            var c = InstanceType.Define("c").Limits("1", "2Gi").Requests(memory: "2Gi").Request("cpu", "1").Build();
            """),
        ["INST2004"] = (
            """
            var a = InstanceType.Define("a").Requests({|INST2004:"1 core"|}, {|INST2004:"1,5Gi"|})
                .Limits(cpu: {|INST2004:"1500 m"|} /* more */, memory: {|INST2004:"4GB"|}).Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Requests("1", {|INST2004:"2gi"|}).Build();
            """,
            """
            var a = InstanceType.Define("a").Requests("1", "1.5Gi")
                .Limits(cpu: "1500m" /* more */, memory: "4G").Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Requests("1", "2Gi").Build();
            """),
        ["INST2007"] = (
            $$"""
            var a = InstanceType.Define("a").{{Sound[1..]}}
                .Request({|INST2007:"nvidia.com/gpu"|}, "1") // one
                .Build();
            var b = InstanceType.Define("b")
                .Requests(cpu: "1", memory: "2Gi") // asks
                .Request({|INST2007:"nvidia.com/gpu"|}, "1") // too much
                .Limits(cpu: "2", memory: "4Gi", gpu: 1)
                .Build();
            """,
            $$"""
            var a = InstanceType.Define("a").{{Sound[1..]}}
                .Limit("nvidia.com/gpu", "1") // one
                .Build();
            var b = InstanceType.Define("b")
                .Requests(cpu: "1", memory: "2Gi") // asks
                // too much
                .Limits(cpu: "2", memory: "4Gi", gpu: 1)
                .Build();
            """),
        ["INST2007 keeps each comment"] = (
            $$"""
            var a = InstanceType.Define("a").Limits("2", "4Gi", 1).Request(/* GPUs */ {|INST2007:"nvidia.com/gpu"|}, "1" /* one */).Requests("1", "2Gi").Build();
            var b = InstanceType.Define("b").Limits("2", "4Gi", 1) // may
                // a card
                .Request(
                    {|INST2007:"nvidia.com/gpu"|}, // of NVIDIA
                    "1").Requests("1", "2Gi").Build();
            var c = InstanceType.Define("c").Limits("2", "4Gi", 1)
                .Request({|INST2007:"nvidia.com/gpu"|}, "1").Requests("1", "2Gi").Build();
            """,
            $$"""
            var a = InstanceType.Define("a").Limits("2", "4Gi", 1) /* GPUs */ /* one */.Requests("1", "2Gi").Build();
            var b = InstanceType.Define("b").Limits("2", "4Gi", 1) // may
                // a card
                // of NVIDIA
                .Requests("1", "2Gi").Build();
            var c = InstanceType.Define("c").Limits("2", "4Gi", 1).Requests("1", "2Gi").Build();
            """),
        ["INST2010"] = (
            """
            var a = InstanceType.Define("a").Requests("1", {|INST2010:"2048"|}).Limits({|INST2010:"2000"|}, {|INST2010:"3500m"|}).Build();
            """,
            """
            var a = InstanceType.Define("a").Requests("1", "2048Mi").Limits("2000m", "3500Mi").Build();
            """),
        ["INST2011"] = (
            $$"""
            var a = InstanceType.Define("a"){{Sound}}.Limit({|INST2011:"nvidia.com/gpus"|}, "1").Build();
            var b = InstanceType.Define("b").Requests("1", "2Gi").Limit({|INST2011:"CPU"|}, "2").Limit({|INST2011:"mem"|}, "4Gi").Build();
            """,
            $$"""
            var a = InstanceType.Define("a"){{Sound}}.Limit("nvidia.com/gpu", "1").Build();
            var b = InstanceType.Define("b").Requests("1", "2Gi").Limit("cpu", "2").Limit("memory", "4Gi").Build();
            """),
        ["INST3001"] = (
            """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Limits("1", "2Gi").{|INST3001:Build|}();
            var green = KubernetesOnlineDeployment.Define("green").InstanceType("a").{|INST3001:Requests|}("1").Limits("2", "4Gi").Build();
            """,
            """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Limits("1", "2Gi").Requests(cpu: "1", memory: "2Gi").Build();
            var green = KubernetesOnlineDeployment.Define("green").InstanceType("a").Requests("1", memory: "4Gi").Limits("2", "4Gi").Build();
            """),
        ["INST3007"] = (
            $$"""
            var small = InstanceType.Define("cpu-small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"cpu-smal"|}).Build();
            var train = CommandJob.Define("python train.py").InstanceType({|INST3007:"cpu_small"|}).Build();
            """,
            $$"""
            var small = InstanceType.Define("cpu-small"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("cpu-small").Build();
            var train = CommandJob.Define("python train.py").InstanceType("cpu-small").Build();
            """),
        ["INST3012"] = (
            """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Requests("1", "2Gi").Request({|INST3012:"nvidia.com/gpu"|}, "1").Limits("2", "4Gi", 1).Build();
            """,
            """
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("a").Requests("1", "2Gi").Limits("2", "4Gi", 1).Build();
            """),
    };

    private static readonly Dictionary<string, (string Code, string Fixed)> CultureCases = new(StringComparer.Ordinal)
    {
        ["INST5002 in an interpolation"] = (
            """
            double gib = args.Length / 2.0;
            var a = InstanceType.Define("a").Requests("1", $"{{|INST5002:gib|}}Gi").Limits($"{{|INST5002:gib / 2|}:0.0}", $"{{|INST5002:gib|},4}Gi").Build();
            """,
            """
            double gib = args.Length / 2.0;
            var a = InstanceType.Define("a").Requests("1", $"{gib.ToString(CultureInfo.InvariantCulture)}Gi").Limits($"{(gib / 2).ToString("0.0", CultureInfo.InvariantCulture)}", $"{gib.ToString(CultureInfo.InvariantCulture),4}Gi").Build();
            """),
        ["INST5002 in a concatenation"] = (
            """
            decimal gib = args.Length / 2m;
            var a = InstanceType.Define("a").Requests("1", {|INST5002:gib|} + "Gi").Limits({|INST5002:gib.ToString()|}, {|INST5002:gib.ToString("0.0")|} + "Gi").Build();
            var b = {|INST5002:gib.ToString(CultureInfo.CurrentCulture /* of here */)|};
            Cpu c = b;
            """,
            """
            decimal gib = args.Length / 2m;
            var a = InstanceType.Define("a").Requests("1", gib.ToString(CultureInfo.InvariantCulture) + "Gi").Limits(gib.ToString(CultureInfo.InvariantCulture), gib.ToString("0.0", CultureInfo.InvariantCulture) + "Gi").Build();
            var b = gib.ToString(CultureInfo.InvariantCulture /* of here */);
            Cpu c = b;
            """),
    };

    [Fact]
    public Task What_is_written_elsewhere_is_fixed_there() => Roslyn.VerifyFixAsync<DefinitionCodeFix>(
        """
        const string Most = {|INST2004:"4GB"|};
        var least = {|INST2004:"2 Gi"|};
        Memory half = {|INST2004:"1GB"|};
        var a = InstanceType.Define("a").Requests("1", least).Limits("2", Most).Build();
        var b = Make("b", {|INST2004:"2gb"|});
        InstanceType Make(string name, string memory) => InstanceType.Define(name).Requests("1", "1Gi").Limits("2", memory).Build();
        """,
        """
        const string Most = "4G";
        var least = "2Gi";
        Memory half = "1G";
        var a = InstanceType.Define("a").Requests("1", least).Limits("2", Most).Build();
        var b = Make("b", "2G");
        InstanceType Make(string name, string memory) => InstanceType.Define(name).Requests("1", "1Gi").Limits("2", memory).Build();
        """);

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> CultureNames => CultureCases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Fix_is_written(string name) => Roslyn.VerifyFixAsync<DefinitionCodeFix>(Cases[name].Code, Cases[name].Fixed);

    [Theory]
    [MemberData(nameof(CultureNames))]
    public Task Culture_is_made_invariant(string name) => Roslyn.VerifyFixAsync<CultureCodeFix>(CultureCases[name].Code, CultureCases[name].Fixed);

    [Fact]
    public Task What_is_not_written_in_place_is_left_alone() => Roslyn.VerifyFixAsync<DefinitionCodeFix>(
        $$"""
        const string Memory = {|INST2004:"4GB"|};
        Console.WriteLine(Memory);
        var a = InstanceType.Define({|INST2002:"A" + "B"|}).Requests("1", "2Gi").Limits("2", Memory).Build();
        var b = InstanceType.Define("b").Requests("1", "1Gi").Limits({|INST2010:Cpu.Cores(2000)|}, "4Gi").Build();
        var c = InstanceType.Define("c").Requests({|INST2004:"many"|}, "1Gi").Limits("1", "1Gi").Build();
        var d = InstanceType.Define("d").Requests("1", args[0]).{|INST2003:Limits|}("2").Build();
        """,
        $$"""
        const string Memory = {|INST2004:"4GB"|};
        Console.WriteLine(Memory);
        var a = InstanceType.Define({|INST2002:"A" + "B"|}).Requests("1", "2Gi").Limits("2", Memory).Build();
        var b = InstanceType.Define("b").Requests("1", "1Gi").Limits({|INST2010:Cpu.Cores(2000)|}, "4Gi").Build();
        var c = InstanceType.Define("c").Requests({|INST2004:"many"|}, "1Gi").Limits("1", "1Gi").Build();
        var d = InstanceType.Define("d").Requests("1", args[0]).{|INST2003:Limits|}("2").Build();
        """);

    [Fact]
    public Task What_would_be_a_guess_is_left_alone()
    {
        const string Code =
            """
            const string Large = "gpu-large";
            var a = InstanceType.Define("a").{|INST2003:Build|}();
            var b = InstanceType.Define("b").Requests("1", "2Gi").{|INST2003:Limits|}(gpu: 8).Build();
            var c = InstanceType.Define("c").Requests("1", "2Gi").Request({|INST2007:"nvidia.com/gpu"|}, "4").Limits("2", "4Gi", 2).Build();
            var d = InstanceType.Define("d").Requests("1", "2Gi").Limits({|INST2010:"16Gi"|}, {|INST2010:"4"|}).Build();
            var e = InstanceType.Define("e").Requests("1", "2Gi").Limits("2", "4Gi").Limit({|INST2011:"cpus"|}, "4").Build();
            var f = InstanceType.Define("f").Requests("1", "2Gi").Limits(memory: "4Gi").Limit({|INST2011:"cores"|}, "4").Limit({|INST2011:"CPU"|}, "2").Build();
            var g = InstanceType.Define("g").Requests("1", "2Gi").Limits("2", "4Gi").Limit({|INST2011:"nvidia1.com/gpu"|}, "1").Build();
            var h = InstanceType.Define({|INST2002:"Gpu_Large"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var i = InstanceType.Define(Large).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var j = InstanceType.Define({|INST2002:"Gpu_Small"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var k = InstanceType.Define({|INST2002:"GPU-Small"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var l = InstanceType.Define({|INST2002:"DefaultInstanceType"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var m = KubernetesOnlineDeployment.Define("m").InstanceType(args[0]).Requests("1", "1Gi").{|INST3003:Limits|}(gpu: 1).Build();
            var n = KubernetesOnlineDeployment.Define("n").InstanceType("a").Limits(cpu: "1").{|INST3001:Build|}();
            """;
        return Roslyn.VerifyFixAsync<DefinitionCodeFix>(Code, Code);
    }

    [Fact]
    public Task A_name_that_another_member_has_is_not_taken()
    {
        const string Code =
            $$"""
            static class Types
            {
                static readonly InstanceType Large = InstanceType.Define("gpu-large"){{Sound}}.Build();
                static InstanceType Small() => InstanceType.Define("gpu-small"){{Sound}}.Build();
                static void Write() => InstanceType.Define({|INST2002:"Gpu_Large"|}){{Sound}}.Build().Save("large.yaml");
                static void WriteOther() => InstanceType.Define({|INST2002:"Gpu_Small"|}){{Sound}}.Build().Save("small.yaml");
            }
            """;
        return Roslyn.VerifyFixAsync<DefinitionCodeFix>(Code, Code, static _ => { });
    }

    [Fact]
    public Task A_near_name_with_another_digit_is_left_alone()
    {
        const string Code =
            $$"""
            var small = InstanceType.Define("gpu-a10"){{Sound}}.Build();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType({|INST3007:"gpu-a100"|}).Build();
            """;
        return Roslyn.VerifyFixAsync<DefinitionCodeFix>(Code, Code);
    }

    [Theory]
    [InlineData("gpu-a100", "gpu-t4", false)]
    [InlineData("gpu-t4", "gpu-a100", false)]
    [InlineData("GPU-A100", "gpu-t4", false)]
    [InlineData("gpu-v100", "gpu-t4", true)]
    public Task A_name_of_a_manifest_or_of_the_settings_is_not_taken(string manifest, string known, bool isRenamed)
    {
        const string Code = $$"""var a = InstanceType.Define({|INST2002:"Gpu_A100"|}){{Sound}}.Build();""";
        var yaml =
            $$"""
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata: {name: {{manifest}}}
            spec: {resources: {requests: {cpu: "1", memory: 1Gi}, limits: {cpu: "1", memory: 1Gi} } }
            """;
        return Roslyn.VerifyFixAsync<DefinitionCodeFix>(
            Code,
            isRenamed ? Code.Replace("{|INST2002:\"Gpu_A100\"|}", "\"gpu-a100\"", StringComparison.Ordinal) : Code,
            state =>
            {
                state.AddManifest("types.yaml", yaml);
                state.Set(project => project.KnownInstanceTypes = known);
            });
    }
}
