using InstanceLint.Projects.Severities;

namespace InstanceLint.Projects;

/// <summary>Something wrong with what a user configured.</summary>
/// <param name="Severity">
/// A warning if everything is checked all the same, an error if something is not checked as the user wants it.
/// </param>
/// <param name="Path">The project or the file of settings.</param>
/// <param name="Line">The line, or <see langword="null"/> if the problem has none.</param>
/// <param name="Message">What is wrong and what to write instead, in one sentence.</param>
public sealed record SettingProblem(EffectiveSeverity Severity, string Path, int? Line, string Message);
