using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Fuzz;

/// <summary>A C# file, valid or not, with a manifest, checked by the analyzers.</summary>
internal sealed class ProgramTarget : Target
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    internal override string Name => "program";

    internal override string Extension => ".cs";

    internal override int Turn => 10;

    internal override IEnumerable<string> Seeds =>
        Targets.TextsIn(".cs", "tests", "InstanceLint.Parity.Tests", "Cases").Where((_, i) => i % 5 == 0).Concat(Targets.TextsIn(".cs", "samples", "Fluent", "broken"));

    protected override IReadOnlyList<string> Words => ProgramGrammar.Words;

    internal override string Generate(Random random) => new ProgramGrammar(random).Text();

    internal override (string Kind, TimeSpan Time) Check(string input)
    {
        var start = Stopwatch.GetTimestamp();
        var diagnostics = Analyze(input);
        var time = Stopwatch.GetElapsedTime(start);
        foreach (var diagnostic in diagnostics)
        {
            Demand(diagnostic.Location.SourceTree is null || diagnostic.Location.SourceSpan.End <= input.Length, $"{diagnostic.Id} stands outside the text");
        }

        var (first, second) = (Print(diagnostics), Print(Analyze(input)));
        Demand(first == second, $"is judged differently the second time\nfirst {first}\nsecond {second}");
        return (string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)), time);
    }

    private static ImmutableArray<Diagnostic> Analyze(string code)
    {
        var kind = code.Contains("class ", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var compilation = CSharpCompilation.Create("program", [CSharpSyntaxTree.ParseText(code, Options, "Program.cs")], ProgramHost.References, new CSharpCompilationOptions(kind));
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            ProgramHost.Options, (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = compilation.WithAnalyzers([new DefinitionAnalyzer(), new QuantityAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Demand(thrown is null, $"makes an analyzer throw {thrown?.GetType().Name} {thrown?.StackTrace?.Split('\n')[0].Trim()}\n{thrown}");
        return diagnostics;
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
}
