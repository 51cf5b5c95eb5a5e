using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.CodeFixes;
using k8s.Models;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Constants that become a quantity of the Kubernetes client.</summary>
public class ClientQuantityTests
{
    private static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(ResourceQuantity).Assembly.Location);

    private static readonly Dictionary<string, string> Wrong = new(System.StringComparer.Ordinal)
    {
        ["Alone"] = """var memory = new ResourceQuantity({|INST2004:"4GB"|});""",
        ["Target-typed"] = """ResourceQuantity memory = new({|INST2004:"4 Gi"|});""",
        ["Through a local"] = """var text = {|INST2004:"4GB"|}; var memory = new ResourceQuantity(text);""",
        ["Through a constant of a class"] = """
            static class Sizes { internal const string Memory = {|INST2004:"4GB"|}; internal static ResourceQuantity Make() => new(Memory); }
            """,
        ["Composed"] = """var gib = 4; var memory = new ResourceQuantity({|INST2004:$"{gib}GB"|});""",
        ["Whatever is chosen"] = """var memory = new ResourceQuantity(args.Length > 0 ? {|INST2004:"4GB"|} : {|INST2004:"8GB"|});""",
        ["Under a key"] = """var limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new({|INST2010:"2048"|}), ["cpu"] = new ResourceQuantity({|INST2010:"2000"|}) };""",
        ["Added under a key"] = """
            var limits = new Dictionary<string, ResourceQuantity> { { "memory", new ResourceQuantity({|INST2010:"3500m"|}) } };
            limits["cpu"] = new ResourceQuantity({|INST2010:"2Gi"|});
            limits.Add("memory", new ResourceQuantity({|INST2004:"4gb"|}));
            """,
        ["In a container"] = """
            var container = new V1Container { Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = new({|INST2004:"2GB"|}), ["cpu"] = new("500m") } } };
            """,
        ["A pair"] = """var pair = new KeyValuePair<string, ResourceQuantity>("memory", new({|INST2010:"512"|}));""",
    };

    private static readonly Dictionary<string, string> Correct = new(System.StringComparer.Ordinal)
    {
        ["Quantities"] = """
            var limits = new Dictionary<string, ResourceQuantity>
            {
                ["memory"] = new("4Gi"), ["cpu"] = new("2"), ["nvidia.com/gpu"] = new("1"), ["ephemeral-storage"] = new("1024"), ["pods"] = new("2000"), ["storage"] = new("0"),
            };
            """,
        ["Without a key"] = """var (bytes, cores) = (new ResourceQuantity("2048"), new ResourceQuantity("2000"));""",
        ["None"] = """var limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("0"), ["cpu"] = new("0") };""",
        ["Unknown"] = """var memory = new ResourceQuantity(args[0]); var other = new ResourceQuantity(args.Length > 0 ? "4GB" : "4Gi");""",
        ["Tried"] = """try { var memory = new ResourceQuantity("4GB"); } catch (Exception) { }""",
        ["In a test"] = """
            namespace Xunit { class FactAttribute : Attribute; }
            class Tests { [Xunit.Fact] void Test() { var memory = new ResourceQuantity("4GB"); } }
            """,
        ["Half typed"] = """var memory = new ResourceQuantity("4GB"{|CS1026:|}{|CS1002:|}""",
    };

    public static IEnumerable<TheoryDataRow<string>> WrongNames => Wrong.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> CorrectNames => Correct.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(WrongNames))]
    public Task Wrong_quantities_are_reported(string name) => VerifyAsync(Wrong[name]);

    [Theory]
    [MemberData(nameof(CorrectNames))]
    public Task Correct_quantities_are_not(string name) => VerifyAsync(Correct[name]);

    [Fact]
    public Task They_are_fixed() => Roslyn.VerifyFixAsync<DefinitionCodeFix>(
        """var limits = new Dictionary<string, k8s.Models.ResourceQuantity> { ["memory"] = new({|INST2004:"4GB"|}) };""",
        """var limits = new Dictionary<string, k8s.Models.ResourceQuantity> { ["memory"] = new("4G") };""",
        Client);

    private static Task VerifyAsync(string code) => Roslyn.VerifyAsync(
        code,
        state =>
        {
            state.AdditionalReferences.Add(Client);
            state.Sources.Add("global using k8s.Models;");
        });
}
