using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>A folder with a finding of each kind, and with all that a format could write wrongly.</summary>
internal static class SampleFolder
{
    /// <summary>A path with all that formats use as separators, and with sequences that formats use as escapes.</summary>
    internal const string OddPath = "prod/a b %2C,%AZP25;[1]=%25.yaml";

    private const string Ruler = "---\n";

    /// <summary>Creates the folder. It's a repository, so paths are relative to it in every format.</summary>
    internal static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        folder.Write("instancelint.yaml", "clusters:\n  prod:\n    manifests: [prod/**]\n  dev:\n    manifests: [dev/**]\n");
        folder.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2009.severity = error\n");
        folder.Write("dev/request.yaml", Type("gpu", requestedMemory: "4Gi"));
        folder.Write("dev/placeholder.yaml", Type("<name>"));
        folder.Write("dev/settled.yaml", Type("settled", memory: "2GB # instancelint disable INST2004: the vendor writes it so"));
        folder.Write("dev/other.yaml", "instanceType: none\n");
        folder.Write("prod/shared.yaml", Type("gpu"));
        folder.Write("prod/correct.yaml", Type("correct"));
        folder.Write("prod/not-utf8.yaml", [.. Encoding.ASCII.GetBytes(Type("latin") + "# "), 0xE4, (byte)'\n']);
        folder.Write("prod/fixable.yaml", Type("fixable", memory: "2GB"));
        folder.Write("prod/wide.yaml", Type("wide", limits: "{ \t\"漢字.com/😀\": 1,\tcpu: \"2 cores\", memory: 2Gi }"));
        folder.Write("prod/long.yaml", Type("long", limits: $"{{ {string.Concat(Enumerable.Range(0, 40).Select(i => $"example.com/r{i}: 1, "))}cpu: \"{new string('7', 90)} cores\", memory: 2Gi }} # {new string('x', 90)}"));
        folder.Write("prod/hostile.yaml", Type("hostile", cpu: "\"\u202Elmay.x\"", memory: "\"##vso[task.complete]\\n::error::x\\u001b[31m\" # ::error::\u200Bx"));
        folder.Write("prod/flow.yaml", Type("flow", cpu: "1 }\n    more: { a: x##vso[task.complete]"));
        folder.Write("prod/rendered.yaml", Ruler + "# Source: chart/templates/x.yaml\n" + Type("rendered", memory: "2GB"));
        folder.Write(OddPath, Type("odd", memory: "2GB"));
        return folder;
    }

    /// <summary>Checks the folder. The cluster is not one of the settings, which is a finding about a whole file.</summary>
    internal static Task<Run> RunAsync(TemporaryFolder folder, params string[] arguments) => Run.InAsync(folder, ["--cluster", "staging", .. arguments]);

    /// <summary>An instance type in which one thing can be wrong.</summary>
    internal static string Type(string name, string memory = "2Gi", string cpu = "\"2\"", string requestedMemory = "1Gi", string? limits = null) =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {{name}}
        spec:
          resources:
            requests: { cpu: "1", memory: {{requestedMemory}} }
            limits: {{limits ?? $"{{ cpu: {cpu},\n      memory: {memory}\n      }}"}}

        """.ReplaceLineEndings("\n");
}
