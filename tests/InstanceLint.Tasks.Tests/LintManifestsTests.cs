using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using static InstanceLint.Tasks.Tests.ManifestText;

namespace InstanceLint.Tasks.Tests;

public sealed class LintManifestsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Logs_file_span_code_and_link()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Lint(Named(path)));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("INST2004", warning.Code);
        Assert.Equal(path, warning.File);
        Assert.Equal((8, 33, 8, 38), (warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber));
        Assert.EndsWith("/docs/rules/INST2004.md", warning.HelpLink, StringComparison.Ordinal);
        Assert.EndsWith($"use '2G' ({warning.HelpLink})", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_info_as_a_message()
    {
        Assert.True(Lint(Named(_folder.Write("gpu.yaml", Good.Replace("name: gpu", "name: <name>", StringComparison.Ordinal)))));
        Assert.Empty(_engine.Warnings);
        var message = Assert.Single(_engine.Messages, message => message.Code == "INST1007");
        Assert.Equal(MessageImportance.Normal, message.Importance);
    }

    [Fact]
    public void Checks_a_file_once_however_often_it_is_listed()
    {
        var path = _folder.Write("gpu.yaml", Bad);
        Assert.True(Lint(Implicit(path), Named(path), Named(path)));
        Assert.Single(_engine.Warnings);
    }

    [Fact]
    public void Sorts_by_path_whatever_the_order_of_the_items()
    {
        var (a, b) = (_folder.Write("a.yaml", Bad), _folder.Write("b.yaml", Bad.Replace("gpu", "cpus", StringComparison.Ordinal)));
        Assert.True(Lint(Named(b), Named(a)));
        Assert.Equal([a, b], _engine.Warnings.Select(warning => warning.File));
    }

    [Fact]
    public void Does_no_work_after_it_was_cancelled()
    {
        using var task = new LintManifests { BuildEngine = _engine, Manifests = [Named(_folder.Write("gpu.yaml", Bad))] };
        task.Cancel();
        Assert.False(task.Execute());
        Assert.Empty(_engine.Warnings);
    }

    public static IEnumerable<TheoryDataRow<string, byte[]>> Encodings()
    {
        foreach (var (name, encoding) in new (string, Encoding)[]
        {
            ("UTF-8", new UTF8Encoding(false)),
            ("UTF-8 with mark", new UTF8Encoding(true)),
            ("UTF-16 LE", new UnicodeEncoding(false, false)),
            ("UTF-16 LE with mark", new UnicodeEncoding(false, true)),
            ("UTF-16 BE", new UnicodeEncoding(true, false)),
            ("UTF-16 BE with mark", new UnicodeEncoding(true, true)),
        })
        {
            yield return new(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(Bad)]);
            yield return new(name + ", CRLF", [.. encoding.GetPreamble(), .. encoding.GetBytes(Bad.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_of_yaml(string encoding, byte[] bytes)
    {
        Assert.True(Lint(Implicit(_folder.Write("gpu.yaml", bytes))));
        var warning = Assert.Single(_engine.Warnings);
        Assert.True((warning.Code, warning.LineNumber, warning.ColumnNumber) == ("INST2004", 8, 33), encoding);
    }

    private static readonly Dictionary<string, (byte[] Bytes, string? WhenMatched, string? WhenNamed)> OddFiles = new()
    {
        ["empty"] = ([], null, null),
        ["only a mark"] = ([0xEF, 0xBB, 0xBF], null, null),
        ["Latin-1 of ours"] = (Encoding.Latin1.GetBytes(Good.Replace("gpu", "fünf", StringComparison.Ordinal)), "INST1006", "INST1006"),
        ["Latin-1 of others"] = (Encoding.Latin1.GetBytes("größe: 1\n"), null, "INST1006"),
        ["UTF-32"] = ([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Good)], "INST1006", "INST1006"),
        ["UTF-32 without a mark"] = (Encoding.UTF32.GetBytes(Good), "INST1006", "INST1006"),
        ["UTF-32, the other byte first"] = (new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Good), "INST1006", "INST1006"),
        ["UTF-32 of others"] = (Encoding.UTF32.GetBytes("a: b\n"), null, "INST1006"),
        ["binary"] = ([.. Enumerable.Range(0, 4096).Select(i => (byte)((i * 167) ^ (i >> 3)))], null, "INST1006"),
        ["half a UTF-16 character"] = ([0xFF, 0xFE, (byte)'a', 0, (byte)'b'], null, "INST1006"),
        ["tabs"] = (Encoding.UTF8.GetBytes("a:\n\t- b\n"), null, "INST1001"),
        ["tabs of ours"] = (Encoding.UTF8.GetBytes("apiVersion: amlarc.azureml.com/v1alpha1\nspec:\n\t- b\n"), "INST1001", "INST1001"),
        ["300,000 brackets"] = (Encoding.UTF8.GetBytes(new string('[', 300_000)), null, "INST1006"),
        ["300,000 brackets of ours"] = (Encoding.UTF8.GetBytes("# amlarc.azureml.com\n" + new string('[', 300_000)), "INST1006", "INST1006"),
        ["too large, of others"] = ([.. Enumerable.Repeat((byte)'#', (16 << 20) + 1)], null, "INST1006"),
        ["too large, of ours"] = ([.. Encoding.UTF8.GetBytes(Good), .. Enumerable.Repeat((byte)'#', 16 << 20)], "INST1006", "INST1006"),
    };

    public static IEnumerable<TheoryDataRow<string>> OddFileNames => OddFiles.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(OddFileNames))]
    public void An_odd_file_is_one_finding_or_none_and_the_others_are_checked(string file)
    {
        var (bytes, whenMatched, whenNamed) = OddFiles[file];
        var odd = _folder.Write("a-odd.yaml", bytes);
        var bad = _folder.Write("b-bad.yaml", Bad);
        Assert.True(Lint(Implicit(odd), Implicit(bad)));
        Assert.Equal(Expected(whenMatched), Codes());

        _engine.Warnings.Clear();
        Assert.True(Lint(Named(odd), Implicit(bad)));
        Assert.Equal(Expected(whenNamed), Codes());
    }

    [Fact]
    public void A_word_across_two_readings_is_found()
    {
        var path = _folder.Write("large.yaml", [.. Enumerable.Repeat((byte)'#', (64 * 1024) - 5), .. "amlarc.azureml.com"u8, .. new byte[16 << 20]]);
        Assert.True(Lint(Implicit(path)));
        Assert.Equal("INST1006", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void A_missing_file_a_folder_and_a_path_that_is_none_are_one_finding_each()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.yaml")).FullName;
        var missing = Path.Combine(_folder.Path, "missing.yaml");
        var bad = _folder.Write("z.yaml", Bad);
        Assert.True(Lint(Named(folder), Named(missing), Named("a\0b"), Implicit(bad)));
        Assert.Equal(["INST1006", "INST1006", "INST1006", "INST2004"], _engine.Warnings.Select(warning => warning.Code).Order(StringComparer.Ordinal));
        Assert.Contains(_engine.Warnings, warning => warning.File == folder && warning.Message!.Contains("is a folder", StringComparison.Ordinal));
        Assert.Contains(_engine.Warnings, warning => warning.File == missing && warning.Message!.Contains("file not found", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_whose_name_is_not_text_is_to_be_renamed()
    {
        var path = Path.Combine(_folder.Path, "f\uFFFDnf.yaml");
        Assert.True(Lint(Named(path)));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("INST1006", warning.Code);
        Assert.Contains("not UTF-8 text; rename it", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_checked_under_its_own_path_and_one_that_leads_nowhere_is_missing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var target = _folder.Write("target.txt", Bad);
        var link = Path.Combine(_folder.Path, "link.yaml");
        var dangling = Path.Combine(_folder.Path, "dangling.yaml");
        var circle = Path.Combine(_folder.Path, "circle.yaml");
        File.CreateSymbolicLink(link, target);
        File.CreateSymbolicLink(dangling, Path.Combine(_folder.Path, "nowhere"));
        File.CreateSymbolicLink(circle, circle);
        Assert.True(Lint(Implicit(link), Implicit(dangling), Implicit(circle)));
        Assert.Equal(
            [(circle, "INST1006"), (dangling, "INST1006"), (link, "INST2004")],
            _engine.Warnings.Select(warning => (warning.File, warning.Code)));
        Assert.Contains("link leads to a file that does not exist", _engine.Warnings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_reached_through_links_too_is_one_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a privilege there");
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "real")).FullName;
        var file = _folder.Write("real/gpu.yaml", Bad);
        var (link, chain) = (Path.Combine(_folder.Path, "a-link.yaml"), Path.Combine(_folder.Path, "b-chain.yaml"));
        var linkedFolder = Path.Combine(_folder.Path, "a-folder");
        File.CreateSymbolicLink(link, "real/gpu.yaml");
        File.CreateSymbolicLink(chain, "a-folder/../a-link.yaml");
        Directory.CreateSymbolicLink(linkedFolder, folder);
        Assert.True(Lint(Implicit(link), Implicit(file), Implicit(Path.Combine(linkedFolder, "gpu.yaml")), Implicit(chain)));
        Assert.Equal([(file, "INST2004")], _engine.Warnings.Select(warning => (warning.File, warning.Code)));

        _engine.Warnings.Clear();
        Assert.True(Lint(Implicit(chain), Implicit(link)));
        Assert.Equal([(link, "INST2004")], _engine.Warnings.Select(warning => (warning.File, warning.Code)));
    }

    [Fact]
    public void A_pipe_is_passed_over_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no pipes among files");
        var pipe = Path.Combine(_folder.Path, "pipe.yaml");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
        {
            mkfifo.WaitForExit();
        }

        Assert.True(File.Exists(pipe));
        var link = Path.Combine(_folder.Path, "link.yaml");
        File.CreateSymbolicLink(link, pipe);
        Assert.True(Lint(Implicit(pipe)));
        Assert.True(Lint(Implicit(link), Implicit(_folder.Write("z.yaml", Bad))));
        Assert.Equal(["INST9002", "INST2004"], Codes());
    }

    private static TaskItem Named(string path) => new(path);

    private static TaskItem Implicit(string path) => new(path, new Dictionary<string, string> { ["IsImplicitlyDefined"] = "true" });

    private static IEnumerable<string> Expected(string? ofOddFile) => ofOddFile is null ? ["INST2004"] : [ofOddFile, "INST2004"];

    private IEnumerable<string> Codes() => _engine.Warnings.Select(warning => warning.Code);

    private bool Lint(params ITaskItem[] items)
    {
        using var task = new LintManifests { BuildEngine = _engine, Manifests = items };
        var succeeds = task.Execute();
        Assert.Empty(_engine.Errors);
        return succeeds;
    }
}
