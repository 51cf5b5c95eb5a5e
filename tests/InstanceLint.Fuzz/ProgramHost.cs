using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Fuzz;

/// <summary>The references of a program: the platform and the fluent library, and a manifest of the same cluster.</summary>
internal static class ProgramHost
{
    private const string Manifest =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: gpu }
        spec: { nodeSelector: { pool: a }, resources: { requests: { cpu: "1", memory: 1Gi }, limits: { cpu: "2", memory: 2Gi, nvidia.com/gpu: 1 } } }
        ---
        command: x
        compute: y
        resources: { instance_type: gpu-large }
        """;

    /// <summary>Without the assemblies of the tests, which also use the library and may define instance types.</summary>
    internal static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Fluent.InstanceType).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    internal static AnalyzerOptions Options { get; } = new([new File()], new Provider());

    private sealed class File : AdditionalText
    {
        public override string Path => "/manifest.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Manifest);
    }

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            Testing.EncodedProject.Property, new Testing.EncodedProject { NodeSelector = "pool=a" }.AddManifest("/manifest.yaml").ToString());

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(string.Empty, string.Empty);
    }

    private sealed class Values(string name, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == name ? text : null!;
            return value is not null;
        }
    }
}
