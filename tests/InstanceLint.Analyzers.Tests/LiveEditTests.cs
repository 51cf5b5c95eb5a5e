using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Tests;

/// <summary>After an edit in an IDE, only the edited manifest is read, and the findings are those of the whole cluster.</summary>
public class LiveEditTests
{
    private const string Job = "command: run\ncompute: azureml:aks\nresources:\n  instance_type: small\n";

    private static readonly string Type = ManifestTests.Small;
    private static readonly string Other = Type.Replace("small", "other", StringComparison.Ordinal);
    private static readonly string Untouched = Type.Replace("small", "untouched", StringComparison.Ordinal);
    private static readonly string Patches = "patches: [{ path: a.yaml }]\n";

    [Fact]
    public async Task Findings_follow_an_edit_and_other_files_are_not_read()
    {
        CountedText[] files = [new("/a.yaml", Type), new("/job.yaml", Job), new("/other.yaml", Other), new("/untouched.yaml", Untouched)];
        Assert.Empty(await LintAsync(files));
        var reads = files[3].Reads;

        CountedText[] renamed = [new("/a.yaml", Type.Replace("small", "smal", StringComparison.Ordinal)), .. files[1..]];
        Assert.Equal(["/job.yaml INST3007"], await LintAsync(renamed));
        CountedText[] twice = [renamed[0], renamed[1], new("/other.yaml", Type.Replace("small", "smal", StringComparison.Ordinal)), files[3]];
        Assert.Equal(["/job.yaml INST3007", "/other.yaml INST4001"], await LintAsync(twice));
        Assert.Empty(await LintAsync([files[0], .. files[1..]]));
        Assert.Equal(reads, files[3].Reads);
    }

    [Fact]
    public async Task Other_files_and_other_lists_of_files_are_read_anew()
    {
        CountedText[] files = [new("/a.yaml", Other), new("/job.yaml", Job), new("/kustomization.yaml", "resources: [a.yaml]\n")];
        Assert.Equal(["/job.yaml INST3007"], await LintAsync(files));
        Assert.Equal(["/a.yaml INST9004"], await LintAsync([files[0], files[1], new("/kustomization.yaml", Patches)]));
        Assert.Equal(["/job.yaml INST3007"], await LintAsync([files[0], files[1]]));
        Assert.Empty(await LintAsync([files[0], files[1], new("/b.yaml", Type)]));
        Assert.Equal(["/b.yaml INST3007"], await LintAsync([files[0], new("/job.yaml", Type), new("/b.yaml", Job.Replace("small", "smal", StringComparison.Ordinal))]));
    }

    private static async Task<string[]> LintAsync(CountedText[] files)
    {
        var compilation = CSharpCompilation.Create("Example", [], Roslyn.Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers(
            [new ManifestAnalyzer()], new AnalyzerOptions([.. files], new LiveOptions(files.Select(file => file.Path))));
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {diagnostic.Id}").Order(StringComparer.Ordinal)];
    }

    private sealed class CountedText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);
        private int _reads;

        public override string Path => path;

        internal int Reads => _reads;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _reads);
            return _text;
        }
    }

    private sealed class LiveOptions(IEnumerable<string> manifests) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal)
        {
            ["build_property._InstanceLintLive"] = "true",
            [EncodedProject.Property] = manifests.Aggregate(new EncodedProject(), (project, path) => project.AddManifest(path)).ToString(),
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new(StringComparer.Ordinal));
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
