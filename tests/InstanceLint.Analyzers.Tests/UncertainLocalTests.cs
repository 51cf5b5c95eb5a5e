using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Analyzers.Tests;

/// <summary>A local variable is unknown if one of its writes may not happen, or may happen at another time.</summary>
public class UncertainLocalTests
{
    private const string Use = """var type = InstanceType.Define("cpu").Requests("1", "4Gi").Limits("2", mem).Build();""";
    private const string End = """var type = b.Requests("1", "8Gi").Build();""";

    /// <summary>Code without findings, because the value of a local variable isn't certain.</summary>
    internal static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        // Functions that may run later, or never.
        ["A lambda that is never called"] = $$"""string mem = "8Gi"; Func<string> shrink = () => mem = "2Gi"; {{Use}}""",
        ["A lambda that is called"] = $$"""string mem = "2Gi"; Func<string> grow = () => mem = "8Gi"; grow(); {{Use}}""",
        ["A lambda with a body"] = $$"""string mem = "8Gi"; Action shrink = () => { mem = "2Gi"; }; {{Use}}""",
        ["An anonymous method"] = $$"""string mem = "8Gi"; Action shrink = delegate { mem = "2Gi"; }; {{Use}}""",
        ["A lambda as an argument"] = $$"""var mem = "2Gi"; Array.ForEach(args, zone => mem = "8Gi"); {{Use}}""",
        ["A lambda within a lambda"] = $$"""var mem = "2Gi"; Func<Action> grow = () => () => mem = "8Gi"; grow()(); {{Use}}""",
        ["A lambda that alone writes"] = $$"""string mem = null!; Action grow = () => mem = "2Gi"; {{Use}}""",
        ["A lambda in a lambda's local"] = $$"""Action outer = () => { var mem = "2Gi"; Action grow = () => mem = "8Gi"; grow(); {{Use}} };""",
        ["A query"] = $$"""var mem = "2Gi"; var all = (from zone in args select mem = "8Gi").ToList(); {{Use}}""",
        ["A local function"] = $$"""var mem = "2Gi"; void Grow() => mem = "8Gi"; Grow(); {{Use}}""",
        ["A local function below"] = $$"""var mem = "2Gi"; Grow(); {{Use}} void Grow() { mem = "8Gi"; }""",
        ["A local function that alone writes"] = $$"""string mem; void Set() => mem = "2Gi"; Set(); {{Use}}""",
        ["A lambda that reads later"] = """
            var mem = "2Gi";
            Func<InstanceType> make = () => InstanceType.Define("cpu").Requests("1", "4Gi").Limits("2", mem).Build();
            mem = "8Gi";
            make();
            """,
        ["A local function that reads later"] = """
            var mem = "2Gi";
            mem = "8Gi";
            Make();
            InstanceType Make() => InstanceType.Define("cpu").Requests("1", "4Gi").Limits("2", mem).Build();
            """,

