using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Realistic programs without findings.</summary>
public class CorrectProgramTests
{
    private const string Sound = """.Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi")""";

    internal static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        // Cultures.
        ["Whole numbers in a text"] = """
            var gib = args.Length;
            long cores = 4;
            var type = InstanceType.Define("cpu-" + gib).Requests(cores.ToString(), $"{gib}Gi").Limits("8", gib + "Gi").Build();
            """,
        ["Invariant numbers in a text"] = """
            var gib = args.Length / 2.0;
            var type = InstanceType.Define("cpu").Requests(gib.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"{gib}Gi"))
                .Limits(string.Create(CultureInfo.InvariantCulture, $"{gib}"), string.Format(CultureInfo.InvariantCulture, "{0}Gi", gib)).Build();
            """,
        ["Numbers without fraction in a text"] = """
            var gib = args.Length / 2.0;
            var type = InstanceType.Define("cpu").Requests($"{gib:0}", $"{gib:F0}Gi").Limits(gib.ToString("0"), Memory.GiB((decimal)gib)).Build();
            """,
        ["Numbers elsewhere"] = """
            var load = args.Length / 2.0;
            Console.WriteLine($"{load} Gi");
            var blue = KubernetesOnlineDeployment.Define("blue").Description($"at {load}").InstanceType("x").Build();
            """,
        ["Rounded numbers in a text"] = """
            var gib = args.Length / 2.0;
            var type = InstanceType.Define("cpu").Requests($"{Math.Ceiling(gib)}", Math.Floor(gib) + "Gi")
                .Limits(Math.Round(gib * 2).ToString(), $"{(int)gib}Gi").Limits(memory: $"{2 * Math.Truncate(gib) + 1}Gi").Build();
            """,
        ["Whole numbers of a type with fractions in a text"] = """
            const double Twice = 2;
            double gib = args.Length;
            decimal cores = 4m;
            var type = InstanceType.Define("cpu").Requests("1", $"{Twice * gib}Gi").Limits($"{cores}", $"{Twice}Gi").Build();
            """,

