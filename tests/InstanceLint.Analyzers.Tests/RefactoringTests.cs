using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using InstanceLint.CodeFixes;
using InstanceLint.Fluent;
using InstanceLint.Projects.FluentCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Tests;

/// <summary>A manifest, pasted or as a file, becomes C# with the same values.</summary>
public class RefactoringTests
{
    private const string Yaml =
        """
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: gpu-large
          labels:
            team: vision
        spec:
          nodeSelector:
            agentpool: gpu
          resources:
            requests: {cpu: "4", memory: 16Gi, rdma/hca: "1"}
            limits: {cpu: "8", memory: 64Gi, nvidia.com/gpu: 2, rdma/hca: "1"}
        """;

    private const string Job =
        """
        command: |
          pip install "x"
          python train.py
        compute: azureml:k8s
        inputs: {rate: 0.1, epochs: 3, data: {type: uri_folder, path: azureml:data:1}}
        resources: {instance_type: gpu-large, instance_count: 2}
        """;

    private const string Chain =
        """
        InstanceType.Define("gpu-large")
            .Label("team", "vision")
            .NodeSelector("agentpool", "gpu")
            .Requests(cpu: "4", memory: "16Gi")
            .Request("rdma/hca", "1")
            .Limits(cpu: "8", memory: "64Gi", gpu: 2)
            .Limit("rdma/hca", "1")
            .Build()
        """;

    private const string JobChain =
        """
        CommandJob.Define("pip install \"x\"\npython train.py\n")
            .Compute("azureml:k8s")
            .InstanceType("gpu-large")
            .InstanceCount(2)
            .With("inputs", YamlValue.Mapping(("rate", 0.1m), ("epochs", 3), ("data", YamlValue.Mapping(("type", "uri_folder"), ("path", "azureml:data:1")))))
            .Build()
        """;

    private static readonly Dictionary<string, (string Before, string After)> Texts = new()
    {
        ["in Parse"] = ($"using InstanceLint.Fluent;\n\nvar type = InstanceType.Parse({Raw(Yaml)});\n", $"using InstanceLint.Fluent;\n\nvar type = {Chain};\n"),
        ["in a variable"] = ($"using InstanceLint.Fluent;\n\nvar job = {Raw(Job)};\n", $"using InstanceLint.Fluent;\n\nvar job = {JobChain};\n"),
        ["alone"] = ($"using InstanceLint.Fluent;\n\n{Raw(Yaml)};\n", $"using InstanceLint.Fluent;\n\nvar gpuLarge = {Chain};\n"),
        ["without using"] = ($"System.Console.WriteLine();\nvar job = {Raw(Job)};\n", $"using InstanceLint.Fluent;\n\nSystem.Console.WriteLine();\nvar job = {JobChain};\n"),
        ["as a text"] = ($"using InstanceLint.Fluent;\n\nSystem.Console.Write({Raw(Yaml)});\n", $"using InstanceLint.Fluent;\n\nSystem.Console.Write({Chain}\n    .ToYaml());\n"),
        ["several"] = (
            $"using InstanceLint.Fluent;\n\nvar cluster = Cluster.Parse({Raw(Yaml + "\n---\n" + Job)});\n",
            $"using InstanceLint.Fluent;\n\nvar cluster = Cluster.Define()\n    .InstanceTypes(\n        {Indent(Chain, 8)})\n    .Jobs(\n        {Indent(JobChain, 8)})\n    .Build();\n"),
    };

    private static readonly Dictionary<string, string> None = new()
    {
        ["no manifest"] = "using InstanceLint.Fluent;\n\nvar x = \"a: b\";\n",
        ["no YAML"] = "using InstanceLint.Fluent;\n\nvar x = \"a: [\";\n",
        ["a key twice"] = $"using InstanceLint.Fluent;\n\nvar x = {Raw("command: a\ncompute: c\ncommand: b")};\n",
        ["no library"] = "var x = \"command: a\\ncompute: b\";\n",
    };

    public static TheoryData<string> TextNames => [.. Texts.Keys];

    public static TheoryData<string> NoneNames => [.. None.Keys];

    public static IEnumerable<TheoryDataRow<string>> Corpus => CorpusCases.Ok;

