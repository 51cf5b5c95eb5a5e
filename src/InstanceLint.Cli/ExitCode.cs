namespace InstanceLint.Cli;

/// <summary>The exit codes.</summary>
internal enum ExitCode
{
    /// <summary>No finding is at or above the severity of <c>--fail-on</c>.</summary>
    Success = 0,

    /// <summary>There are findings, too many warnings, or something to fix; or an editor ended without saying so to its server.</summary>
    Findings = 1,

    /// <summary>An argument, an option or a setting is invalid.</summary>
    Usage = 2,

    /// <summary>No file matches an argument, or the current folder has no Azure ML content.</summary>
    NothingFound = 3,

    /// <summary>InstanceLint failed.</summary>
    InternalError = 4,

    /// <summary>The run was interrupted.</summary>
    Interrupted = 130,
}