        // Expressions that are evaluated in part.
        ["The arm of a conditional"] = $$"""var mem = "8Gi"; Console.WriteLine(args.Length > 0 ? mem = "2Gi" : "none"); {{Use}}""",
        ["An arm of its own assignment"] = $$"""var mem = "8Gi"; mem = args.Length > 0 ? "2Gi" : mem; {{Use}}""",
        ["And"] = $$"""var mem = "8Gi"; var isSmall = args.Length > 9 && (mem = "2Gi").Length > 0; {{Use}}""",
        ["Or"] = $$"""var mem = "8Gi"; var isSmall = args.Length < 9 || (mem = "2Gi").Length > 0; {{Use}}""",
        ["Coalesce"] = $$"""var mem = "8Gi"; var name = Environment.GetEnvironmentVariable("X") ?? (mem = "2Gi"); {{Use}}""",
        ["Coalesce and assign"] = $$"""string? mem = Environment.GetEnvironmentVariable("X"); mem ??= "2Gi"; {{Use}}""",
        ["Coalesce and assign null"] = $$"""string? mem = null; mem ??= "8Gi"; {{Use}}""",
        ["The value of coalesce and assign"] = $$"""string? name = Environment.GetEnvironmentVariable("X"); var mem = "8Gi"; name ??= mem = "2Gi"; {{Use}}""",
        ["An argument of conditional access"] = $$"""var mem = "8Gi"; Environment.GetEnvironmentVariable("X")?.Replace("a", mem = "2Gi"); {{Use}}""",
        ["The arm of a switch"] = $$"""var mem = "8Gi"; var size = args.Length switch { 1 => mem = "2Gi", _ => "none" }; {{Use}}""",
        ["Its guard"] = $$"""var mem = "8Gi"; var size = args.Length switch { 1 when (mem = "2Gi").Length > 0 => 1, _ => 2 }; {{Use}}""",
        ["An assignment in an argument of another"] = $$"""var mem = "8Gi"; var other = string.Concat(args.Length > 0 ? (mem = "2Gi") : mem, "x"); {{Use}}""",
        ["A pattern"] = $$"""object o = args.Length > 0 ? "8Gi" : 1; if (o is string mem && mem.Length > 1) { if (args.Length > 1) mem = "2Gi"; {{Use}} }""",
        ["A pattern with braces"] = $$"""if (Environment.GetEnvironmentVariable("X") is { } mem) { if (args.Length > 1) mem = "2Gi"; {{Use}} }""",
        ["A pattern with braces, written in a lambda"] = $$"""if (Environment.GetEnvironmentVariable("X") is { } mem) { Action a = () => mem = "2Gi"; {{Use}} }""",
        ["An output variable"] = $$"""if (new Dictionary<string, string>().TryGetValue("x", out var mem)) { if (args.Length > 1) mem = "2Gi"; {{Use}} }""",

        // Statements that may not run, or run several times.
        ["If"] = $$"""var mem = "8Gi"; if (args.Length > 0) mem = "2Gi"; {{Use}}""",
        ["Else"] = $$"""var mem = "8Gi"; if (args.Length > 0) { } else { mem = "2Gi"; } {{Use}}""",
        ["Both"] = $$"""string mem; if (args.Length > 0) { mem = "2Gi"; } else { mem = "8Gi"; } {{Use}}""",
        ["The condition of an if"] = $$"""var mem = "8Gi"; if (args.Length > 9 && (mem = "2Gi") == "2Gi") { } {{Use}}""",
        ["A switch"] = $$"""var mem = "8Gi"; switch (args.Length) { case 0: mem = "2Gi"; break; case 1: mem = "1Gi"; break; } {{Use}}""",
        ["While"] = $$"""var mem = "8Gi"; while (Console.ReadLine() is not null) { mem = "2Gi"; } {{Use}}""",
        ["Written after the use in a loop"] = $$"""var mem = "2Gi"; for (var i = 0; i < 2; i++) { if (i > 0) { {{Use}} } mem = "8Gi"; }""",
        ["The increment of a loop"] = $$"""for (var mem = "2Gi"; mem.Length < 9; mem = "8" + mem) { if (mem.Length > 3) { {{Use}} } }""",
        ["Foreach"] = $$"""var mem = "8Gi"; foreach (var zone in args) { mem = "2Gi"; } {{Use}}""",
        ["The variable of a foreach"] = $$"""foreach (var mem in new[] { "8Gi" }) { {{Use}} }""",
        ["Do"] = $$"""var mem = "2Gi"; do { mem = "8Gi"; } while (args.Length > 9); {{Use}}""",
        ["Try"] = $$"""var mem = "8Gi"; try { Console.ReadLine(); mem = "2Gi"; } catch (System.IO.IOException) { } {{Use}}""",
        ["Catch"] = $$"""var mem = "8Gi"; try { Console.ReadLine(); } catch (System.IO.IOException) { mem = "2Gi"; } {{Use}}""",
        ["A filter"] = $$"""var mem = "8Gi"; try { Console.ReadLine(); } catch (System.IO.IOException) when ((mem = "2Gi").Length > 0) { } {{Use}}""",
        ["Finally"] = $$"""var mem = "2Gi"; try { Console.ReadLine(); } finally { mem = "8Gi"; } {{Use}}""",
        ["Lock and using"] = $$"""var mem = "2Gi"; lock (args) { mem = "8Gi"; } using (Console.In) { mem = "8Gi"; } {{Use}}""",
        ["Jumped over"] = $$"""
            static class Types
            {
                internal static void Make(bool isLarge)
                {
                    var mem = "8Gi";
                    if (isLarge) { goto Make; }
                    mem = "2Gi";
                Make:
                    {{Use}}
                }
            }
            """,
        ["Jumped back"] = $$"""
            static class Types
            {
                internal static void Make()
                {
                    var mem = "2Gi";
                    mem = "1Gi";
                    var i = 0;
                Again:
                    if (i++ > 0) { {{Use}} return; }
                    mem = "8Gi";
                    goto Again;
                }
            }
            """,