        // Values.
        ["A conversion that makes another text"] = $$"""
            readonly struct TypeName(string name)
            {
                public static implicit operator TypeName(string name) => new("gpu-" + name.ToLowerInvariant());
                public static implicit operator string(TypeName type) => type.Name;
                private string Name { get; } = name;
            }

            static class Types
            {
                private static readonly TypeName Named = "GPU C";
                internal static readonly InstanceType A = InstanceType.Define((TypeName)"GPU A"){{Sound}}.Build();
                internal static InstanceType B() { TypeName name = "GPU B"; return InstanceType.Define(name){{Sound}}.Build(); }
                internal static InstanceType C => InstanceType.Define(Named){{Sound}}.Build();
            }
            """,
        ["Numbers that are converted"] = """
            var type = InstanceType.Define("cpu").Requests("1", Memory.GiB((decimal)1.5)).Limits("2", Memory.GiB(10m / 4), gpu: (int)1.9).Limits(gpu: checked(args.Length * 2)).Build();
            """,
        ["Tuples"] = """
            var (cpu, memory) = ("1", "2Gi");
            (string Cpu, string Memory) most = ("2", "4Gi");
            var type = InstanceType.Define("cpu").Requests(cpu, memory).Limits(most.Cpu, most.Memory).Build();
            """,
        ["A switch over memory"] = """
            var memory = args.Length switch { 0 => "1Gi", 1 => "8Gi", _ => throw new ArgumentException("none") };
            var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", memory).Build();
            """,
        ["Patterns"] = """
            object value = args.Length;
            if (value is string memory && InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", memory).Validate() is { Count: > 0 } findings) { Console.WriteLine(findings[0].Message); }
            if (args is [var name, ..]) { Console.WriteLine(InstanceType.Define(name).Requests("1", "2Gi").Limits("2", "4Gi").Build().Name); }
            """,
        ["Default literals and null-forgiving"] = """
            var type = InstanceType.Define("cpu")!.Requests("1", "2Gi")!.Limits("2", "4Gi", default)!.Limits(default, default(Memory), default(int?)).Build()!;
            """,
        ["Formatted and raw texts"] = """"
            var number = args.Length;
            var type = InstanceType.Define(string.Format("cpu-{0}", number)).Requests("1", string.Format(CultureInfo.InvariantCulture, "{0:0.#}Gi", 1.5)).Limits("2", $"""{number}Gi""").Build();
            """",
        ["Locals that are written by other means"] = """
            var (a, b, c, d) = ("4GB", "4GB", "4GB", -1);
            string e = "4GB", f = "4GB", g = "4GB", unused = "";
            (args.Length > 0 ? ref e : ref unused) = "4Gi";
            ref var other = ref f;
            other = "4Gi";
            void Write() => g = "4Gi";
            Write();
            (a, d) = ("4Gi", 1);
            b = b.Replace("GB", "Gi");
            c += "i";
            int.TryParse("1", out d);
            var types = from memory in new[] { a, b, c, e, f, g } select InstanceType.Define("x-" + memory.Length).Requests("1", "2Gi").Limits("2", memory, d).Build();
            var type = InstanceType.Define("y").Requests("1", e).Limits("2", f).Limits(memory: g).Limits(gpu: d).Build();
            """,
        ["Names from an enumeration"] = $$"""
            enum Size { Small, Large }
            static class Types { internal static InstanceType Of(Size size) => InstanceType.Define(size.ToString().ToLowerInvariant()){{Sound}}.Build(); }
            """,
        ["Default values of parameters"] = """
            static InstanceType Make(string name = "GPU X", string memory = "4GB") => InstanceType.Define(name).Requests("1", "2Gi").Limits("2", memory).Build();
            var type = Make("gpu", "4Gi");
            """,
        ["A field that its constructor sets"] = $$"""
            class Settings
            {
                private readonly string _memory = "4GB";
                private readonly InstanceType _type = InstanceType.Define("small"){{Sound}}.Build();
                Settings() { _memory = "4Gi"; _type = InstanceType.Define("large").Requests("4", "8Gi").Limits("8", _memory).Build(); }
                KubernetesOnlineDeployment Blue => KubernetesOnlineDeployment.Define("blue").InstanceType(_type).Requests("4", "8Gi").Build();
            }
            """,

