using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>In tests and code that catches the exception, only unused results and current-culture formatting are reported.</summary>
public class ExpectedFailureTests
{
    private const string Sound = """.Requests("1", "2Gi").Limits("2", "4Gi").Build();""";
    private const string Wrong = """InstanceType.Define("GPU_A").NodeSelector("a b", "c d").Requests("0", "8GB").Limits("0.5", "2048", -1).Build();""";

    private const string Frameworks = """
        namespace Xunit { class FactAttribute : Attribute; class TheoryAttribute : FactAttribute; class CollectionDefinitionAttribute : Attribute; class TheoryData<T>; interface IAsyncLifetime; }
        namespace NUnit.Framework
        {
            class NUnitAttribute : Attribute; class TestAttribute : NUnitAttribute; class TestCaseAttribute(object value) : NUnitAttribute { public object Value => value; }
            class TestCaseSourceAttribute : NUnitAttribute; class TheoryAttribute : NUnitAttribute; class TestFixtureAttribute : NUnitAttribute; class SetUpAttribute : NUnitAttribute; class OneTimeSetUpAttribute : NUnitAttribute;
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { class TestMethodAttribute : Attribute; class DataTestMethodAttribute : TestMethodAttribute; class TestClassAttribute : Attribute; class TestInitializeAttribute : Attribute; }
        namespace TUnit.Core { class BaseTestAttribute : Attribute; class TestAttribute : BaseTestAttribute; }
        class ClusterFactAttribute : Xunit.FactAttribute;

        """;

