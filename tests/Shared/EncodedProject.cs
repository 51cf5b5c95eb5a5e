using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace InstanceLint.Testing;

/// <summary>Encodes the data that the targets pass to the analyzers. See <c>InstanceLint.Projects.EncodedProject</c>.</summary>
internal sealed class EncodedProject
{
    internal const string Property = "build_property._InstanceLintProject";

    private readonly List<string[]> _records = [];

    internal string NodeSelector { get; set; } = string.Empty;

    internal string KnownInstanceTypes { get; set; } = string.Empty;

    internal bool UsesFluent { get; set; }

    internal string SettingsFile { get; set; } = string.Empty;

    internal string Baseline { get; set; } = string.Empty;

    internal EncodedProject AddCluster(string name, string nodeSelector, string knownInstanceTypes = "", string live = "") =>
        Add("cluster", name, nodeSelector, knownInstanceTypes, live);

    internal EncodedProject AddManifest(string path, string clusters = "", bool isNamed = false) => Add("manifest", path, isNamed ? string.Empty : "true", string.Empty, clusters, string.Empty);

    internal EncodedProject AddSuppression(string path, string rules, string reason = "a reason") => Add("suppression", path, path, rules, reason);

    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(
        '\u001E',
        _records.Prepend(["project", "/app.csproj", UsesFluent ? "true" : string.Empty, NodeSelector, KnownInstanceTypes, SettingsFile, Baseline]).Select(record => string.Join('\u001F', record)))));

    private EncodedProject Add(params string[] record)
    {
        _records.Add(record);
        return this;
    }
}
