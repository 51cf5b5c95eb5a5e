using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace InstanceLint.Conformance.Tests;

/// <summary>An example in YAML or C# on a page.</summary>
/// <param name="Language">The language of the code block: <c>yaml</c> or <c>csharp</c>.</param>
/// <param name="Code">The text of the code block.</param>
/// <param name="Extension">The extension's node selector, from a comment before the code block.</param>
/// <param name="Output">The output that the page shows; empty if it shows none.</param>
internal sealed partial record Example(string Language, string Code, string Extension, string Output)
{
    internal const string Yaml = "yaml";
    internal const string CSharp = "csharp";

    /// <summary>Returns all examples in a text, in order.</summary>
    internal static IEnumerable<Example> In(string text) => Pattern().Matches(text).Select(match => new Example(
        match.Groups["language"].Value, match.Groups["code"].Value, match.Groups["extension"].Value, match.Groups["output"].Value));

    /// <summary>Returns the findings, one per line.</summary>
    internal string Lint() => Language == CSharp ? CSharpFindings.In(Code) : Findings.Print(Findings.In(Code, extension: Extension));

    /// <summary>Returns the text that contains this example, with another output.</summary>
    internal string WithOutput(string text, string output) => text.Replace(Block(Output), Block(output), System.StringComparison.Ordinal);

    private string Block(string output) => $"```{Language}\n{Code}```\n" + (output.Length == 0 ? string.Empty : $"\n```text\n{output}```\n");

    [GeneratedRegex("(?:^<!-- extension: (?<extension>[^\n]*) -->\n)?^```(?<language>yaml|csharp)\n(?<code>.*?)^```\n(?:\n```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
