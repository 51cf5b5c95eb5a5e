using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.CodeFixes;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Findings in C# that can be resolved in two ways, or whose obvious fix is wrong: no fix is offered.</summary>
public class CodeTwoReadingsTests
{
    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["the likely amount is less than the request"] = """var x = InstanceType.Define("a").Requests("1", "4Gi").Limits("2", {|INST2004:"4GB"|}).Build();""",
        ["the likely amount is more than the limit"] = """var x = InstanceType.Define("a").Requests("1", {|INST2004:"8gi"|}).Limits("2", "4Gi").Build();""",
        ["with the likely unit it exceeds the limit"] = """var x = InstanceType.Define("a").Requests({|INST2010:"4000"|}, "1Gi").Limits("2", "4Gi").Build();""",
        ["GPUs differ in requests and limits"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Request({|INST2007:"nvidia.com/gpu"|}, "4").Limits("2", "4Gi", 2).Build();""",
        ["CPU and memory may be swapped in limits"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Limits({|INST2010:"16Gi"|}, {|INST2010:"4"|}).Build();""",
        ["CPU and memory may be swapped in both"] = """var x = InstanceType.Define("a").Requests({|INST2010:"1Gi"|}, {|INST2010:"1"|}).Limits({|INST2010:"2Gi"|}, {|INST2010:"2"|}).Build();""",
        ["limits lack memory"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").{|INST2003:Limits|}("2").Build();""",
        ["limits lack CPU"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").{|INST2003:Limits|}(memory: "4Gi").Build();""",
        ["limits lack both"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").{|INST2003:Limits|}(gpu: 8).Build();""",
        ["neither section is there"] = """var x = InstanceType.Define("a").{|INST2003:Build|}();""",
        ["the limit is a variable"] = """var x = InstanceType.Define("a").{|INST2003:Requests|}("1").Limits("2", args[0]).Build();""",
        ["the limit is wrong too"] = """var x = InstanceType.Define("a").{|INST2003:Requests|}("1").Limits("2", {|INST2004:"much"|}).Build();""",
        ["a comma for thousands or for decimals"] = """var x = InstanceType.Define("a").Requests("1", "1Gi").Limits("2", {|INST2004:"1,500Mi"|}).Build();""",
        ["words"] = """var x = InstanceType.Define("a").Requests({|INST2004:"two"|}, "1Gi").Limits("2", "2Gi").Build();""",
        ["zero"] = """var x = InstanceType.Define("a").Requests({|INST2005:"0"|}, "1Gi").Limits("2", "2Gi").Build();""",
        ["negative"] = """var x = InstanceType.Define("a").Requests("1", {|INST2005:"-1Gi"|}).Limits("2", "2Gi").Build();""",
        ["a request above the limit"] = """var x = InstanceType.Define("a").Requests({|INST2009:"4"|}, "1Gi").Limits("2", "2Gi").Build();""",
        ["a constant that may be right elsewhere"] = """const string Size = {|INST2004:"4GB"|}; Console.WriteLine(Size); var x = InstanceType.Define("a").Requests("1", "2Gi").Limits("2", Size).Build();""",
        ["a sum of texts"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Limits("2", {|INST2004:"4" + "GB"|}).Build();""",
        ["another name of the resource beside it"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Limits("2", "4Gi").Limit({|INST2011:"cpus"|}, "4").Build();""",
        ["two wrong names for one resource"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Limits(memory: "4Gi").Limit({|INST2011:"cores"|}, "4").Limit({|INST2011:"CPU"|}, "2").Build();""",
        ["a digit in the name of the vendor"] = """var x = InstanceType.Define("a").Requests("1", "2Gi").Limits("2", "4Gi").Limit({|INST2011:"nvidia1.com/gpu"|}, "1").Build();""",
        ["an extended resource of a deployment"] = """var x = KubernetesOnlineDeployment.Define("a").InstanceType(args[0]).Requests("1", "1Gi").Limits("2", "2Gi").Limit({|INST2011:"amd.com/gpu"|}, "1").Build();""",
        ["a deployment with GPUs lacks limits"] = """var x = KubernetesOnlineDeployment.Define("a").InstanceType(args[0]).Requests("1", "1Gi").{|INST3003:Limits|}(gpu: 1).Build();""",
        ["a deployment lacks requests, and a limit"] = """var x = KubernetesOnlineDeployment.Define("a").InstanceType(args[0]).Limits(cpu: "1").{|INST3001:Build|}();""",
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public Task No_fix_is_offered(string name) => Roslyn.VerifyFixAsync<DefinitionCodeFix>(Cases[name], Cases[name], static _ => { });
}
