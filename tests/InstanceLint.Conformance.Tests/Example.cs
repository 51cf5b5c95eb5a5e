using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>Some YAML or C# on a page: a block, or several YAML blocks that are the files of one cluster, each after a line with its name.</summary>
/// <param name="Language">The language of its blocks: <c>yaml</c> or <c>csharp</c>.</param>
/// <param name="Files">Its blocks.</param>
/// <param name="Extension">The extension's node selector, from a comment before it.</param>
/// <param name="Settings">The text of the settings file, from a comment before it; empty for none.</param>
/// <param name="Output">The output that the page shows after it; empty if it shows none.</param>
internal sealed partial record Example(string Language, IReadOnlyList<NamedText> Files, string Extension, string Settings, string Output)
{
    internal const string Yaml = "yaml";
    internal const string CSharp = "csharp";

    private const string NamePattern = "^`(?<name>[^`\n]+)`:\n\n";
    private const string BlockPattern = "^```(?<language>yaml|csharp)\n(?<text>.*?)^```\n";

    /// <summary>The text of the only block.</summary>
    internal string Code => Files.Single().Text;

    /// <summary>All examples of a text, in order.</summary>
    internal static IEnumerable<Example> In(string text) => Pattern().Matches(text).Select(match => new Example(
        match.Groups["language"].Captures.Select(language => language.Value).Distinct().Single(),
        FilesOf([.. match.Groups["name"].Captures.Select(name => name.Value)], [.. match.Groups["text"].Captures.Select(file => file.Value)]),
        match.Groups["extension"].Value,
        match.Groups["settings"].Value,
        match.Groups["output"].Value));

    /// <summary>YAML blocks as a page has them.</summary>
    internal static string Write(IEnumerable<NamedText> files) => Write(files, Yaml);

    /// <summary>The findings, one a line.</summary>
    internal string Lint() => Language == CSharp ? CSharpFindings.In(Code, Settings) : Findings.Print(Findings.In(AllFiles, extension: Extension));

    /// <summary>The blocks and the settings file.</summary>
    internal IReadOnlyList<NamedText> AllFiles => Settings.Length == 0 ? Files : [.. Files, new NamedText("instancelint.yaml", Settings)];

    /// <summary>The same example with other texts.</summary>
    internal Example With(Func<NamedText, string> change) => this with { Files = [.. Files.Select(file => file with { Text = change(file) })] };

    /// <summary>The page with another output of this example.</summary>
    internal string WithOutput(string page, string output) => page.Replace(WriteWith(Output), WriteWith(output), StringComparison.Ordinal);

    private string WriteWith(string output) => Write(Files, Language) + (output.Length == 0 ? string.Empty : $"\n```text\n{output}```\n");

    private static string Write(IEnumerable<NamedText> files, string language) =>
        string.Join('\n', files.Select(file => (file.Name == NamedText.Alone ? string.Empty : $"`{file.Name}`:\n\n") + $"```{language}\n{file.Text}```\n"));

    private static IReadOnlyList<NamedText> FilesOf(string[] names, string[] texts) => names.Length switch
    {
        0 => NamedText.Single(texts.Single()),
        _ when names.Length == texts.Length => [.. names.Zip(texts, (name, text) => new NamedText(name, text))],
        _ => throw new InvalidOperationException("Blocks that belong together must all have names: " + string.Join(", ", names)),
    };

    [GeneratedRegex("(?:^<!-- extension: (?<extension>[^\n]*) -->\n)?(?:^<!-- settings: (?<settings>[^\n]*) -->\n)?(?:" + NamePattern + ")?" + BlockPattern + "(?:\n" + NamePattern + BlockPattern + ")*(?:\n```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
