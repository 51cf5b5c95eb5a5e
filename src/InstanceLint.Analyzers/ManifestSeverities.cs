using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers;

/// <summary>What <c>.editorconfig</c> says of rules in manifests. The compiler itself asks it about C# only.</summary>
internal sealed class ManifestSeverities
{
    private readonly AnalyzerConfigSet _configs;

    /// <summary>Reads the configuration files.</summary>
    /// <param name="files">The files, which the build hands over with the manifests.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal ManifestSeverities(IEnumerable<AdditionalText> files, CancellationToken cancellation) =>
        _configs = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.GetText(cancellation)?.ToString() ?? string.Empty, file.Path)).ToList());

    /// <summary>What a rule's finding in a manifest comes to, or <see langword="null"/> where nobody is told of it.</summary>
    internal DiagnosticSeverity? Of(Rule rule, string path)
    {
        var byDefault = rule.Severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        var options = _configs.GetOptionsForSourcePath(path);
        if (options.TreeOptions.TryGetValue(rule.Id, out var own))
        {
            return own switch
            {
                ReportDiagnostic.Error => DiagnosticSeverity.Error,
                ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                ReportDiagnostic.Info => DiagnosticSeverity.Info,
                ReportDiagnostic.Default => byDefault,
                _ => null,
            };
        }

        // The compiler leaves these words to the driver of its analyzers.
        return options.AnalyzerOptions.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", out var word)
            || options.AnalyzerOptions.TryGetValue("dotnet_analyzer_diagnostic.severity", out word)
            ? Read(word, byDefault)
            : byDefault;
    }

    private static DiagnosticSeverity? Read(string word, DiagnosticSeverity byDefault) =>
        Is(word, "error") ? DiagnosticSeverity.Error
        : Is(word, "warning") ? DiagnosticSeverity.Warning
        : Is(word, "suggestion") ? DiagnosticSeverity.Info
        : Is(word, "none") || Is(word, "silent") || Is(word, "refactoring") ? null
        : byDefault;

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
