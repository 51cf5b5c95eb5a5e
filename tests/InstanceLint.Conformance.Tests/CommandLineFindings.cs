extern alias Cli;

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Cli::InstanceLint.Cli;

namespace InstanceLint.Conformance.Tests;

/// <summary>What the command line says about manifests.</summary>
internal static class CommandLineFindings
{
    /// <summary>The findings in a folder with some files, as <see cref="Findings.Print"/> writes them.</summary>
    internal static async Task<string> InManifestsAsync(IReadOnlyList<NamedText> files, string extension)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            folder.Write(file.Name, file.Text);
        }

        using var json = JsonDocument.Parse(await RunAsync(folder, extension.Length == 0 ? [] : ["--node-selector", extension]));
        return string.Concat(json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => ProjectCase.HasSettings(files) || !finding.GetProperty("rule").GetString()!.StartsWith("INST9", System.StringComparison.Ordinal))
            .Select(Print));
    }

    private static async Task<string> RunAsync(TemporaryFolder folder, string[] options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var shell = new Shell { Folder = folder.Path, Input = Stream.Null, Output = output, Error = error };
        await CommandLine.RunAsync(["--format", "json", .. options], shell, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private static string Print(JsonElement finding)
    {
        return $"{NamedText.PrefixOf(Text("path"))}{Number("line")}:{Number("column")}-{Number("endLine")}:{Number("endColumn")} {Text("severity")} {Text("rule")}: {Text("message")}\n";

        string Text(string name) => finding.GetProperty(name).GetString()!;

        int Number(string name) => finding.GetProperty(name).GetInt32();
    }
}
