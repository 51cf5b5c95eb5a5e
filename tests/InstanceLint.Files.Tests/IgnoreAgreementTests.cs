using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace InstanceLint.Files.Tests;

/// <summary>Git itself ignores the same files.</summary>
public sealed class IgnoreAgreementTests : IDisposable
{
    private const int RepositoryCount = 3;
    private const int TreeCount = 40;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void On_the_tables(bool isCaseSensitive)
    {
        var root = CreateRepository("table");
        var rows = (isCaseSensitive ? IgnorePatternTests.Cases : IgnorePatternTests.CasesWithoutCase)
            .Where(row => row.Path.TrimEnd('/').Split('/').All(IsName)).ToList();
        Assert.NotEmpty(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            Write($"table/{i}/{PathOfFile(i)}", string.Empty);
            Write($"table/{i}/.gitignore", rows[i].Lines);
        }

        var listed = ListByGit(root, isCaseSensitive);
        Assert.Equal(listed, ListByRules(root, isCaseSensitive));
        Assert.All(rows, (row, i) => Assert.Equal(!row.IsIgnored, listed.Contains($"{i}/{PathOfFile(i)}")));

        // Git lists files, not folders.
        string PathOfFile(int i) => rows[i].Path.EndsWith('/') ? rows[i].Path + "inside" : rows[i].Path;
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void On_random_trees(int seed, bool isCaseSensitive)
    {
        var random = new Random(seed);
        var (all, ignored) = (0, 0);
        for (var i = 0; i < RepositoryCount; i++)
        {
            var name = $"{seed}-{i}";
            var root = CreateRepository(name);
            for (var j = 0; j < TreeCount; j++)
            {
                WriteTree(random, $"{name}/{j}");
            }

            // Rules of the whole repository, of which those that match too much would leave nothing to compare.
            if (i % 2 == 1)
            {
                Write($"{name}/.gitignore", string.Concat(Enumerable.Range(0, 3).Select(_ => $"{random.Next(TreeCount)}/{Pattern(random, ["a"])}\n")));
                Write($"{name}/.git/info/exclude", $"{Pattern(random, [Name(random), Name(random)])}\n[0-9]*/**/{Name(random)}\n");
            }

            var listed = ListByGit(root, isCaseSensitive);
            Assert.Equal(listed, ListByRules(root, isCaseSensitive));
            var count = Directory.GetFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Count(path => !path.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
            all += count;
            ignored += count - listed.Count;
        }

        Assert.InRange((double)ignored / all, 0.2, 0.8);
    }

    private static bool IsName(string name) =>
        name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && (!OperatingSystem.IsWindows() || name.TrimEnd(' ', '.') == name);

    private static string Name(Random random)
    {
        string[] names =
            ["a", "b", "ab", "B", "a.y", "b.Y", "a b", "a ", "#a", "!a", "ä", "aä.y", "-", "[a]", "]", "*", "**", "a\\", "\\", "?a", "0", "_", "a\t", "a\r", "x", "x", "y"];
        string name;
        do
        {
            name = names[random.Next(names.Length)];
        }
        while (!IsName(name));
        return name;
    }

    // Half of the patterns are made of a path in the tree, so that they match often.
    private static string Pattern(Random random, string[] path)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "!" : string.Empty);
        text.Append(random.Next(4) == 0 ? "/" : string.Empty);
        if (random.Next(2) == 0)
        {
            string[] parts =
                ["a", "b", "x", "B", ".y", "ä", " ", "#", "!", "-", "/", "/", "*", "*", "?", "**", "/**/", "**/", "/**", "\\", "\\*", "\\ ", "[", "]", "[a-c]", "[!a]", "[^b]", "[]a]", "[[:alpha:]]", "[[:upper:]-]", "[[:x:]]", "[\\]a-b]", "[A-Z]", "\r", "\t"];
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                text.Append(parts[random.Next(parts.Length)]);
            }
        }
        else
        {
            path = path[random.Next(path.Length)..];
            text.AppendJoin('/', path.Select(name => random.Next(6) switch
            {
                0 => "*",
                1 => "**",
                2 => name,
                _ => string.Concat(name.Select(c => Character(random, c))),
            }));
        }

