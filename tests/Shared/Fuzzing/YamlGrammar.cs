using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Testing;

/// <summary>Writes random manifests: instance types, deployments, jobs and others, more or less valid, in all styles of YAML.</summary>
internal sealed class YamlGrammar(Random random)
{
    private static readonly string[] Names = ["gpu", "cpu-small", "GPU_Large", "defaultinstancetype", "a.b-c", "", "name: x", "😀", "<name>", "${{x}}", "yes", "017", "~"];
    private static readonly string[] Amounts =
    [
        "1", "2", "500m", "1.5", "1Gi", "2GB", "1500Mi", "0", "-1", "0.5", "1e3", "017", "0x1F", "1_000", ".5", "12:30", "true", "yes", "~", "null", "", "2gi", "1,5",
        "100000000000000000000000Ei", "1e999999999", ".inf", ".nan", "$(X)", "{{ x }}", "#{x}#", "<amount>", "2021-01-01", "1 core", "\u001B[31m1", "3500m", "2048",
    ];

    private static readonly string[] Fields =
    [
        "apiVersion", "kind", "metadata", "spec", "status", "name", "labels", "annotations", "nodeSelector", "resources", "requests", "limits", "cpu", "memory", "nvidia.com/gpu",
        "rdma/hca", "items", "tolerations", "matchLabels", "instance_type", "instance_count", "endpoint_name", "model", "environment", "type", "$schema", "command", "compute", "jobs",
        "trial", "nodeSelectors", "limit", "request", "gpu", "<<", "generateName", "code_configuration", "auth_mode",
    ];