        // Other kinds of writes.
        ["By reference"] = $$"""static void Grow(ref string text) => text = "8Gi"; var mem = "2Gi"; Grow(ref mem); {{Use}}""",
        ["By a parenthesized reference"] = $$"""static void Grow(ref string text) => text = "8Gi"; var mem = "2Gi"; Grow(ref (mem)); {{Use}}""",
        ["By a reference that is assigned"] = $$"""var (other, mem) = ("", ""); mem = "2Gi"; ref var last = ref other; last = ref mem; last = "8Gi"; {{Use}}""",
        ["By a reference of one of two"] = $$"""string mem = "2Gi", other = ""; ref var last = ref args.Length > 0 ? ref other : ref mem; last = "8Gi"; {{Use}}""",
        ["By a reference that is kept"] = $$"""
            ref struct Kept { public ref string Text; public Kept(ref string text) => Text = ref text; }
            static class Types { internal static void Make() { string mem = "2Gi"; var kept = new Kept(ref mem); kept.Text = "8Gi"; {{Use}} } }
            """,
        ["By a reference of an initializer"] = $$"""
            ref struct Kept { public ref string Text; }
            static class Types { internal static void Make() { string mem = "2Gi"; var kept = new Kept { Text = ref mem }; kept.Text = "8Gi"; {{Use}} } }
            """,
        ["By a read-only reference"] = $$"""static void Grow(in string text) => System.Runtime.CompilerServices.Unsafe.AsRef(in text) = "8Gi"; var mem = "2Gi"; Grow(mem); {{Use}}""",
        ["By an output"] = $$"""static void Grow(out string text) => text = "8Gi"; var mem = "2Gi"; Grow(out mem); {{Use}}""",
        ["By a dynamic call"] = $$"""dynamic d = args; var mem = "2Gi"; d.Grow(ref mem); {{Use}}""",
        ["By deconstruction"] = $$"""var (mem, n) = ("2Gi", 1); (mem, n) = ("8Gi", 2); {{Use}}""",
        ["By nested deconstruction"] = $$"""var mem = "2Gi"; (var n, (mem, _)) = (1, ("8Gi", 2)); {{Use}}""",
        ["By a compound assignment"] = $$"""var mem = "2"; mem += "0Gi"; {{Use}}""",
        ["By an increment"] = """var gpus = -1; gpus++; var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", "4Gi", gpus).Build();""",

        // Local variables that hold other local variables.
        ["A copy of an uncertain local"] = $$"""var first = "8Gi"; if (args.Length > 0) first = "2Gi"; var mem = first; {{Use}}""",
        ["A copy before a lambda"] = $$"""var first = "2Gi"; Action grow = () => first = "8Gi"; grow(); var mem = first; {{Use}}""",
        ["A name"] = """
            var name = "GPU";
            Action lower = () => name = "gpu";
            lower();
            var type = InstanceType.Define(name).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            """,

