using System.Text;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Conformance.Tests;

/// <summary>Writes the last section of a rule's page: the ways to turn the rule off, from the narrowest to the widest.</summary>
/// <param name="rule">The rule.</param>
internal sealed class TurnOffSection(Rule rule)
{
    internal const string Heading = "How to turn it off";

    private readonly StringBuilder _text = new($"\n## {Heading}\n");

    private bool HasYaml => rule.Languages.HasFlag(RuleLanguages.Yaml);

    private bool HasCSharp => rule.Languages.HasFlag(RuleLanguages.CSharp);

    /// <summary>The comment that suppresses the rule.</summary>
    internal string Comment => $"# instancelint disable {rule.Id}: reason";

    /// <summary>The lines of <c>.editorconfig</c> that turn the rule off in a folder.</summary>
    internal string EditorConfig =>
        $"""
        [{Files}]
        dotnet_diagnostic.{rule.Id}.severity = none
        """.ReplaceLineEndings("\n");

    // Settings are in files of several kinds.
    private string Files =>
        rule.Category == RuleCategory.Settings || rule is BaselineMustBeCurrent ? "*"
        : HasYaml && HasCSharp ? "staging/**.{cs,yaml}"
        : HasYaml ? "staging/**.yaml"
        : "staging/**.cs";

    /// <summary>The directive that suppresses the rule.</summary>
    internal string Pragma => $"#pragma warning disable {rule.Id}";

    /// <summary>The attribute that suppresses the rule.</summary>
    internal string Attribute => $"[SuppressMessage(\"{rule.Category}\", \"{rule.Id}\")]";

    /// <summary>The section with its heading.</summary>
    internal string Write()
    {
        WriteSuppressions();
        Show("In a folder, in `.editorconfig`:", "ini", EditorConfig);
        Show("In the whole project, in the project file:", "xml", Property("NoWarn"));
        if (rule.Severity == RuleSeverity.Warning)
        {
            Show("To make it an error instead:", "xml", Property("WarningsAsErrors"));
        }
        else
        {
            Say(
                (HasCSharp
                    ? "By default, it is a message: a build prints it for a manifest with `-v:normal` or more detail, and only an IDE shows it for C#."
                    : "By default, it is a message: a build prints it with `-v:normal` or more detail.")
                + " To make it a warning or an error, write `warning` or `error` instead of `none` in `.editorconfig`.");
        }

        return _text.ToString();
    }

    private void WriteSuppressions()
    {
        switch (rule.SuppressionScope)
        {
            case SuppressionScope.Node:
                Show("At one place in a manifest, with a comment on the line or alone on the line above; before the first key, it covers the whole document ([INST1008](INST1008.md) has the details):", "text", Comment);
                break;
            case SuppressionScope.Document:
                Show("In one document of a manifest, with a comment before its first key ([INST1008](INST1008.md) has the details):", "text", Comment);
                break;
            case SuppressionScope.None when HasYaml:
                Say("No comment and no `InstanceLintSuppression` item suppresses it.");
                break;
        }

        if (HasCSharp)
        {
            Say($"At one place in C#, with `{Pragma}` above the line or `{Attribute}` on the member.");
        }

        if (rule.SuppressionScope != SuppressionScope.None)
        {
            Show(
                rule.SuppressionScope == SuppressionScope.File
                    ? "In some files, in the project file (a comment works only in a file that can be read):"
                    : "In some files, such as those that you can't edit, in the project file:",
                "xml",
                $"""
                <ItemGroup>
                  <InstanceLintSuppression Include="vendor/**/*.yaml" Rules="{rule.Id}" Reason="reason" />
                </ItemGroup>
                """);
        }
    }

    private string Property(string name) =>
        $"""
        <PropertyGroup>
          <{name}>$({name});{rule.Id}</{name}>
        </PropertyGroup>
        """;

    private void Say(string text) => _text.Append('\n').Append(text).Append('\n');

    private void Show(string text, string language, string code)
    {
        Say(text);
        Say($"```{language}\n{code.ReplaceLineEndings("\n")}\n```");
    }
}