        string[] ends = ["", "", "", "", "/", "/", "/*", "/**", " ", "  ", "\r", "\\", "*"];
        return text.Append(ends[random.Next(ends.Length)]).ToString();
    }

    private static string Character(Random random, char c) => random.Next(12) switch
    {
        0 => "?",
        1 => "*",
        2 => $"[{c}]",
        3 => $"[!{c}z]",
        4 => "[^zZ]",
        5 => "[[:alpha:]]",
        6 => $"[\\{c}-\\{c}]",
        7 => char.ToUpperInvariant(c).ToString(),
        8 => c.ToString(),
        _ => "\\" + c,
    };

    // Before 2.53, Git took two stars after a name for those after a slash, unlike its documentation.
    private static bool DependsOnVersion(string pattern)
    {
        var text = pattern.StartsWith('!') ? pattern[1..] : pattern;
        text = text.StartsWith('/') ? text[1..] : text;
        var wildcard = text.IndexOfAny(['*', '?', '[', '\\']);
        return wildcard > 0 && text[wildcard - 1] != '/' && text[wildcard..].StartsWith("**", StringComparison.Ordinal);
    }

    private static SortedSet<string> ListByRules(string root, bool isCaseSensitive)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        Walk(new DirectoryInfo(root), IgnoreRules.In(root, isCaseSensitive), string.Empty);
        return files;

        void Walk(DirectoryInfo folder, IgnoreRules rules, string path)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name != ".git"))
            {
                if (rules.IsIgnored(entry.Name, entry is DirectoryInfo))
                {
                    continue;
                }

                if (entry is DirectoryInfo subfolder)
                {
                    Walk(subfolder, rules.Enter(entry.Name), path + entry.Name + "/");
                }
                else
                {
                    files.Add(path + entry.Name);
                }
            }
        }
    }

    private void WriteTree(Random random, string root)
    {
        // Names that differ only in case are the same on some systems.
        var files = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { string.Empty };
        for (var i = 0; i < 10; i++)
        {
            string[] path = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Name(random))];
            var above = Enumerable.Range(1, path.Length - 1).Select(length => string.Join('/', path[..length])).ToArray();
            if (!folders.Contains(string.Join('/', path)) && !above.Any(files.ContainsKey))
            {
                files.TryAdd(string.Join('/', path), path);
                folders.UnionWith(above);
            }
        }

        foreach (var file in files.Keys)
        {
            Write($"{root}/{file}", string.Empty);
        }

        string[][] paths = [.. files.Values];
        foreach (var folder in folders.Where(folder => folder.Length == 0 || random.Next(4) == 0))
        {
            var depth = folder.Length == 0 ? 0 : folder.Split('/').Length;
            var below = Array.FindAll(paths, path => path.Length > depth && string.Join('/', path[..depth]) == folder);
            var lines = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pattern(random, below.Length == 0 ? ["a"] : below[random.Next(below.Length)][depth..]))
                .Where(line => !DependsOnVersion(line));
            Write($"{root}/{folder}/.gitignore", string.Join(random.Next(4) == 0 ? "\r\n" : "\n", lines.Append(string.Empty)));
        }
    }

    private void Write(string name, string text) => _folder.Write(name, text);

    private string CreateRepository(string name)
    {
        RunGit(_folder.Path, "init", "-q", name);
        return Path.Combine(_folder.Path, name);
    }

    private SortedSet<string> ListByGit(string root, bool isCaseSensitive)
    {
        var ignoreCase = isCaseSensitive ? "false" : "true";
        var names = RunGit(root, "-c", $"core.ignoreCase={ignoreCase}", "ls-files", "-o", "-z", "--exclude-standard");
        return new(names.Split('\0', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }

    private string RunGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The settings of the user and the system must not matter.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = Directory.CreateDirectory(Path.Combine(_folder.Path, "home")).FullName;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("git is not installed");
            throw;
        }
    }
}
