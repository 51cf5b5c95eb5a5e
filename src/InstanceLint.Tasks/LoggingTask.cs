using InstanceLint.Tasks.Logging;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>A task that tells its user what it does, in the form that the build's loggers show.</summary>
public abstract class LoggingTask : MSBuildTask
{
    private BuildOutput? _output;

    /// <summary>The single values of the project, as the metadata of one item, with the names of <see cref="ProjectProperties"/>.</summary>
    public ITaskItem Properties { get; set; } = new TaskItem("InstanceLint");

    /// <summary>The full path of the project.</summary>
    internal string Project => Values.ProjectFile.Length > 0 ? Values.ProjectFile : BuildEngine.ProjectFileOfTaskNode;

    /// <summary>The single values of the project.</summary>
    private protected ProjectProperties Values => new(Properties);

    /// <summary>What the task tells its user.</summary>
    private protected BuildOutput Output => _output ??= new(Log, BuildEngine, Project, LogForm.Of(Values, Project));

    /// <summary>Runs the task.</summary>
    /// <returns>
    /// <see langword="false"/> if the build was canceled, a setting is invalid, a finding is an error, or a file can't be written.
    /// </returns>
    public sealed override bool Execute()
    {
        var isCompleted = Run();
        Output.Complete();
        return isCompleted && !Log.HasLoggedErrors;
    }

    /// <summary>Runs the task, and logs an error if it fails.</summary>
    /// <returns><see langword="false"/> if the build was canceled.</returns>
    private protected abstract bool Run();
}
