using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace InstanceLint.Fuzz;

/// <summary>Writes random programs with definitions, in one expression or with variables, loops and members.</summary>
internal sealed class ProgramGrammar(Random random)
{
    private static readonly string[] Kinds = ["InstanceType", "KubernetesOnlineDeployment", "CommandJob", "Cluster"];
    private static readonly string[] Texts =
    [
        "\"gpu\"", "\"GPU_Large\"", "\"1\"", "\"500m\"", "\"2GB\"", "\"1Gi\"", "\"\"", "null", "x", "$\"{n}Gi\"", "$\"{d}Gi\"", "d.ToString()", "n + \"Gi\"", "nameof(x)", "\"\"\"a\"\"\"", "\"\\u001B\"", "\"<name>\"",
        "(x ?? \"1\")", "(n > 1 ? \"1\" : \"2GB\")", "default", "C", "x!", "\"a\" + \"b\"", "string.Empty", "new string('a', n)", "n switch { 1 => \"1\", _ => x }", "(string)o",
    ];

    private static readonly string[] Amounts = ["Cpu.Cores(0.5m)", "Cpu.Millicores(n)", "Memory.GiB(1)", "Memory.MB(d)", "Cpu.FromString(\"1\")", "n", "0", "-1", "null!"];

    private static readonly string[] Methods =
    [
        "Requests(cpu: {0}, memory: {1})", "Requests({0}, {1})", "Requests(memory: {1})", "Limits(cpu: {0}, memory: {1}, gpu: {2})", "Limits({0})", "Limits(gpu: {2})", "Request({0}, {1})", "Limit({0}, {1})",
        "NodeSelector({0}, {1})", "NodeSelector(labels)", "InstanceType({0})", "InstanceType(t)", "MlflowModel({0})", "Model({0})", "Endpoint({0})", "KnownInstanceTypes({0}, {1})", "ExtensionNodeSelector({0}, {1})",
        "InstanceTypes(t)", "Build()", "Validate()", "ToBuilder()", "InstanceCount({2})", "Description({0})", "Unknown({0})",
    ];

    private static readonly string[] Statements =
    [
        "var v{3} = {4};", "{4};", "var b{3} = {4}; b{3} = b{3}.Requests({0}, {1}); var w{3} = b{3}.Build();", "if (n > 1) {{ {5} }} else {{ {4}; }}", "foreach (var i in new[] {{ 1, 2 }}) {{ {5} }}",
        "Action a{3} = () => {4};", "Func<object> f{3} = () => {4};", "object F{3}() => {4};", "try {{ {5} }} catch {{ {4}; }} finally {{ }}", "var (p{3}, q{3}) = ({4}, {4});", "_ = {4};", "await System.Threading.Tasks.Task.Run(() => {4});",
        "var l{3} = new object[] {{ {4}, {4} }};", "using (null) {{ {5} }}", "var s{3} = n switch {{ 1 => {4}, _ => {4} }};", "labels[{0}] = {1};", "goto end{3}; end{3}: {4};", "while (true) {{ {5} break; }}", "object y{3} = {4} is {{ }} z{3} ? z{3} : {4};",
    ];

    private int _count;

    /// <summary>Words with a meaning in a program.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        .. Kinds, .. Texts, .. Amounts, .. Methods.Select(method => "." + method.Replace("{0}", "x", StringComparison.Ordinal).Replace("{1}", "\"1\"", StringComparison.Ordinal).Replace("{2}", "1", StringComparison.Ordinal)),
        ".Define(", "?.", "!", "(", ")", "{", "}", ";", ",", "=>", "=", "var ", "static ", "await ", "async ", "return ", "ref ", "out ", "new ", "base.", "this.", "#if X\n", "#endif\n", "// ", "/* ", " */", "\"", "$\"", "@\"", "[", "]", "<", ">", "params ",
    ];

    internal string Text()
    {
        var text = new StringBuilder("using System; using System.Collections.Generic; using InstanceLint.Fluent;\n");
        var isTop = random.Next(2) == 0;
        text.Append(isTop ? string.Empty : "class P<T> {\nconst string C = \"c\"; static readonly InstanceType t = InstanceType.Define(\"t\").Requests(\"1\", \"1Gi\").Limits(\"1\", \"1Gi\").Build();\n");
        if (!isTop)
        {
            text.Append(CultureInfo.InvariantCulture, $"static readonly object G = {Chain()}; object H => {Chain()}; object I {{ get; }} = {Chain()};\nasync void M(string x, int n, double d, object o, Dictionary<string, string> labels) {{\n");
        }
        else
        {
            text.Append("const string C = \"c\"; string x = args[0]; var n = args.Length; var d = 1.5; object o = x; var labels = new Dictionary<string, string>(); InstanceType t = null;\n");
        }

        for (var i = random.Next(1, 6); i > 0; i--)
        {
            text.Append(Statement(2)).Append('\n');
        }

        return text.Append(isTop ? string.Empty : "}\n}\n").ToString();
    }

    private string Statement(int depth) => string.Format(
        CultureInfo.InvariantCulture, Statements[random.Next(Statements.Length)], Argument(), Argument(), Number(), _count++, Chain(), depth == 0 ? Chain() + ";" : Statement(depth - 1));

    private string Chain()
    {
        var chain = new StringBuilder(random.Next(12) switch
        {
            0 => "t.ToBuilder()",
            1 => "v0",
            2 => "b1?",
            3 => "InstanceTypeList.Of(t)",
            _ => Kinds[random.Next(3) == 0 ? random.Next(Kinds.Length) : 0] + ".Define(" + Argument() + ")",
        });
        for (var i = random.Next(7); i > 0; i--)
        {
            Append(chain, Methods[random.Next(Methods.Length)]);
        }

        if (random.Next(4) > 0)
        {
            Append(chain, "Build()");
        }

        return chain.ToString();
    }

    private void Append(StringBuilder chain, string method) => chain
        .Append(random.Next(25) switch { 0 => "?.", 1 => "!.", 2 => "\n// 1Gi\n.", _ => "." })
        .AppendFormat(CultureInfo.InvariantCulture, method, Argument(), Argument(), Number());

    private string Argument() => random.Next(3) == 0 ? Amounts[random.Next(Amounts.Length)] : Texts[random.Next(Texts.Length)];

    private string Number() => random.Next(3) == 0 ? "n" : random.Next(-1, 3).ToString(CultureInfo.InvariantCulture);
}