        // Ways to use a builder.
        ["Generic helpers"] = $$"""
            static T Also<T>(T value, Action<T> action) { action(value); return value; }
            static TBuilder When<TBuilder>(TBuilder builder, bool isTrue, Func<TBuilder, TBuilder> change) => isTrue ? change(builder) : builder;
            var type = When(Also(InstanceType.Define("cpu").Requests("1", "8Gi"), Console.WriteLine), args.Length > 0, b => b.Requests(memory: "1Gi")).Limits("2", "4Gi").Build();
            """,
        ["Extension methods in a row"] = """
            static class Extensions
            {
                internal static InstanceTypeBuilder Pool(this InstanceTypeBuilder builder, string name) => builder.NodeSelector("pool", name);
                internal static T Apply<T>(this T builder, Func<T, T> change) => change(builder);
                internal static InstanceType Gpu()
                {
                    var builder = InstanceType.Define("gpu").Requests("1", "8Gi");
                    builder = builder.Pool("gpu").Apply(b => b.Requests(memory: "2Gi"));
                    return builder.Limits("2", "4Gi").Build();
                }
            }
            """,
        ["Kept by whom it is given to"] = $$"""
            static class Registry
            {
                private static readonly List<InstanceTypeBuilder> All = [];
                private static InstanceTypeBuilder Register(InstanceTypeBuilder builder) { All.Add(builder); return builder; }
                internal static void Fill() { var gpu = InstanceType.Define("gpu"){{Sound}}; gpu = Register(gpu); }
            }
            """,
        ["Builders in a dictionary, a field and a local of another type"] = """
            class Builders
            {
                private readonly Dictionary<string, InstanceTypeBuilder> _all = new() { ["a"] = InstanceType.Define("a").Requests("1", "2Gi") };
                private InstanceTypeBuilder _b = InstanceType.Define("b");
                void Limit() { _all["a"] = _all["a"].Limits("2", "4Gi"); _b = _b.Requests("1", "2Gi").Limits("2", "4Gi"); }
                IEnumerable<InstanceType> Build() { object c = InstanceType.Define("c").Requests("1", "2Gi"); yield return _all["a"].Build(); yield return ((InstanceTypeBuilder)c).Limits("2", "4Gi").Build(); }
            }
            """,
        ["Validated, then built"] = $$"""
            var builder = InstanceType.Define("cpu"){{Sound}};
            foreach (var finding in builder.Validate()) { Console.WriteLine(finding.Message); }
            var type = builder.Build();
            """,
        ["A builder from a definition"] = $$"""
            var small = InstanceType.Define("small"){{Sound}}.Build();
            var large = small.ToBuilder().Limits(gpu: 1).Build();
            var findings = small.ToBuilder().Requests(memory: "3Gi").Validate();
            """,
        ["Built within another definition"] = $$"""
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType(InstanceType.Define("a"){{Sound}}.Build()).Requests("1", "1Gi").Limits("1", "2Gi").Build();
            var cluster = Cluster.Define().InstanceTypes([InstanceType.Define("b"){{Sound}}.Build()]).Deployments(blue, KubernetesOnlineDeployment.Define("green").InstanceType("b").Requests("1", "1Gi").Build()).Build();
            """,
        ["A record with another definition"] = $$"""
            record Node(InstanceType Type, string Zone);
            static class Nodes
            {
                internal static readonly Node A = new(InstanceType.Define("a"){{Sound}}.Build(), "x");
                internal static readonly Node B = A with { Type = InstanceType.Define("b"){{Sound}}.Build() };
            }
            """,

        // Definitions that don't necessarily exist at the same time.
        ["Names from an array"] = $$"""
            foreach (var name in new[] { "small", "large" }) { Console.Write(InstanceType.Define(name){{Sound}}.Build().ToYaml()); }
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("large").Requests("1", "1Gi").Build();
            """,
        ["Returned early"] = $$"""
            static class Types
            {
                internal static InstanceType Gpu() { if (Environment.ProcessorCount > 4) { return InstanceType.Define("gpu"){{Sound}}.Build(); } return InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build(); }
                internal static InstanceType Cpu() { try { return InstanceType.Define("cpu").Requests("1", "2Gi").Limits(Environment.MachineName, "4Gi").Build(); } catch (InvalidDefinitionException) { return InstanceType.Define("cpu"){{Sound}}.Build(); } }
            }
            """,
        ["One of two methods"] = $$"""
            static class Dev { internal static InstanceType[] Types() => [InstanceType.Define("gpu"){{Sound}}.Build()]; }
            static class Prod { internal static InstanceType[] Types() => [InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build()]; }
            static class Program { static void Main(string[] args) => InstanceTypeList.Of(args[0] == "dev" ? Dev.Types() : Prod.Types()).Save("types.yaml"); }
            """,
        ["One of two lambdas"] = $$"""
            var types = new Dictionary<string, Func<InstanceType>>
            {
                ["dev"] = () => InstanceType.Define("gpu"){{Sound}}.Build(),
                ["prod"] = () => InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build(),
            };
            """,
        ["One of two constructors"] = $$"""
            class Types
            {
                public Types() { Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); }
                public Types(int gpus) { Gpu = InstanceType.Define("gpu").Requests("1", "2Gi").Limits("2", "4Gi", gpus).Build(); }
                public InstanceType Gpu { get; }
            }
            """,
        ["One of two classes"] = $$"""
            interface IEnvironment { IReadOnlyList<InstanceType> Types { get; } }
            class Dev : IEnvironment { public IReadOnlyList<InstanceType> Types { get; } = [InstanceType.Define("gpu"){{Sound}}.Build()]; }
            class Prod : IEnvironment { public IReadOnlyList<InstanceType> Types { get; } = [InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "16Gi").Build()]; }
            """,