    /// <summary>Code without findings.</summary>
    internal static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        // Test classes.
        ["A fact"] = Test($$"""class Tests { [Xunit.Fact] void Test() { var type = {{Wrong}} } }"""),
        ["A theory"] = Test($$"""class Tests { [Xunit.Theory] void Test() { var type = {{Wrong}} } }"""),
        ["A fact of one's own"] = Test($$"""class Tests { [ClusterFact] void Test() { var type = {{Wrong}} } }"""),
        ["A test of NUnit"] = Test($$"""class Tests { [NUnit.Framework.Test] void Test() { var type = {{Wrong}} } }"""),
        ["A test case of NUnit"] = Test($$"""class Tests { [NUnit.Framework.TestCase(1)] void Test(int n) { var type = {{Wrong}} } }"""),
        ["A source of test cases of NUnit"] = Test($$"""class Tests { [NUnit.Framework.TestCaseSource] void Test(int n) { var type = {{Wrong}} } }"""),
        ["A theory of NUnit"] = Test($$"""class Tests { [NUnit.Framework.Theory] void Test(int n) { var type = {{Wrong}} } }"""),
        ["A fixture of NUnit"] = Test($$"""[NUnit.Framework.TestFixture] class Tests { void Test() { var type = {{Wrong}} } }"""),
        ["A set-up of NUnit"] = Test($$"""class Tests { [NUnit.Framework.SetUp] void Set() { var type = {{Wrong}} } }"""),
        ["A test method of MSTest"] = Test($$"""class Tests { [Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] void Test() { var type = {{Wrong}} } }"""),
        ["A data test method of MSTest"] = Test($$"""class Tests { [Microsoft.VisualStudio.TestTools.UnitTesting.DataTestMethod] void Test() { var type = {{Wrong}} } }"""),
        ["A test class of MSTest"] = Test($$"""[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass] class Tests { void Helper() { var type = {{Wrong}} } }"""),
        ["A test of TUnit"] = Test($$"""class Tests { [TUnit.Core.Test] void Test() { var type = {{Wrong}} } }"""),
        ["All members of a test class"] = Test($$"""
            class Tests
            {
                static readonly InstanceType Field = {{Wrong}}
                InstanceType Property => {{Wrong}}
                Tests() { var type = {{Wrong}} }
                [Xunit.Fact] void Test() => Helper();
                static void Helper() { Func<InstanceType> make = () => {{Wrong}} }
            }
            """),
        ["Deployments and jobs"] = Test("""
            class Tests
            {
                [Xunit.Fact] void Test()
                {
                    var blue = KubernetesOnlineDeployment.Define("blue").Requests("8", "1Ki").Limits(gpu: 8).Build();
                    var train = CommandJob.Define("python train.py").InstanceType("<instance type>").Build();
                }
            }
            """),
        ["Calls that are not all of a definition"] = Test("""
            class Tests
            {
                [Xunit.Fact] void Test() { Assert(InstanceType.Define("GPU_A").Requests("1", "8GB")); }
                static void Assert(InstanceTypeBuilder builder) => builder.Limits("2", "-4Gi").Build();
            }
            """),
        ["Inherited tests"] = Test($$"""class Base { [Xunit.Fact] public void Test() { } } class Tests : Base { InstanceType Type => {{Wrong}} }"""),
        ["Inherited tests of a generic class"] = Test($$"""abstract class Base<T> { [Xunit.Fact] public void Test() { } protected T? Value { get; } } class Middle<T> : Base<T>; class Tests : Middle<int> { InstanceType Type => {{Wrong}} }"""),
        ["The base of tests"] = Test($$"""abstract class Base { protected static InstanceType Type => {{Wrong}} } class Tests : Base { [Xunit.Fact] public void Test() { } }"""),
        ["The generic base of tests far below"] = Test($$"""class Base<T> { protected T? Value; protected static InstanceType Type => {{Wrong}} } class Middle<T> : Base<T>; class Outer { class Tests : Middle<int> { [NUnit.Framework.Test] public void Test() { } } }"""),
        ["The base of a class with tests within"] = Test($$"""class Base { protected static InstanceType Type => {{Wrong}} } class Tests : Base { class Limits { [Xunit.Fact] public void Test() { } } }"""),
        ["Parts of a class"] = Test($$"""partial class Tests { InstanceType Type => {{Wrong}} } partial class Tests { [Xunit.Fact] void Test() { } }"""),
        ["Enclosing and nested classes"] = Test($$"""
            class Outer { [Xunit.Fact] void Test() { } class Data { class More { InstanceType Type => {{Wrong}} } } }
            class Other { InstanceType Type => {{Wrong}} class Middle { class Tests { [Xunit.Fact] void Test() { } } } }
            """),
        ["Records, structs and interfaces in a test class"] = Test($$"""
            class Tests { [Xunit.Fact] void Test() { } record Case(int N) { InstanceType Type => {{Wrong}} } struct Value { InstanceType Type => {{Wrong}} } interface IMake { InstanceType Type => {{Wrong}} } }
            """),
        ["Data and fixtures of a framework"] = Test($$"""
            class Data : Xunit.TheoryData<string> { InstanceType Type => {{Wrong}} }
            class Fixture : Xunit.IAsyncLifetime { InstanceType Type => {{Wrong}} }
            [Xunit.CollectionDefinition] class Cluster { InstanceType Type => {{Wrong}} }
            """),
        ["A name that a program defines too"] = Test($$"""
            class Tests { [Xunit.Fact] void Test() { } static readonly InstanceType A = InstanceType.Define("gpu"){{Sound}} static readonly InstanceType B = InstanceType.Define("gpu"){{Sound}} }
            static class Program { static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}} }
            class TestsBelow { [Xunit.Fact] void Test() { } static readonly InstanceType A = InstanceType.Define("gpu"){{Sound}} }
            """),
        ["A name that only a test defines"] = Test($$"""
            static class Program { static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}} static readonly CommandJob Train = CommandJob.Define("train").InstanceType("cpu").Build(); }
            class Tests { [Xunit.Fact] void Test() { } static readonly InstanceType Cpu = InstanceType.Define("cpu"){{Sound}} static readonly CommandJob Train = CommandJob.Define("train").InstanceType("elsewhere").Build(); }
            """),
        ["A test's settings of a cluster"] = Test($$"""
            static class Program { static readonly InstanceType Gpu = InstanceType.Define("gpu").NodeSelector("pool", "gpu"){{Sound}} }
            class Tests { [Xunit.Fact] void Test() { Cluster.Define("prod").ExtensionNodeSelector("pool", "cpu").Build(); } }
            """),
        ["A test's default instance type"] = Test("""
            static class Program { static readonly KubernetesOnlineDeployment Blue = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("1", "1Gi").Build(); }
            class Tests { [Xunit.Fact] void Test() { var type = InstanceType.Define("small").Requests("100m", "1Mi").Limits("200m", "2Mi").Build(); } }
            """),

