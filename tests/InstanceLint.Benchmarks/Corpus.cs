using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace InstanceLint.Benchmarks;

/// <summary>Creates realistic files, always the same.</summary>
internal static class Corpus
{
    /// <summary>The reference corpus: this number of files has <see cref="ReferenceInstanceTypes"/> instance types.</summary>
    internal const int ReferenceFiles = 2_000;

    internal const int ReferenceInstanceTypes = 5_951;

    private const int DocumentsInMost = 5;

    private static readonly string[] Pools = ["cpu", "gpu", "spot", "highmem", "a100", "t4"];
    private static readonly string[] Teams = ["vision", "search", "forecast", "platform", "fraud"];

    /// <summary>Returns the reference corpus, or a multiple of it: one to five instance types per file, or a list of them.</summary>
    internal static IEnumerable<(string Path, string Text)> Manifests(int times = 1)
    {
        var number = 0;
        for (var file = 0; file < ReferenceFiles * times; file++)
        {
            // Distributes the remaining instance types, one to five per file.
            var (left, filesLeft) = ((ReferenceInstanceTypes * times) - number, (ReferenceFiles * times) - file);
            var count = filesLeft == 1 ? left : Math.Clamp(1 + (file * 7 % DocumentsInMost), left - ((filesLeft - 1) * DocumentsInMost), left - filesLeft + 1);
            var text = new StringBuilder();
            if (count > 1 && file % 9 == 0)
            {
                text.Append("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n");
                for (var i = 0; i < count; i++)
                {
                    AppendBody(text, "    ", number++);
                }
            }
            else
            {
                for (var i = 0; i < count; i++)
                {
                    text.Append(i > 0 ? "---\n" : file % 4 == 0 ? "# Instance types of the " + Teams[file % Teams.Length] + " team.\n" : string.Empty);
                    text.Append("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n");
                    AppendBody(text, string.Empty, number++);
                }
            }

            yield return (Numbered("manifests/" + Teams[file % Teams.Length], file), text.ToString());
        }
    }

    /// <summary>Returns Helm values, workflows and Compose files, with one manifest per thousand.</summary>
    internal static IEnumerable<(string Path, string Text)> Unrelated(int files = 20_000)
    {
        for (var i = 0; i < files; i++)
        {
            var text = new StringBuilder();
            switch (i % 1_000 == 0 ? 3 : i % 3)
            {
                case 0:
                    text.Append("replicaCount: 2\nimage:\n  repository: example/app\n  tag: \"1.").Append(i).Append("\"\nresources:\n");
                    text.Append("  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    cpu: 500m\n    memory: 256Mi\nnodeSelector: {}\ntolerations: []\nenv:\n");
                    for (var j = 0; j < 12; j++)
                    {
                        text.Append("  - name: SETTING_").Append(j).Append("\n    value: \"").Append(i * j).Append("\"\n");
                    }

                    break;
                case 1:
                    text.Append("name: build-").Append(i).Append("\non:\n  push:\n    branches: [main]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n");
                    for (var j = 0; j < 8; j++)
                    {
                        text.Append("      - name: Step ").Append(j).Append("\n        run: |\n          make part-").Append(j).Append("\n          make check\n");
                    }

                    break;
                case 2:
                    text.Append("services:\n");
                    for (var j = 0; j < 6; j++)
                    {
                        text.Append("  service-").Append(j).Append(":\n    image: example/service:").Append(i).Append("\n    ports:\n      - \"80").Append(j).Append(":80\"\n");
                        text.Append("    environment:\n      MODE: production\n    depends_on: []\n");
                    }

                    break;
                default:
                    text.Append("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n");
                    AppendBody(text, string.Empty, i);
                    break;
            }

            yield return (Numbered("services", i), text.ToString());
        }
    }

    /// <summary>Returns one file with many documents.</summary>
    internal static string OneFile(int documents)
    {
        var text = new StringBuilder();
        for (var i = 0; i < documents; i++)
        {
            text.Append("---\napiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n");
            AppendBody(text, string.Empty, i);
        }

        return text.ToString();
    }

    /// <summary>Writes files to a folder.</summary>
    internal static void Write(string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    private static string Numbered(string folder, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}/{number / 100:D3}/file-{number:D5}.yaml");

    private static void AppendBody(StringBuilder text, string indent, int number)
    {
        var (pool, team) = (Pools[number % Pools.Length], Teams[number % Teams.Length]);
        var cpu = 1 + (number % 16);
        var isGpu = number % 3 == 0;
        var first = indent.Length > 0 ? indent[..^2] + "- " : string.Empty;
        text.Append(first).Append("metadata:\n")
            .Append(indent).Append("  name: ").Append(team).Append('-').Append(pool).Append('-').Append(number).Append('\n');
        if (number % 2 == 0)
        {
            text.Append(indent).Append("  labels:\n")
                .Append(indent).Append("    app.kubernetes.io/part-of: ").Append(team).Append('\n')
                .Append(indent).Append("    owner: \"team-").Append(team).Append("\"\n");
        }

        text.Append(indent).Append("spec:\n");
        if (number % 5 != 0)
        {
            text.Append(indent).Append("  nodeSelector:\n")
                .Append(indent).Append("    agentpool: ").Append(pool).Append('\n')
                .Append(indent).Append("    kubernetes.azure.com/scalesetpriority: regular").Append(number % 7 == 0 ? "  # never spot\n" : "\n");
        }

        text.Append(indent).Append("  resources:\n")
            .Append(indent).Append("    requests:\n")
            .Append(indent).Append("      cpu: \"").Append(cpu).Append("\"\n")
            .Append(indent).Append("      memory: \"").Append(cpu * 4).Append("Gi\"\n")
            .Append(indent).Append("    limits:\n")
            .Append(indent).Append("      cpu: \"").Append(cpu * 2).Append("\"\n");
        if (isGpu)
        {
            text.Append(indent).Append("      nvidia.com/gpu: ").Append(1 + (number % 4)).Append('\n');
        }

        text.Append(indent).Append("      memory: \"").Append(cpu * 8).Append("Gi\"\n");
    }
}
