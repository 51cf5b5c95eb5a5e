using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using InstanceLint.Analyzers.Strings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Runs analyzers and code fixes on code, as top-level statements or as whole types.</summary>
internal static class Roslyn
{
    /// <summary>The references of the tests themselves, so nothing is downloaded.</summary>
    internal static readonly IReadOnlyList<MetadataReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private const string ProjectConfig = "/project.globalconfig";

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SolutionState, EncodedProject> Projects = [];

    internal static readonly MetadataReference Fluent = MetadataReference.CreateFromFile(typeof(InstanceLint.Fluent.InstanceType).Assembly.Location);

    /// <summary>Asserts that the code has exactly the findings in its markup, such as <c>{|INST2004:"8GB"|}</c>.</summary>
    internal static Task VerifyAsync(string code, Action<SolutionState>? change = null)
    {
        var test = new AnalyzerTest { MarkupOptions = MarkupOptions.UseFirstDescriptor };
        Set(test.TestState, Ways.Usings + code);
        change?.Invoke(test.TestState);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Asserts that the fixes of the findings lead to the other code: one by one, and all at once in a document, project and solution. The
    /// solution has two projects; the first one has the code in two documents.
    /// </summary>
    internal static Task VerifyFixAsync<TFix>(string code, string fixedCode, params MetadataReference[] references)
        where TFix : CodeFixProvider, new()
    {
        // Findings of the whole cluster are reported at the end of a compilation, and fixed by tools such as dotnet format. Suppression by
        // #pragma is tested with one project, because the check looks at the first project only.
        var test = new FixTest<TFix> { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck, TestBehaviors = TestBehaviors.SkipSuppressionCheck, MarkupOptions = MarkupOptions.UseFirstDescriptor };
        SetSolution(test.TestState, code, references);
        SetSolution(test.FixedState, fixedCode, references);
        if (code != fixedCode)
        {
            (test.NumberOfFixAllInDocumentIterations, test.NumberOfFixAllInProjectIterations, test.NumberOfFixAllIterations) = (3, 2, 1);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asserts the same in one project with manifests and settings.</summary>
    internal static Task VerifyFixAsync<TFix>(string code, string fixedCode, Action<SolutionState> change)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix> { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck, TestBehaviors = TestBehaviors.SkipSuppressionCheck, MarkupOptions = MarkupOptions.UseFirstDescriptor };
        foreach (var (state, text) in new[] { (test.TestState, code), (test.FixedState, fixedCode) })
        {
            Set(state, Ways.Usings + text);
            change(state);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Adds a manifest to a project, as the build passes it to the compiler.</summary>
    internal static void AddManifest(this SolutionState state, string name, string yaml, string clusters = "", string suppressed = "", bool named = false)
    {
        state.AdditionalFiles.Add(("/" + name, yaml));
        state.Set(project =>
        {
            project.AddManifest("/" + name, clusters, named);
            _ = suppressed.Length > 0 ? project.AddSuppression("/" + name, suppressed) : project;
        });
    }

    /// <summary>Adds a settings file to a project, as the build passes it to the compiler.</summary>
    internal static void AddSettings(this SolutionState state, string yaml)
    {
        state.AdditionalFiles.Add(("/instancelint.yaml", yaml));
        state.Set(project => project.SettingsFile = "/instancelint.yaml");
    }

    /// <summary>Changes the other data that the build passes for the project.</summary>
    internal static void Set(this SolutionState state, Action<EncodedProject> change)
    {
        var project = Projects.GetOrCreateValue(state);
        change(project);
        state.AnalyzerConfigFiles.RemoveAll(file => file.filename == ProjectConfig);
        state.AnalyzerConfigFiles.Add((ProjectConfig, $"is_global = true\n{EncodedProject.Property} = {project}\n"));
    }

    private static void SetSolution(SolutionState state, string code, MetadataReference[] references)
    {
        var second = new ProjectState("Second", LanguageNames.CSharp, "/Second/", "cs");
        Set(second, Ways.Usings + code);
        Set(state, Ways.Usings + code);
        state.Sources.Add(("/Method.cs", (Ways.Usings + "static class Method\n{\n    static void Run(string[] args)\n    {\n" + code + "\n    }\n}\n").ReplaceLineEndings("\n")));
        state.AdditionalProjects.Add(second.Name, second);
        state.AdditionalReferences.AddRange(references);
        second.AdditionalReferences.AddRange(references);
    }

    private static void Set(ProjectState state, string code)
    {
        state.Sources.Add(("/Program.cs", code.ReplaceLineEndings("\n")));
        state.OutputKind = code.Contains("static void Main(", StringComparison.Ordinal) || !IsTypesOnly(code) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        state.ReferenceAssemblies = new ReferenceAssemblies("none");
        state.AdditionalReferences.AddRange([.. Platform, Fluent]);
    }

    private static bool IsTypesOnly(string code) =>
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(TestFileMarkupParser.StripAll(code)).GetRoot().ChildNodes()
            .All(node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);

    private sealed class AnalyzerTest : CSharpAnalyzerTest<DefinitionAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new DefinitionAnalyzer(), new QuantityAnalyzer(), new StringAnalyzer()];
    }

    private sealed class FixTest<TFix> : CSharpCodeFixTest<DefinitionAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new DefinitionAnalyzer(), new QuantityAnalyzer(), new StringAnalyzer()];
    }

    /// <summary>Returns the code without the markup of a test.</summary>
    private static class TestFileMarkupParser
    {
        internal static string StripAll(string code)
        {
            Microsoft.CodeAnalysis.Testing.TestFileMarkupParser.GetSpans(code, out var plain, out System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>> _);
            return plain;
        }
    }
}