    [Theory]
    [MemberData(nameof(TextNames))]
    public async Task Text_becomes_a_chain(string name)
    {
        using var workspace = new AdhocWorkspace();
        var document = NewProject(workspace).AddDocument("Program.cs", Texts[name].Before);
        var action = Assert.Single(await FindAsync(document, Texts[name].Before.IndexOf('"', StringComparison.Ordinal)));
        Assert.Equal("Convert the manifest to C#", action.Title);
        var changed = (await ApplyAsync(action)).GetDocument(document.Id)!;
        Assert.Equal(Texts[name].After, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Empty((await changed.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(NoneNames))]
    public async Task Other_text_is_left_alone(string name)
    {
        using var workspace = new AdhocWorkspace();
        var document = NewProject(workspace, hasLibrary: name != "no library").AddDocument("Program.cs", None[name]);
        Assert.Empty(await FindAsync(document, None[name].IndexOf('"', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Manifest_becomes_a_file_of_its_own()
    {
        using var workspace = new AdhocWorkspace();
        var project = NewProject(workspace).WithDefaultNamespace("App");
        var manifest = project.AddAdditionalDocument("gpu-types.yaml", Yaml + "\n---\n" + Job);
        var actions = new List<CodeAction>();
        await new ManifestToCSharp().ComputeRefactoringsAsync(
            new CodeRefactoringContext(manifest, new TextSpan(0, 0), actions.Add, TestContext.Current.CancellationToken));
        var action = Assert.Single(actions);
        Assert.Equal("Add GpuTypesManifest.cs with the definitions of this manifest", action.Title);
        var added = (await ApplyAsync(action)).GetProject(project.Id)!.Documents.Single();
        Assert.Equal(
            "using InstanceLint.Fluent;\n\nnamespace App;\n\ninternal static class GpuTypesManifest\n{\n"
                + $"    internal static InstanceType GpuLarge {{ get; }} = {Indent(Chain, 4)};\n\n"
                + $"    internal static CommandJob CommandJob {{ get; }} = {Indent(JobChain, 4)};\n\n"
                + "    internal static Cluster Cluster { get; } = Cluster.Define()\n        .InstanceTypes(GpuLarge)\n        .Jobs(CommandJob)\n        .Build();\n}\n",
            (await added.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Program_has_the_values_of_the_manifest(string name)
    {
        foreach (var file in CorpusCases.Read(name))
        {
            if (FluentProgram.Convert(file.Text) is not { } program || !Cluster.TryParse(file.Text, out var cluster))
            {
                continue;
            }

            var compilation = CSharpCompilation.Create(
                "Program" + Guid.NewGuid().ToString("N"),
                [CSharpSyntaxTree.ParseText(program.ToFile("Converted", string.Empty), cancellationToken: TestContext.Current.CancellationToken)],
                [.. Roslyn.Platform, Roslyn.Fluent],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            using var image = new MemoryStream();
            var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics) + program.ToFile("Converted", string.Empty));
            var values = Assembly.Load(image.ToArray()).GetType("Converted")!
                .GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
                .Select(property => property.GetValue(null))
                .OfType<Definition>()
                .Where(definition => definition is not Cluster)
                .Select(FieldsOf)
                .ToHashSet();
            Assert.Subset(values, cluster.InstanceTypes.Cast<Definition>().Concat(cluster.Deployments).Concat(cluster.Jobs.Cast<Definition>()).Select(FieldsOf).ToHashSet());
        }
    }

    // The library adds the schema and the type, and leaves out the type of a command job.
    private static YamlValue FieldsOf(Definition definition) => YamlValue.Mapping(
        ((IReadOnlyDictionary<string, YamlValue>)definition.GetType().GetProperty("Fields")!.GetValue(definition)!)
            .Where(field => field.Key is not ("$schema" or "type")));

    private static Project NewProject(AdhocWorkspace workspace, bool hasLibrary = true) => workspace.AddProject("App", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
        .WithMetadataReferences(hasLibrary ? [.. Roslyn.Platform, Roslyn.Fluent] : Roslyn.Platform);

    private static async Task<List<CodeAction>> FindAsync(Document document, int position)
    {
        var actions = new List<CodeAction>();
        await new TextToCSharp().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;

    private static string Raw(string text) => $"\"\"\"\n{text}\n\"\"\"";

    private static string Indent(string text, int count) => text.Replace("\n", "\n" + new string(' ', count), StringComparison.Ordinal);
}
