using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Exporter;

/// <summary>The files of the clusters. kubectl reads several documents in a file, the Azure ML CLI only one.</summary>
/// <param name="folder">The folder to write to.</param>
internal sealed class Export(string folder)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly char[] NotInFileNames = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    private readonly Dictionary<string, object> _clusters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a cluster to a folder with its name or, if it has none, with that of the member.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="cluster">The cluster.</param>
    /// <exception cref="InvalidOperationException">The member has no cluster, or another cluster has the same name.</exception>
    internal void Add(string member, object? cluster)
    {
        if (cluster is null)
        {
            throw new InvalidOperationException("the member is null; it must hold a cluster when the program starts");
        }

        var own = (string)Get(cluster, "Name")!;
        var name = FileNameOf(own.Length > 0 ? own : member);
        if (_clusters.TryGetValue(name, out var other))
        {
            // A property can return the cluster of a field.
            if (!ReferenceEquals(other, cluster))
            {
                throw new InvalidOperationException($"another cluster is called '{name}' too; give each a name of its own in Cluster.Define");
            }

            return;
        }

        _clusters.Add(name, cluster);
        var types = ItemsOf(cluster, "InstanceTypes").Select(ToYaml).ToList();
        if (types.Count > 0)
        {
            Write(Path.Combine(name, "instance-types.yaml"), string.Join("---\n", types));
        }

        WriteEach(name, "deployments", ItemsOf(cluster, "Deployments"));
        WriteEach(name, "jobs", ItemsOf(cluster, "Jobs"));
    }

    private void WriteEach(string cluster, string kind, IEnumerable<object> definitions)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in definitions)
        {
            var own = Get(definition, "Name") as string ?? Get(definition, "DisplayName") as string;
            var name = string.IsNullOrEmpty(own) ? kind.TrimEnd('s') : FileNameOf(own!);
            var unique = name;
            for (var i = 2; !names.Add(unique); i++)
            {
                unique = name + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            Write(Path.Combine(cluster, kind, unique + ".yaml"), ToYaml(definition));
        }
    }

    private void Write(string path, string yaml)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, yaml, Encoding);
    }

    private static IEnumerable<object> ItemsOf(object cluster, string property) =>
        ((IEnumerable)Get(cluster, property)!).Cast<object>();

    private static string ToYaml(object definition) => (string)definition.GetType().GetMethod("ToYaml", Type.EmptyTypes)!.Invoke(definition, null)!;

    private static object? Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value);

    private static string FileNameOf(string name)
    {
        var safe = new string([.. name.Select(static c => c < ' ' || Array.IndexOf(NotInFileNames, c) >= 0 ? '-' : c)]).Trim('.', ' ');
        return safe.Length == 0 ? "unnamed" : safe;
    }
}
