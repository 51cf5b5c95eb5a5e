using System.IO;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Tasks.Logging;

/// <summary>The form in which the loggers of a build show a line best.</summary>
/// <param name="OmitsEnds">Whether to log only the start of a span, as the compiler does, because CI systems don't parse the end.</param>
/// <param name="IsTerminal">Whether the build has the logger of a terminal. It shows each ID as a link, and no messages.</param>
/// <param name="Folder">The folder that paths are relative to, or empty for full paths.</param>
internal sealed record LogForm(bool OmitsEnds, bool IsTerminal, string Folder)
{
    /// <summary>Creates the form for a project.</summary>
    /// <param name="values">The settings of the project.</param>
    /// <param name="project">The path of the project.</param>
    internal static LogForm Of(ProjectProperties values, string project)
    {
        // A relative path is relative to the project for MSBuild, and to the folder of the shell for a terminal that opens it.
        var folder = Path.GetDirectoryName(project) ?? string.Empty;
        var start = values.StartFolder.TrimEnd(Path.DirectorySeparatorChar);
        var isShort = values.IsTerminal && folder.Length > 0 && PathComparison.Default.Equals(start, folder);
        return new LogForm(values.OmitsEnds, values.IsTerminal, isShort ? folder : string.Empty);
    }

    /// <summary>Returns a path as it's shown.</summary>
    internal string Show(string path) => Folder.Length > 0 && FilePaths.Below(Folder, path) is { Length: > 0 } names
        ? string.Join(Path.DirectorySeparatorChar.ToString(), names)
        : path;
}
