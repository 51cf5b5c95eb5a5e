using System.Globalization;

namespace InstanceLint.Testing;

/// <summary>Texts that do harm if they are logged unchanged.</summary>
internal static class HostileTexts
{
    internal static readonly string[] All =
    [
        "##vso[task.setvariable variable=x]y",
        "##VSO[task.complete result=Failed]",
        "a ##vso[build.addbuildtag]x b",
        "##[error]x",
        "a##[add-mask]x",
        "##[group]x",
        "::error::x.yaml",
        " \u00A0::warning file=a.yaml,line=1::x",
        "::set-output name=a::b",
        "::add-mask::x",
        "::stop-commands::x",
        "##teamcity[buildStatus text='x']",
        "section_start:1560896352:x\r\u001B[0Kx",
        "x\n::error::y",
        "x\r::error::y",
        "x\r\n##[error]y",
        "x\u2028##vso[task.complete]",
        "#\u200B#vso[task.complete]",
        "##v\uFE0Fso[task.complete]",
        "\u200B:\u2060:error::x",
        "##\U000E0100vso[task.complete]",
        "\u001B]0;title\u0007",
        "\u202Elmay.x",
    ];

    /// <summary>Whether a character breaks a line, controls a terminal, or changes the direction of text.</summary>
    internal static bool IsControl(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
