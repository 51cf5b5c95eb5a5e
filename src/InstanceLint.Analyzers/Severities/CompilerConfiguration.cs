using System;
using System.Collections.Generic;
using InstanceLint.Projects.Severities;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Severities;

// Compiled into the task too: analyzer and task each use the compiler in their own process, and neither can load the other's assembly.
/// <summary>Reads configuration files and matches them to paths with the compiler's own <see cref="AnalyzerConfigSet"/>.</summary>
internal sealed class CompilerConfiguration : IConfiguredSeverities
{
    private readonly AnalyzerConfigSet _set;
    private readonly Dictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    /// <summary>Reads the configuration files.</summary>
    /// <param name="files">The texts and full paths of the files.</param>
    internal CompilerConfiguration(IReadOnlyList<ConfigFile> files)
    {
        var configs = new List<AnalyzerConfig>(files.Count);
        foreach (var file in files)
        {
            configs.Add(AnalyzerConfig.Parse(file.Text, file.Path));
        }

        _set = AnalyzerConfigSet.Create(configs);
    }

    public ConfiguredSeverity? FindForRule(string id, string path) =>
        OptionsFor(path).TreeOptions.TryGetValue(id, out var severity) || _set.GlobalConfigOptions.TreeOptions.TryGetValue(id, out severity)
            ? new ConfiguredSeverity(Convert(severity))
            : null;

    // The compiler leaves these settings to its analyzer driver.
    public ConfiguredSeverity? FindForCategory(string category, string path)
    {
        var options = OptionsFor(path).AnalyzerOptions;
        return Find($"dotnet_analyzer_diagnostic.category-{category}.severity") ?? Find("dotnet_analyzer_diagnostic.severity");

        ConfiguredSeverity? Find(string key) => options.TryGetValue(key, out var word) ? SeverityWords.Find(word) : null;
    }

    private AnalyzerConfigOptionsResult OptionsFor(string path)
    {
        if (!_byPath.TryGetValue(path, out var options))
        {
            _byPath.Add(path, options = _set.GetOptionsForSourcePath(path));
        }

        return options;
    }

    private static EffectiveSeverity? Convert(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => EffectiveSeverity.Error,
        ReportDiagnostic.Warn => EffectiveSeverity.Warning,
        ReportDiagnostic.Info => EffectiveSeverity.Message,
        ReportDiagnostic.Default => null,
        _ => EffectiveSeverity.None,
    };
}
