using System.IO;
using System.Text;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Files;

/// <summary>
/// Decides which files and subfolders of a folder Git ignores. Immutable. Git is not run, and the excludes file of the user is left out,
/// so the result doesn't depend on the user. A file that matches is ignored even if it's committed.
/// </summary>
/// <remarks>
/// A walk must not enter an ignored folder: everything in it is ignored too, even if a later pattern says otherwise.
/// The package MAB.DotIgnore disagrees with Git on patterns such as <c>/*.y</c>, <c>/[!a]</c> and <c>\!a</c>.
/// </remarks>
internal sealed class IgnoreRules
{
    private readonly string _folder;
    private readonly bool _isCaseSensitive;

    // The path from the repository, with a slash after each name, or null outside of repositories, where Git ignores nothing.
    private readonly byte[]? _path;

    // A later file wins.
    private readonly IgnoreFile[] _files;

    private IgnoreRules(string folder, byte[]? path, IgnoreFile[] files, bool isCaseSensitive) =>
        (_folder, _path, _files, _isCaseSensitive) = (folder, path, files, isCaseSensitive);

    /// <summary>Returns the rules of a folder where a walk starts.</summary>
    /// <remarks>
    /// If it's an ignored folder or in one, it's walked because it was asked for, and only the files of that folder and below apply.
    /// </remarks>
    /// <param name="root">The path of the folder.</param>
    internal static IgnoreRules In(string root) => In(root, PathComparison.IsCaseSensitive);

    /// <summary>Returns the rules of a folder where a walk starts, with a case sensitivity.</summary>
    /// <param name="root">The path of the folder.</param>
    /// <param name="isCaseSensitive">Whether names that differ in case are different.</param>
    internal static IgnoreRules In(string root, bool isCaseSensitive)
    {
        // Git sees the folder that a link leads to, and a separator at the end is not a name.
        var path = Path.GetDirectoryName(Path.Combine(Path.GetFullPath(root), ".git"))!;
        var folder = new RealPaths().Resolve(path)?.FullName ?? path;
        var repository = Repositories.FolderOf(Path.Combine(folder, ".git"));
        if (!Repositories.IsRoot(repository))
        {
            return new IgnoreRules(folder, path: null, [], isCaseSensitive);
        }

        var rules = OfRepository(repository, isCaseSensitive);
        foreach (var name in FilePaths.Below(repository, folder) ?? [])
        {
            rules = rules.Enter(name, rules.IsIgnored(name, isFolder: true) ? [] : rules._files);
        }

        return rules;
    }

    /// <summary>Returns the rules of a subfolder that isn't ignored.</summary>
    /// <param name="name">The name of the subfolder.</param>
    internal IgnoreRules Enter(string name)
    {
        // A repository in another one, such as a submodule, has only its own rules.
        var folder = Path.Combine(_folder, name);
        return Repositories.IsRoot(folder) ? OfRepository(folder, _isCaseSensitive) : Enter(name, _files);
    }

    /// <summary>Whether a file or subfolder is ignored.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it's a folder, which a link to one is not.</param>
    internal bool IsIgnored(string name, bool isFolder)
    {
        if (_path is null || _files.Length == 0)
        {
            return false;
        }

        byte[] path = [.. _path, .. Encoding.UTF8.GetBytes(name)];
        for (var i = _files.Length - 1; i >= 0; i--)
        {
            if (_files[i].IsIgnored(path, _path.Length, isFolder) is { } isIgnored)
            {
                return isIgnored;
            }
        }

        return false;
    }

    private static IgnoreRules OfRepository(string folder, bool isCaseSensitive) => Create(
        folder, [], IgnoreFile.OfRepository(folder, isCaseSensitive) is { } exclude ? [exclude] : [], isCaseSensitive);

    private static IgnoreRules Create(string folder, byte[] path, IgnoreFile[] above, bool isCaseSensitive) => new(
        folder, path, IgnoreFile.OfFolder(folder, path.Length, isCaseSensitive) is { } own ? [.. above, own] : above, isCaseSensitive);

    private IgnoreRules Enter(string name, IgnoreFile[] above)
    {
        var folder = Path.Combine(_folder, name);
        return _path is null
            ? new IgnoreRules(folder, path: null, [], _isCaseSensitive)
            : Create(folder, [.. _path, .. Encoding.UTF8.GetBytes(name + "/")], above, _isCaseSensitive);
    }
}
