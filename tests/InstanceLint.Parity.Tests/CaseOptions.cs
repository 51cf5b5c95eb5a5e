using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Parity.Tests;

/// <summary>The settings file of a case, as the build passes it to the compiler.</summary>
internal static class CaseOptions
{
    private const string Path = "/instancelint.yaml";

    internal static AnalyzerOptions? For(string settings) => settings.Length == 0
        ? null
        : new AnalyzerOptions([new SettingsText(settings)], new Options(new EncodedProject { SettingsFile = Path }.ToString()));

    private sealed class SettingsText(string text) : AdditionalText
    {
        public override string Path => CaseOptions.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string project) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal) { [EncodedProject.Property] = project });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
