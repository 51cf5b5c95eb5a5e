using System.Collections.Generic;
using System.Threading;

namespace InstanceLint.Projects;

/// <summary>Lints a project. Every front end calls it, and only translates into it and out of it.</summary>
public static class ProjectLinter
{
    /// <summary>Lints a project.</summary>
    /// <param name="settings">What the user says about it.</param>
    /// <param name="sources">Its manifests.</param>
    /// <param name="cancellation">Stops linting.</param>
    /// <returns>The same for the same input, in any order of the sources and on any number of threads.</returns>
    /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
    public static LintResult Lint(
        ProjectSettings settings, IReadOnlyList<ManifestSource> sources, CancellationToken cancellation = default) =>
        ReadProject.Read(settings, sources, keepsTexts: false, cancellation).Lint(cancellation);
}