        // Builders.
        ["A builder in an if"] = $$"""var b = InstanceType.Define("x").Limits("2", "4Gi"); if (args.Length > 0) b = b.Limits("2", "8Gi"); {{End}}""",
        ["A builder in a lambda"] = $$"""var b = InstanceType.Define("x").Limits("2", "8Gi"); Func<InstanceTypeBuilder> shrink = () => b = b.Limits("2", "4Gi"); {{End}}""",
        ["A builder in a lambda that alone gives something"] = $$"""var b = InstanceType.Define("x"); Action grow = () => b = b.Limits("2", "8Gi"); grow(); {{End}}""",
        ["A builder in an arm"] = $$"""var b = InstanceType.Define("x").Limits("2", "8Gi"); _ = args.Length > 0 ? b = b.Limits("2", "4Gi") : b; {{End}}""",
        ["A builder that is coalesced"] = $$"""InstanceTypeBuilder? b = null; b ??= InstanceType.Define("x").Limits("2", "4Gi").Limits("2", "8Gi"); {{End}}""",
        ["A builder in a local function"] = $$"""var b = InstanceType.Define("x"); void Limit() => b = b.Limits("2", "8Gi"); Limit(); {{End}}""",
        ["A builder that a lambda reads later"] = $$"""
            var b = InstanceType.Define("x").Limits("2", "4Gi");
            Func<InstanceType> make = () => b.Requests("1", "8Gi").Build();
            b = b.Limits("2", "8Gi");
            make();
            """,
        ["A builder in try"] = $$"""var b = InstanceType.Define("x").Limits("2", "8Gi"); try { b = b.Limits("2", "4Gi"); } catch (FormatException) { } {{End}}""",
        ["A builder that is only handed on by reference"] = """
            static class Types
            {
                static void Build(ref InstanceTypeBuilder builder) => builder.Build();
                static void Look(in InstanceTypeBuilder builder) => builder.Build();
                static void All()
                {
                    var first = InstanceType.Define("x").Requests("1", "2Gi").Limits("2", "4Gi");
                    Build(ref first);
                    var second = InstanceType.Define("y").Requests("1", "2Gi").Limits("2", "4Gi");
                    Look(second);
                    var third = InstanceType.Define("z").Requests("1", "2Gi").Limits("2", "4Gi");
                    ref var other = ref third;
                    other.Build();
                }
            }
            """,
        ["An instance type of one of two"] = """
            var small = InstanceType.Define("small").Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var large = InstanceType.Define("large").Requests("4", "8Gi").Limits("8", "16Gi").Build();
            var type = small;
            Action grow = () => type = large;
            grow();
            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType(type).Requests("3", "6Gi").Build();
            """,

        // Numbers that are whole in all cases.
        ["Whole in each branch"] = """
            double gib = 2;
            if (args.Length > 0) { gib = 4; }
            decimal cores = 1;
            Action more = () => cores = 2;
            more();
            var twice = gib;
            foreach (var zone in args) { twice = gib + twice; }
            var type = InstanceType.Define("cpu").Requests($"{cores}", $"{gib}Gi").Limits("4", twice + "Gi").Build();
            """,

