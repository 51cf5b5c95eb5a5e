using System.Runtime.InteropServices;

namespace InstanceLint.Yaml.Parsing;

/// <summary>What a part of a text is.</summary>
internal enum TokenKind
{
    /// <summary>A line that starts with <c>%</c>.</summary>
    Directive,

    /// <summary><c>---</c>.</summary>
    DocumentStart,

    /// <summary><c>...</c>.</summary>
    DocumentEnd,

    /// <summary>The end of the text.</summary>
    TextEnd,

    /// <summary>The start of a mapping without braces.</summary>
    BlockMapping,

    /// <summary>The start of a list without brackets that is indented more than its key.</summary>
    BlockList,

    /// <summary>The end of a mapping or list without braces.</summary>
    BlockEnd,

    /// <summary><c>[</c>.</summary>
    ListOpen,

    /// <summary><c>]</c>.</summary>
    ListClose,

    /// <summary><c>{</c>.</summary>
    MappingOpen,

    /// <summary><c>}</c>.</summary>
    MappingClose,

    /// <summary><c>,</c> in brackets or braces.</summary>
    Comma,

    /// <summary><c>-</c> before a list item.</summary>
    Item,

    /// <summary><c>?</c>, or the start of a key that a <c>:</c> follows.</summary>
    Key,

    /// <summary><c>:</c> before a value.</summary>
    Value,

    /// <summary>An alias, such as <c>*name</c>.</summary>
    Alias,

    /// <summary>An anchor, such as <c>&amp;name</c>.</summary>
    Anchor,

    /// <summary>A tag, such as <c>!!str</c>.</summary>
    Tag,

    /// <summary>A single value.</summary>
    Scalar,

    /// <summary>The place at which the text can't be read any further.</summary>
    Broken,
}

/// <summary>How a single value is written.</summary>
internal enum ScalarForm
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>In the lines below <c>|</c> or <c>&gt;</c>.</summary>
    Block,

    /// <summary>In the last lines of a text that has no last line end, although the value ends with one.</summary>
    OpenBlock,
}

/// <summary>A part of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index at which it starts.</param>
/// <param name="End">The index after its end.</param>
/// <param name="Text">The value of a scalar, the name of an anchor, or the end of a tag.</param>
/// <param name="Handle">The start of a tag, which a directive can define; <see langword="null"/> if the tag is complete.</param>
/// <param name="Form">How a scalar is written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(
    TokenKind Kind, int Start, int End, string? Text = null, string? Handle = null, ScalarForm Form = ScalarForm.Plain);

/// <summary>A comment.</summary>
/// <param name="Start">The index of its <c>#</c>.</param>
/// <param name="End">The index of the end of its line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextComment(int Start, int End);
