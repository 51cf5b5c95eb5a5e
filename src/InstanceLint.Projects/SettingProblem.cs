using InstanceLint.Projects.Severities;

namespace InstanceLint.Projects;

/// <summary>A problem with what a user configured.</summary>
/// <param name="Severity">A warning if everything is still checked, an error if something isn't checked as configured.</param>
/// <param name="Path">The path of the project or the file with the setting.</param>
/// <param name="Line">The line, or <see langword="null"/> if the problem has none.</param>
/// <param name="Message">The problem and what to write instead, in one sentence.</param>
public sealed record SettingProblem(EffectiveSeverity Severity, string Path, int? Line, string Message);