    /// <summary>Words with a meaning in a manifest.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        .. Fields, .. Amounts, .. Names, "amlarc.azureml.com/v1alpha1", "InstanceType", "InstanceTypeList", "List", "v1", "kubernetes", "managed", "mlflow_model",
        "kubernetesOnlineDeployment.schema.json", "commandJob.schema.json", "pipelineJob.schema.json", "*a", "&a ", "<<: *a", "!!str ", "!!int ", "!!map ", "! ", "!x ", "? ", ": ", "- ",
        "|", ">", "|-", ">+2", "|1-", "---", "--- ", "...", "%YAML 1.1\n---\n", "%TAG ! tag:x,2000:\n---\n", "# ", " #", "{", "}", "[", "]", "\"", "'", "\\", ", ", "{{", "}}", "\n  ",
    ];

    private readonly List<string> _anchors = [];

    /// <summary>Returns one or more documents.</summary>
    internal string Text()
    {
        var text = new System.Text.StringBuilder(random.Next(20) == 0 ? "\uFEFF" : string.Empty);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            _anchors.Clear();
            text.Append(random.Next(30) switch { 0 => "%YAML 1.2\n---\n", 1 => "--- # x\n", 2 => "--- ", _ => "---\n" });
            text.Append(Node(Document(), 0, random.Next(6) == 0)).Append('\n');
            text.Append(random.Next(20) == 0 ? "...\n" : string.Empty);
        }

        return text.ToString();
    }

    private object Document() => random.Next(10) switch
    {
        < 4 => Head("amlarc.azureml.com/v1alpha1", "InstanceType", Body()),
        4 => Head("amlarc.azureml.com/v1alpha1", "InstanceTypeList", Map(("items", Some(() => Body())))),
        5 => Head("v1", "List", Map(("items", Some(() => Head("amlarc.azureml.com/v1alpha1", "InstanceType", Body()))))),
        6 or 7 => Map(
            ("name", Name()), ("type", Pick("kubernetes", "managed", "Kubernetes", "")), ("endpoint_name", "x"), ("model", Map(("path", "./m"), ("type", Pick("mlflow_model", "custom_model")))),
            ("instance_type", Name()), ("resources", Sections())),
        8 => Map(
            ("$schema", Pick("commandJob.schema.json", "pipelineJob.schema.json", "sweepJob.schema.json")), ("command", "python x.py"), ("compute", "azureml:k"),
            ("resources", Map(("instance_type", Name()))), ("jobs", Map(("a", Map(("resources", Map(("instance_type", Name()))))), ("b", Map(("trial", Map(("resources", Map(("instance_type", Name()))))))))), ("trial", Anything(3))),
        _ => Anything(4),
    };

    private Dictionary<object, object> Body() => Map(("metadata", Map(("name", Name()))), ("spec", Map(("nodeSelector", Labels()), ("resources", Sections()))));

    private Dictionary<object, object> Sections() => Map(("requests", Section()), ("limits", Section()));

    private Dictionary<object, object> Section() => Map(("cpu", Pick(Amounts)), ("memory", Pick(Amounts)), (random.Next(3) == 0 ? "nvidia.com/gpu" : "rdma/hca", Pick(Amounts)));

    private Dictionary<object, object> Labels() => Map((Name(), Name()), ("pool", Pick(Amounts)));

    private Dictionary<object, object> Head(string apiVersion, string kind, Dictionary<object, object> body)
    {
        var document = Map(("apiVersion", apiVersion), ("kind", kind));
        foreach (var (key, value) in body)
        {
            document[key] = value;
        }

        return document;
    }

    // Sometimes a field is missing, different, or repeated.
    private Dictionary<object, object> Map(params (string Key, object Value)[] fields)
    {
        var map = new Dictionary<object, object>();
        foreach (var (key, value) in fields.Where(_ => random.Next(15) > 0))
        {
            map[random.Next(40) == 0 ? Pick(Fields) : key] = random.Next(30) == 0 ? Anything(2) : value;
        }

        if (random.Next(15) == 0)
        {
            map[random.Next(8) == 0 ? Anything(2) : Pick(Fields)] = Anything(2);
        }

        return map;
    }

    private object Anything(int depth) => random.Next(depth > 0 ? 5 : 3) switch
    {
        3 => Map((Pick(Fields), Anything(depth - 1)), (Name(), Anything(depth - 1))),
        4 => Some(() => Anything(depth - 1)),
        _ => Pick(Amounts),
    };

    private object[] Some(Func<object> item) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => item())];

    private string Name() => Pick(Names);

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    // Writes a node after "key:", "-" or "---", with a line break if it needs one.
    private string Node(object node, int indent, bool isFlow)
    {
        if (_anchors.Count > 0 && random.Next(20) == 0)
        {
            return " *" + _anchors[random.Next(_anchors.Count)] + (isFlow ? " " : string.Empty);
        }

        var properties = string.Empty;
        if (random.Next(12) == 0)
        {
            var anchor = "a" + random.Next(6).ToString(System.Globalization.CultureInfo.InvariantCulture);
            _anchors.Add(anchor);
            properties = " &" + anchor;
        }

        properties += random.Next(40) == 0 ? Pick(" !!str", " !!int", " !!map", " !!null", " !x", " !") : string.Empty;
        return properties + node switch
        {
            string text => " " + Scalar(text, indent, isFlow),
            Dictionary<object, object> map => isFlow || random.Next(8) == 0 ? " " + FlowMap(map) : BlockMap(map, indent),
            object[] items => isFlow || random.Next(8) == 0 ? " [" + string.Join(',', items.Select(item => Node(item, 0, isFlow: true))) + "]" : BlockList(items, indent),
            _ => throw new InvalidOperationException(),
        };
    }

    private string FlowMap(Dictionary<object, object> map) =>
        "{" + string.Join(random.Next(6) == 0 ? ",\n      " : ",", map.Select(entry => Key(entry.Key) + ":" + Node(entry.Value, 0, isFlow: true))) + (random.Next(8) == 0 ? ",}" : "}");

    private string BlockMap(Dictionary<object, object> map, int indent)
    {
        var inner = indent + Pick("a", "b", "c", "d").Length + random.Next(3);
        return map.Count == 0 ? " {}" : string.Concat(map.Select(entry =>
            "\n" + new string(' ', inner) + (random.Next(30) == 0 ? "# comment\n" + new string(' ', inner) : string.Empty)
            + (random.Next(30) == 0 ? "? " + Key(entry.Key) + "\n" + new string(' ', inner) + ":" : Key(entry.Key) + ":")
            + Node(entry.Value, inner, isFlow: false) + (random.Next(25) == 0 && entry.Value is string ? " # comment" : string.Empty)));
    }

    private string BlockList(object[] items, int indent) =>
        items.Length == 0 ? " []" : string.Concat(items.Select(item => "\n" + new string(' ', indent + 1) + "-" + Node(item, indent + 2, isFlow: false)));

    private string Key(object key) => key is string text ? random.Next(12) == 0 || text.Length == 0 ? Quote(text) : text : "[" + Node(key, 0, isFlow: true) + "]";

    private string Scalar(string text, int indent, bool isFlow) => random.Next(12) switch
    {
        0 or 1 => Quote(text),
        2 => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        3 when !isFlow => Pick("|", "|-", "|+", ">", ">-", "|2", ">1") + "\n" + new string(' ', indent + 2) + text,
        4 when !isFlow => text + "\n" + new string(' ', indent + 2) + text,
        _ => text,
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
