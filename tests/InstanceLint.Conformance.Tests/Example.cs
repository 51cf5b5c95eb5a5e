using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>A piece of YAML or C# on a page.</summary>
/// <param name="Language">What it is marked as: <c>yaml</c> or <c>csharp</c>.</param>
/// <param name="Code">The piece.</param>
/// <param name="Extension">The extension's node selector, which a comment before it gives.</param>
/// <param name="Output">What the page says comes of it; empty where it says nothing.</param>
internal sealed partial record Example(string Language, string Code, string Extension, string Output)
{
    internal const string Yaml = "yaml";
    internal const string CSharp = "csharp";

    /// <summary>All of a text, in order.</summary>
    internal static IEnumerable<Example> In(string text) => Pattern().Matches(text).Select(match => new Example(
        match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["extension"].Value, match.Groups["output"].Value));

    /// <summary>The findings, one a line.</summary>
    internal string Lint() => Language == CSharp ? CSharpFindings.In(Code) : Findings.Print(Findings.In(Code, extension: Extension));

    /// <summary>The text that this was found in, with another output.</summary>
    internal string WithOutput(string text, string output) => text.Replace(Block(Output), Block(output), System.StringComparison.Ordinal);

    private string Block(string output) => $"```{Language}\n{Code}```\n" + (output.Length == 0 ? string.Empty : $"\n```text\n{output}```\n");

    [GeneratedRegex("(?:^<!-- extension: (?<extension>[^\n]*) -->\n)?^```(?<language>yaml|csharp)\n(?<code>.*?)^```\n(?:\n```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
