using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.Tests;

/// <summary>Requirements for fixing any text.</summary>
public class CorpusFixTests
{
    public static IEnumerable<TheoryDataRow<string>> Sound => CorpusCases.Ok;

    public static IEnumerable<TheoryDataRow<string>> Broken => CorpusCases.Err;

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_sound_stays_as_it_is(string name)
    {
        var outcome = FixRun.Run(CorpusCases.Read(name));
        Assert.Empty(outcome.Texts);
        Assert.Empty(outcome.Done);
        Assert.Empty(outcome.NotDone);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_is_fixed_once_and_stays_so(string name) => FixLaws.Check(CorpusCases.Read(name));

    [Theory]
    [MemberData(nameof(Broken))]
    public void Line_ends_change_nothing(string name)
    {
        var files = WithLineEnds(CorpusCases.Read(name), "\n");
        var outcome = FixRun.Run(files);
        var windows = FixRun.Run(WithLineEnds(files, "\r\n"));
        Assert.Equal(FixRun.Print(outcome), FixRun.Print(windows));
        Assert.Equal(WithLineEnds(FixRun.FilesOf(outcome, files), "\r\n"), FixRun.FilesOf(windows, WithLineEnds(files, "\r\n")));
    }

    private static IReadOnlyList<NamedText> WithLineEnds(IReadOnlyList<NamedText> files, string end) =>
        [.. files.Select(file => file with { Text = file.Text.ReplaceLineEndings("\n").Replace("\n", end, StringComparison.Ordinal) })];
}
