using System.Collections.Generic;
using System.Threading;

namespace InstanceLint.Projects;

/// <summary>Lints a project. All front ends call it; they only convert its input and output.</summary>
public static class ProjectLinter
{
    /// <summary>Lints a project.</summary>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="sources">The manifests of the project.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <returns>The result. It doesn't depend on the order of the sources or the number of threads.</returns>
    /// <exception cref="System.OperationCanceledException">Linting was canceled.</exception>
    public static LintResult Lint(
        ProjectSettings settings, IReadOnlyList<ManifestSource> sources, CancellationToken cancellation = default) =>
        ReadProject.Read(settings, sources, keepsTexts: false, cancellation).Lint(cancellation);
}
