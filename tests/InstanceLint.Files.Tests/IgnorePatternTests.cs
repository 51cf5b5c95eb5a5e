using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace InstanceLint.Files.Tests;

/// <summary>What the lines of an ignore file match.</summary>
public class IgnorePatternTests
{
    // Lines, a path (a folder ends with a slash), and whether it's ignored, as the programs of Git say.
    internal static IReadOnlyList<(string Lines, string Path, bool IsIgnored)> Cases { get; } =
    [
        ("a.yaml", "a.yaml", true),
        ("a.yaml", "x/y/a.yaml", true),
        ("a.yaml", "aa.yaml", false),
        ("a", "a/", true),
        ("ä.yaml", "ä.yaml", true),
        ("a b", "a b", true),
        ("\ta", "\ta", true),

        ("# a", "# a", false),
        ("#a", "#a", false),
        (@"\#a", "#a", true),
        (" #a", " #a", true),
        ("a#", "a#", true),

        ("a  ", "a", true),
        (@"a\ ", "a ", true),
        (@"a\  ", "a ", true),
        (@"a \ ", "a  ", true),
        ("a\t", "a\t", true),
        ("a\t", "a", false),
        (" ", " ", false),
        (" a", " a", true),

        ("a\r\n", "a", true),
        ("a\r", "a", true),
        ("a \r\n", "a", true),
        ("a\r \n", "a\r", true),
        ("a\r\r\n", "a\r", true),
        ("\r\na\r\n", "a", true),
        ("a\rb", "a", false),
        ("\uFEFFa", "a", true),
        ("\uFEFF#a", "#a", false),
        ("b\n\uFEFFa", "a", false),
        ("\uFEFF\uFEFFa", "\uFEFFa", true),
        ("a\0b", "a", true),

        ("*\n!a", "a", false),
        ("*\n!a", "b", true),
        ("!a\n*", "a", true),
        (@"\!a", "!a", true),
        (@"*" + "\n" + @"!\!a", "!a", false),
        ("*\n!!a", "!a", false),
        ("*\n! a", "a", true),
        ("!", "!", false),

        ("/a", "a", true),
        ("/a", "x/a", false),
        ("/*.y", "b.y", true),
        ("/*.y", "x/b.y", false),
        ("x/a", "x/a", true),
        ("x/a", "y/x/a", false),
        ("/x/a", "x/a", true),
        ("/", "a", false),
        ("//", "a", false),
        ("//a", "a", false),

        ("a/", "a/", true),
        ("a/", "a", false),
        ("a/", "x/a/", true),
        ("/a/", "x/a/", false),
        ("x/a/", "x/a/", true),
        ("a//", "a/", false),
        ("*/", "a/", true),
        ("*/", "a", false),

        ("*", "a", true),
        ("*.y", "a.y", true),
        ("*.y", "x/.y", true),
        ("*.y", "a.yy", false),
        ("a*", "a", true),
        ("a*c*e", "abcde", true),
        ("a*c*e", "abcdef", false),
        ("a***b", "axb", true),
        ("x/*", "x/a", true),
        ("x/*/a", "x/y/a", true),
        ("x/*/a", "x/y/z/a", false),
        ("x*a", "x/a", false),
        ("/x*/a", "xy/a", true),
        ("/*/*", "x/a", true),
        ("x*/*b/*c", "xx/abb/acc", true),

        ("?", "a", true),
        ("?", "ab", false),
        ("?", "ä", false),
        ("??", "ä", true),
        ("/x?a", "x/a", false),

        ("**", "a", true),
        ("**/a", "a", true),
        ("**/a", "x/y/a", true),
        ("**/a", "xa", false),
        ("**/x/a", "y/x/a", true),
        ("/**/a", "x/a", true),
        ("x/**", "x/y/a", true),
        ("x/**", "x", false),
        ("x/**", "y/x/a", false),
        ("x/**/a", "x/a", true),
        ("x/**/a", "x/y/z/a", true),
        ("x/**/a", "xx/a", false),
        ("x/***/a", "x/y/z/a", true),
        ("x/**/**/a", "x/a", true),
        ("x/**/y/*/a", "x/y/y/y/z/a", true),
        ("x/**/", "x/y/", true),
        ("x/**/", "x/a", false),
        (@"x/**\/a", "x/y/a", true),
        (@"x/**\/a", "x/a", false),
        (@"x\/**/a", "x/a", true),
        ("*x**/a", "yx/z/a", false),
        ("*x**/a", "yxz/a", true),

        ("[ab]", "b", true),
        ("[a-c]x", "bx", true),
        ("[a-c]x", "dx", false),
        ("/[!a]", "b", true),
        ("/[!a]", "a", false),
        ("[^a]", "b", true),
        ("[^a]", "a", false),
        ("[]]", "]", true),
        ("[!]a]", "b", true),
        ("[]-a]", "^", true),
        ("[a-]", "-", true),
        ("[-a]", "-", true),
        ("[a-c-e]", "-", true),
        ("[a-c-e]", "d", false),
        ("[c-a]", "b", false),
        (@"[\]]", "]", true),
        (@"[\-a]", "-", true),
        (@"[a-\c]", "b", true),
        ("[[]", "[", true),
        ("[[:alpha:]]", "q", true),
        ("[[:alpha:]]", "1", false),
        ("[^[:alpha:]]", "1", true),
        ("[[:digit:][:upper:]_]", "_", true),
        ("[[:digit:][:upper:]_]", "Q", true),
        ("[[:alnum:]]", "7", true),
        ("[[:blank:]]", "\t", true),
        ("[[:cntrl:]]", "\u0001", true),
        ("[[:graph:]]", "~", true),
        ("[[:graph:]]", " ", false),
        ("[[:lower:]]", "q", true),
        ("[[:print:]]", " ", true),
        ("[[:punct:]]", "}", true),
        ("[[:space:]]", "\r", true),
        ("[[:space:]]", "\v", false),
        ("[[:xdigit:]]", "F", true),
        ("[[:xdigit:]]", "g", false),
        ("[[:alpha]", ":", true),
        ("[[:]", ":", true),
        ("[[:nothing:]]", "n", false),
        ("[[::]]", ":", false),
        ("[[:alpha:", "a", false),
        ("[a-[:alpha:]]", "b]", false),
        ("[a/b]", "a", true),
        ("[a/b]", "x/a", false),
        ("/x[!a]b", "x/b", false),
        ("/x[/]b", "x/b", false),

        ("[", "[", false),
        ("[a", "[a", false),
        ("[a", "a", false),
        ("[]", "]", false),
        ("[!", "!", false),
        (@"[a\", "a", false),
        (@"[a-\", "a", false),
        ("[a/", "a/", false),
        (@"a\", @"a\", false),
        (@"a\", "a", false),
        (@"a\/", "a/", false),
        ("*\n!a[", "a[", true),

        (@"\a", "a", true),
        (@"\*", "*", true),
        (@"\*", "a", false),
        (@"\?\[", "?[", true),
        (@"a\\b", @"a\b", true),
        (@"x\/a", "x/a", true),
    ];

    // What they say with core.ignoreCase.
    internal static IReadOnlyList<(string Lines, string Path, bool IsIgnored)> CasesWithoutCase { get; } =
    [
        ("a.yaml", "A.YAML", true),
        ("X/A", "x/a", true),
        ("*.Y", "a.y", true),
        ("[a-c]", "B", true),
        ("[A-C]", "b", true),
        ("[a]", "A", true),
        ("[[:upper:]]", "a", true),
        ("[[:lower:]]", "A", true),
        ("ä", "Ä", false),
        ("[A]", "a", false),
        ("[A]", "A", false),
        (@"\A", "A", false),
    ];

    public static IEnumerable<TheoryDataRow<string, string, bool>> Rows => Cases.Select(Row);

    public static IEnumerable<TheoryDataRow<string, string, bool>> RowsWithoutCase => CasesWithoutCase.Select(Row);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Match_as_in_Git(string lines, string path, bool isIgnored) => Assert.Equal(isIgnored, IsIgnored(lines, path, isCaseSensitive: true));

    [Theory]
    [MemberData(nameof(RowsWithoutCase))]
    public void Can_ignore_case(string lines, string path, bool isIgnored) => Assert.Equal(isIgnored, IsIgnored(lines, path, isCaseSensitive: false));

    // Before 2.53, Git took two stars after a name for those after a slash, unlike its documentation.
    [Theory]
    [InlineData("/x**/a", "xy/a", true)]
    [InlineData("/x**/a", "xy/z/a", false)]
    [InlineData("x/y**/a", "x/ya", false)]
    public void Two_stars_in_a_name_are_one(string lines, string path, bool isIgnored) => Assert.Equal(isIgnored, IsIgnored(lines, path, isCaseSensitive: true));

    [Theory]
    [InlineData("*a", "b", "a", "")]
    [InlineData("**/a/", "b", "a/", "a")]
    [InlineData("*a/", "b", "a/", "a")]
    [InlineData("**/*a*/", "b", "aa/", "a")]
    [InlineData("[ab]*?", "c", "a", "")]
    public async Task Take_little_time(string repeated, string end, string name, string last)
    {
        var lines = string.Concat(Enumerable.Repeat(repeated, 100)) + end;
        var path = string.Concat(Enumerable.Repeat(name, 1000)) + last;
        var isIgnored = await Task.Run(() => IsIgnored(lines, path, isCaseSensitive: true))
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.False(isIgnored);
    }

    private static TheoryDataRow<string, string, bool> Row((string Lines, string Path, bool IsIgnored) row) =>
        new(row.Lines, row.Path, row.IsIgnored) { TestDisplayName = $"{row.Lines} and {row.Path}" };

    // As IgnoreFile does for one file. The folders of the path are not asked about.
    private static bool IsIgnored(string lines, string path, bool isCaseSensitive)
    {
        var bytes = Encoding.UTF8.GetBytes(path.TrimEnd('/'));
        var name = Array.LastIndexOf(bytes, (byte)'/') + 1;
        return IgnorePattern.ParseAll(Encoding.UTF8.GetBytes(lines), isCaseSensitive)
            .LastOrDefault(pattern => pattern.IsMatch(bytes, name, path.EndsWith('/'))) is { IsNegated: false };
    }
}
