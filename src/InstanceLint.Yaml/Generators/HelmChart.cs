using System.Collections.Generic;
using System.IO;

namespace InstanceLint.Yaml.Generators;

/// <summary>A Helm chart: a folder with a <c>Chart.yaml</c>. The files in its folder <c>templates</c> are templates.</summary>
public static class HelmChart
{
    private const string FileName = "Chart.yaml";
    private const string TemplatesName = "templates";

    private static readonly char[] Separators = ['/', Path.DirectorySeparatorChar];

    /// <summary>Whether a file has the name that makes its folder a chart.</summary>
    /// <param name="path">The file's path.</param>
    public static bool HasName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1) == FileName;

    /// <summary>
    /// Returns the path of the file that would make a folder the templates of a chart, or <see langword="null"/> if the folder's name is
    /// another one.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    public static string? FileBeside(string folder) =>
        ParentOf(folder) is { } parent && folder.Substring(parent.Length + 1) == TemplatesName
            ? Path.Combine(parent, FileName)
            : null;

    /// <summary>Whether a file is in the folder with the templates of a chart, at any depth.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="charts">The full paths of the files that make folders charts.</param>
    public static bool HasTemplate(string path, ICollection<string> charts)
    {
        for (var folder = ParentOf(path); folder is not null; folder = ParentOf(folder))
        {
            if (FileBeside(folder) is { } file && charts.Contains(file))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ParentOf(string path) =>
        path.LastIndexOfAny(Separators) is >= 0 and var at ? path.Substring(0, at) : null;
}
