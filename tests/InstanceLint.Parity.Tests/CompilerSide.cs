using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Parity.Tests;

/// <summary>Checks a case's C# in the compiler.</summary>
internal static class CompilerSide
{
    // The references of the tests, without assemblies that use the library, because those may define instance types.
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Fluent.InstanceType).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    internal static async Task<IReadOnlyList<string>> CheckAsync(Case @case, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create(
            @case.Name,
            [CSharpSyntaxTree.ParseText(@case.Code, path: @case.Name + ".cs", cancellationToken: cancellation)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
        var diagnostics = await compilation
            .WithAnalyzers([new DefinitionAnalyzer(), new QuantityAnalyzer()], CaseOptions.For(YamlSide.SettingsFileOf(@case)))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return FindingLines.From(diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture))));
    }
}
