using InstanceLint.Projects.Severities;

namespace InstanceLint.Cli.Formats;

/// <summary>The words for severities.</summary>
internal static class SeverityWord
{
    /// <summary>Returns the word for a severity: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    internal static string Of(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => "error",
        EffectiveSeverity.Warning => "warning",
        _ => "info",
    };
}