        // Definitions that may not exist.
        ["One name, perhaps twice"] = """
            InstanceType Gpu(string cpu) => InstanceType.Define("gpu" + cpu).Requests("1", "2Gi").Limits("2", "4Gi").Build();
            var types = new List<InstanceType>();
            types.Add(InstanceType.Define("gpu").Requests("1", "2Gi").Limits("2", "4Gi").Build());
            var isAdded = args.Length > 0 && types.Remove(types[0]) && Add(InstanceType.Define("gpu").Requests("1", "2Gi").Limits("4", "8Gi").Build());
            var isThere = args.Length > 0 || Add(InstanceType.Define("gpu").Requests("1", "2Gi").Limits("5", "8Gi").Build());
            InstanceType? cached = null;
            cached ??= InstanceType.Define("gpu").Requests("1", "2Gi").Limits("6", "8Gi").Build();
            foreach (var zone in args) { types[0] = InstanceType.Define("gpu").Requests("1", "2Gi").Limits("7", "8Gi").Build(); }
            while (args.Length > 9) { types[0] = InstanceType.Define("gpu").Requests("1", "2Gi").Limits("8", "8Gi").Build(); }
            var list = args.Length > 0 ? types : null;
            list?.Add(InstanceType.Define("gpu").Requests("1", "2Gi").Limits("9", "8Gi").Build());
            bool Add(InstanceType type) { types.Add(type); return true; }
            """,
    };

    /// <summary>Code in which the value of a local variable is certainly wrong.</summary>
    internal static readonly Dictionary<string, string> Reported = new(StringComparer.Ordinal)
    {
        ["Written once"] = """string mem = "2Gi"; var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();""",
        ["Declared, then written"] = """string mem; mem = "2Gi"; var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();""",
        ["Written in a row"] = """
            var mem = "8Gi";
            mem = "1Gi";
            var first = InstanceType.Define("a").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            mem = "8Gi";
            var second = InstanceType.Define("b").Requests("1", "4Gi").Limits("2", mem).Build();
            mem = "2Gi";
            if (args.Length > 0) { var third = InstanceType.Define("c").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build(); }
            """,
        ["Written in a row of assignments"] = """
            string mem = "8Gi", other;
            other = mem = "2Gi";
            var first = InstanceType.Define("a").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            var second = InstanceType.Define("b").Requests("1", {|INST2009:"4Gi"|}).Limits("2", other).Build();
            """,
        ["Written in a row in a branch"] = """
            if (args.Length > 0)
            {
                var mem = "8Gi";
                mem = "2Gi";
                var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            }
            """,
        ["Written in a row in a lambda"] = """
            Action make = () =>
            {
                var mem = "8Gi";
                mem = "2Gi";
                var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            };
            """,
        ["Written once, read in a lambda"] = """
            var mem = "2Gi";
            Func<InstanceType> make = () => InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            InstanceType Make() => InstanceType.Define("gpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            """,
        ["Another local is written in a lambda"] = """
            string mem = "2Gi", other = "8Gi";
            Action grow = () => other = "16Gi";
            var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            """,
        ["A local of a lambda of the same name"] = """
            static class Types
            {
                static void Make()
                {
                    Action other = () => { var mem = "8Gi"; Action grow = () => mem = "16Gi"; };
                    { var mem = "2Gi"; var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build(); }
                }
            }
            """,
        ["A variable of using and its block"] = """
            using (var reader = Console.In)
            {
                var mem = "2Gi";
                var type = InstanceType.Define("cpu").Requests("1", {|INST2009:"4Gi"|}).Limits("2", mem).Build();
            }
            """,
        ["A broken amount beside an unknown one"] = """
            var mem = "8Gi";
            Action grow = () => mem = "16Gi";
            var type = InstanceType.Define("cpu").Requests({|INST2004:"1 core"|}, "4Gi").Limits("2", mem).Build();
            """,
        ["A builder in a row"] = """
            var b = InstanceType.Define("x").Limits("2", "8Gi");
            b = b.Limits("2", "4Gi");
            var type = b.Requests("1", {|INST2009:"8Gi"|}).Build();
            """,
        ["A builder in a lambda that is dropped"] = """
            var b = InstanceType.Define("x").Requests("1", "2Gi").Limits("2", "8Gi");
            Action grow = () => { Console.WriteLine(); b.{|INST5001:Limits|}("2", "16Gi"); };
            var type = b.Build();
            """,
        ["A fraction in one of two branches"] = """
            double gib = 2;
            if (args.Length > 0) { gib = 1.5; }
            var type = InstanceType.Define("cpu").Requests("1", $"{{|INST5002:gib|}}Gi").Limits("2", "4Gi").Build();
            """,
        ["A fraction in a lambda"] = """
            double gib = 2;
            Action more = () => gib += 0.5;
            var type = InstanceType.Define("cpu").Requests("1", $"{{|INST5002:gib|}}Gi").Limits("2", "4Gi").Build();
            """,
    };

    public static IEnumerable<TheoryDataRow<string>> SilentNames => Silent.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    public static IEnumerable<TheoryDataRow<string>> ReportedNames => Reported.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(SilentNames))]
    public Task What_may_hold_another_value_raises_nothing(string name) => Roslyn.VerifyAsync(Silent[name]);

    [Theory]
    [MemberData(nameof(ReportedNames))]
    public Task What_certainly_holds_a_value_is_reported(string name) => Roslyn.VerifyAsync(Reported[name]);

    // A value that refers to itself, as in code that is being edited.
    [Theory]
    [InlineData("""InstanceTypeBuilder b = {|CS0165:b|}.Limits("2", "4Gi"); b.Build();""")]
    [InlineData("""InstanceTypeBuilder b; b = {|CS0165:b|}.Limits("2", "4Gi"); b.Build();""")]
    [InlineData("""string mem = {|CS0165:mem|}; var type = InstanceType.Define("cpu").Requests("1", "2Gi").Limits("2", mem).Build();""")]
    [InlineData("""static InstanceType Make(string name) { var a = {|CS0841:b|} + name; var b = a; return InstanceType.Define(b).Requests("1", "2Gi").Limits("2", "4Gi").Build(); } Make("GPU");""")]
    public Task A_circle_ends(string code) => Roslyn.VerifyAsync(code);
}
