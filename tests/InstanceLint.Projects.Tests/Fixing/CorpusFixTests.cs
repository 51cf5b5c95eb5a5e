using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace InstanceLint.Projects.Tests;

/// <summary>Requirements for fixing any text.</summary>
public class CorpusFixTests
{
    private static readonly string Folder = Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus");

    public static IEnumerable<TheoryDataRow<string>> Sound => Texts("ok");

    public static IEnumerable<TheoryDataRow<string>> Broken => Texts("err");

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_sound_stays_as_it_is(string file)
    {
        var outcome = FixRun.Run(File.ReadAllText(Path.Combine(Folder, file)));
        Assert.Empty(outcome.Texts);
        Assert.Empty(outcome.Done);
        Assert.Empty(outcome.NotDone);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_is_fixed_once_and_stays_so(string file) => FixLaws.Check(File.ReadAllText(Path.Combine(Folder, file)));

    // A text is fixed in the same way with CR LF as line ends, and between other documents.
    [Theory]
    [MemberData(nameof(Broken))]
    public void Line_ends_and_other_documents_change_nothing(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
        var outcome = FixRun.Run(text);
        var windows = FixRun.Run(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(FixRun.Print(outcome), FixRun.Print(windows));
        Assert.Equal(FixRun.TextOf(outcome, text).Replace("\n", "\r\n", StringComparison.Ordinal), FixRun.TextOf(windows, text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static IEnumerable<TheoryDataRow<string>> Texts(string folder) => Directory
        .GetFiles(Path.Combine(Folder, folder), "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(file => new TheoryDataRow<string>(file) { TestDisplayName = file });
}