        // Tests of definitions.
        ["Whoever waits for the exception"] = $$"""
            static class Check { internal static void Throws<T>(Func<object> action) where T : Exception { } internal static void Throws<T>(Action action) where T : Exception { } internal static Task ThrowsAsync<T>(Func<Task> action) where T : Exception => Task.CompletedTask; }
            static class Checks
            {
                internal static async Task All(string name)
                {
                    var wrong = InstanceType.Define("GPU").Requests("1", "2GB").Limits("2", "4Gi");
                    Check.Throws<InvalidDefinitionException>(() => wrong.Build());
                    Check.Throws<InvalidDefinitionException>(() => { InstanceType.Define("gpu").Build(); });
                    Check.Throws<ArgumentNullException>(() => { InstanceType.Define(null!); });
                    await Check.ThrowsAsync<InvalidDefinitionException>(async () => { await Task.Yield(); InstanceType.Define("gpu").Limits("-1").Build(); });
                }
            }
            """,
        ["Classes of tests"] = $$"""
            namespace Xunit { class FactAttribute : Attribute; }
            namespace NUnit.Framework { class TestFixtureAttribute : Attribute; }
            class SlowFactAttribute : Xunit.FactAttribute;
            class A { static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); [Xunit.Fact] public void Test() { } }
            class B { static readonly InstanceType Gpu = InstanceType.Define("gpu"){{Sound}}.Build(); [SlowFact] public void Test() { var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("other").Build(); } class Data { static InstanceType Gpu => InstanceType.Define("gpu"){{Sound}}.Build(); } }
            [NUnit.Framework.TestFixture] class C { static InstanceType Gpu => InstanceType.Define("gpu"){{Sound}}.Build(); }
            class D : B { static InstanceType Large => InstanceType.Define("gpu"){{Sound}}.Build(); KubernetesOnlineDeployment Green => KubernetesOnlineDeployment.Define("green").Requests("4", "8Gi").Build(); }
            """,
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Raises_nothing(string name) => Roslyn.VerifyAsync(Cases[name]);

    [Fact]
    public Task Global_aliases_and_using_static_raise_nothing() => Roslyn.VerifyAsync(
        $$"""
        var type = Type.Define("cpu").Requests(Millicores(700), Gib.GiB(2)).Limits(Cores(2), Gib.FromString("4Gi")).Build();
        var blue = Blue.Define("blue").InstanceType(type).Requests("1", "2Gi").Build();
        """,
        state => state.Sources.Add((
            "/Usings.cs",
            """
            global using Type = InstanceLint.Fluent.InstanceType;
            global using Gib = InstanceLint.Fluent.Memory;
            global using Blue = InstanceLint.Fluent.KubernetesOnlineDeployment;
            global using static InstanceLint.Fluent.Cpu;
            """)));

    [Fact]
    public Task Numbers_where_all_cultures_are_the_invariant_one_raise_nothing() => Roslyn.VerifyAsync(
        """
        var gib = args.Length / 2.0;
        var type = InstanceType.Define("cpu").Requests("1", $"{gib}Gi").Limits("2", gib + "Gi").Build();
        """,
        state => state.AnalyzerConfigFiles.Add(("/culture.globalconfig", "is_global = true\nbuild_property.InvariantGlobalization = true\n")));

    // Nothing is reported in generated code, but its instance types exist.
    [Fact]
    public Task Generated_code_raises_nothing() => Roslyn.VerifyAsync(
        $$"""var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("made").Build();""",
        state => state.Sources.Add((
            "/Types.g.cs",
            $$"""
            using InstanceLint.Fluent;
            static class Types
            {
                static InstanceType Made => InstanceType.Define("made"){{Sound}}.Build();
                static InstanceType Wrong => InstanceType.Define("wrong").Requests("1", "2GB").Build();
                static void Use(double gib) { InstanceType.Define("x"); Memory memory = $"{gib}Gi"; KubernetesOnlineDeployment.Define("blue").InstanceType("missing").Build(); }
            }
            """)));
}