        // Code that catches the exception for an invalid definition.
        ["Caught"] = Catch("catch (InvalidDefinitionException) { }"),
        ["Caught with a variable"] = Catch("catch (InvalidDefinitionException exception) { Console.WriteLine(exception.Message); }"),
        ["Caught by a base type"] = Catch("catch (Exception exception) { Console.WriteLine(exception.Message); }"),
        ["Caught whatever it is"] = Catch("catch { }"),
        ["Caught with a filter"] = Catch("catch (InvalidDefinitionException exception) when (exception.Findings.Count > 1) { }"),
        ["Caught by a base type with a filter"] = Catch("catch (Exception exception) when (exception is InvalidDefinitionException or FormatException) { }"),
        ["Caught second"] = Catch("catch (FormatException) { } catch (InvalidDefinitionException) { }"),
        ["Caught with a finally"] = Catch("catch (InvalidDefinitionException) { } finally { Console.WriteLine(); }"),
        ["Caught around another try"] = $$"""try { try { var type = {{Wrong}} } catch (FormatException) { } } catch (InvalidDefinitionException) { }""",
        ["Caught around a finally"] = $$"""try { try { } finally { var type = {{Wrong}} } } catch (InvalidDefinitionException) { }""",
        ["Caught by a type parameter"] = $$"""static bool Fails<T>() where T : Exception { try { var type = {{Wrong}} return false; } catch (T) { return true; } } Fails<InvalidDefinitionException>();""",
        ["Caught around a lambda and a local function"] = $$"""
            try
            {
                Array.ForEach(args, zone => { var type = {{Wrong}} });
                Make();
                InstanceType Make() => {{Wrong}}
            }
            catch (InvalidDefinitionException) { }
            """,
        ["Caught in a loop, an if and a using"] = $$"""
            foreach (var zone in args) { try { using (Console.In) { if (zone.Length > 0) { var type = {{Wrong}} } } } catch (InvalidDefinitionException) { continue; } }
            """,
        ["Caught where it is built"] = """
            var wrong = InstanceType.Define("GPU_A").Requests("1", "8GB");
            wrong = wrong.Limits("2", "-4Gi");
            try { wrong.Build(); } catch (InvalidDefinitionException) { }
            """,
        ["Caught where it begins"] = """
            InstanceTypeBuilder wrong;
            try { wrong = InstanceType.Define("GPU_A").Requests("1", "8GB"); } catch (InvalidDefinitionException) { return; }
            wrong.Build();
            """,
        ["Caught where what nobody can follow is built"] = """
            static class Check { internal static void Throws<T>(Action action) where T : Exception { } }
            static class Checks
            {
                static void All(bool isLarge)
                {
                    var first = InstanceType.Define("GPU_A").Requests("1", "8GB");
                    if (isLarge) { first = first.Limits("2", "-4Gi"); }
                    try { first.Build(); } catch (InvalidDefinitionException) { }
                    var second = InstanceType.Define("GPU_B").Requests("1", "8GB");
                    foreach (var zone in new[] { "a", "b" }) { second = second.NodeSelector("zone", "a b"); }
                    Check.Throws<InvalidDefinitionException>(() => second.Build());
                }
            }
            """,
        ["Caught where it is judged"] = """try { foreach (var finding in InstanceType.Define("GPU_A").Validate()) { Console.WriteLine(finding.Message); } } catch (Exception) { }""",
        ["Deployments and jobs that are caught"] = """
            try
            {
                var blue = KubernetesOnlineDeployment.Define("blue").Requests("8", "1Ki").Limits(gpu: 8).Build();
                var train = CommandJob.Define("python train.py").InstanceType("<instance type>").Build();
            }
            catch (InvalidDefinitionException) { }
            """,
        ["A name that is defined again where it fails"] = $$"""
            try { InstanceType.Define("gpu"){{Sound}} InstanceType.Define("gpu"){{Sound}} } catch (InvalidDefinitionException) { }
            var gpu = InstanceType.Define("gpu"){{Sound}}
            """,
        ["A name that is defined where it may fail"] = $$"""
            static class Program
            {
                static void Main() { try { InstanceType.Define("gpu"){{Sound}} } catch (Exception exception) { Console.WriteLine(exception.Message); } }
                static readonly InstanceType Cpu = InstanceType.Define("cpu"){{Sound}}
                static readonly CommandJob Train = CommandJob.Define("train").InstanceType("gpu").Build();
            }
            """,
        ["A cluster that is defined where it may fail"] = $$"""
            static class Program
            {
                static void Main() { try { Cluster.Define("prod").KnownInstanceTypes("gpu").Build(); } catch (Exception exception) { Console.WriteLine(exception.Message); } }
                static readonly InstanceType Cpu = InstanceType.Define("cpu"){{Sound}}
                static readonly CommandJob Train = CommandJob.Define("train").InstanceType("gpu").Build();
            }
            """,
        ["Expected by a base type"] = $$"""
            static class Check { internal static void Throws<T>(Action action) where T : Exception { } }
            static class Checks { static void All() { Check.Throws<Exception>(() => { {{Wrong}} }); Check.Throws<InvalidDefinitionException>(() => { var type = {{Wrong}} }); } }
            """,
    };

    /// <summary>Code with findings.</summary>
    internal static readonly Dictionary<string, string> Reported = new(StringComparer.Ordinal)
    {
        ["Dropped in a test"] = Test("""class Tests { [Xunit.Fact] void Test() { InstanceType.Define("GPU_A").{|INST5001:Limits|}("2", "4GB"); var {|INST5001:b|} = InstanceType.Define("GPU_A"); } }"""),
        ["A culture in a test"] = Test("""class Tests { [Xunit.Fact] void Test() { var gib = 1.5; Memory memory = $"{{|INST5002:gib|}}Gi"; } }"""),
        ["Dropped in a try"] = """try { InstanceType.Define("GPU_A").{|INST5001:Limits|}("2", "4GB"); } catch (InvalidDefinitionException) { }""",
        ["A culture in a try"] = """try { var gib = 1.5; InstanceType.Define("GPU_A").Limits("2", $"{{|INST5002:gib|}}Gi").Build(); } catch (InvalidDefinitionException) { }""",
        ["Caught by another type"] = """try { var type = InstanceType.Define({|INST2002:"GPU"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); } catch (FormatException) { } catch (ArgumentException) { }""",
        ["Caught elsewhere"] = """
            var wrong = InstanceType.Define({|INST2002:"GPU"|});
            if (args.Length > 0) { wrong = wrong.Limits("2", {|INST2004:"4GB"|}); }
            try { Console.WriteLine(); } catch (InvalidDefinitionException) { }
            wrong.Build();
            """,
        ["Not caught at all"] = """try { var type = InstanceType.Define({|INST2002:"GPU"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); } finally { Console.WriteLine(); }""",
        ["After a catch"] = """
            try { Console.WriteLine(); } catch (InvalidDefinitionException) { var a = InstanceType.Define({|INST2002:"GPU_A"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); }
            var b = InstanceType.Define({|INST2002:"GPU_B"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            """,
        ["In a finally"] = """try { Console.WriteLine(); } catch (Exception) { } finally { var a = InstanceType.Define({|INST2002:"GPU_A"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); }""",
        ["Beside a test class"] = Test("""
            class Tests : Base { [Xunit.Fact] void Test() { } }
            class Base;
            class Types : Base2 { InstanceType Gpu => InstanceType.Define({|INST2002:"GPU"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); }
            class Base2;
            class Derived : Types;
            """),
        ["With attributes of others"] = """
            namespace Mine { class FactAttribute : Attribute; class TestAttribute : Attribute; }
            [Serializable] class Types { [Mine.Fact, Mine.Test, Obsolete] InstanceType Gpu() => InstanceType.Define({|INST2002:"GPU"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build(); }
            """,
        ["Two of a program beside a test's"] = Test($$"""
            class Tests { [Xunit.Fact] void Test() { } static readonly InstanceType A = InstanceType.Define("gpu"){{Sound}} }
            static class Program { static readonly InstanceType A = InstanceType.Define("gpu"){{Sound}} static readonly InstanceType B = InstanceType.Define({|INST4001:"gpu"|}){{Sound}} static readonly InstanceTypeList All = InstanceTypeList.Of(A, B); }
            """),
        ["Of no exception at all"] = """
            static class Check { internal static void Maybe<T>(Func<T> action) { } }
            static class Checks { static void All() { Check.Maybe<object>(() => InstanceType.Define({|INST2002:"GPU"|}).Requests("1", "2Gi").Limits("2", "4Gi").Build()); } }
            """,
    };

    public static IEnumerable<TheoryDataRow<string>> SilentNames => Silent.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> ReportedNames => Reported.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(SilentNames))]
    public Task What_is_meant_to_fail_raises_nothing(string name) => Roslyn.VerifyAsync(Silent[name]);

    [Theory]
    [MemberData(nameof(ReportedNames))]
    public Task What_nobody_means_is_reported(string name) => Roslyn.VerifyAsync(Reported[name]);

    private static string Test(string code) => Frameworks + code;

    private static string Catch(string handlers) => $$"""try { var type = {{Wrong}} } {{handlers}}""";
}
