using System;
using System.Collections.Immutable;
using System.Linq;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Manifests;

/// <summary>
/// Checks manifests while they are edited, as the task does in a build. It's enabled in IDEs only, so nothing is reported twice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml))
            .Select(ManifestDiagnosticDescriptors.Find)
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!CompilerProject.IsLive(context.Options))
        {
            return;
        }

        var manifests = new LiveManifests(context.Options);
        context.RegisterAdditionalFileAction(file =>
        {
            try
            {
                foreach (var diagnostic in manifests.Check(file.AdditionalFile, file.CancellationToken))
                {
                    file.ReportDiagnostic(diagnostic);
                }
            }
            catch (Exception exception) when (InternalError.Is(exception))
            {
                file.ReportDiagnostic(InternalError.ForManifest(file.AdditionalFile, exception));
            }
        });
    }
}
