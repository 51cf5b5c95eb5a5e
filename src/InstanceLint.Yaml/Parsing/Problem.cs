namespace InstanceLint.Yaml.Parsing;

/// <summary>Why a program rejects a text.</summary>
internal enum ProblemKind
{
    /// <summary>A tab indents a line.</summary>
    TabIndent,

    /// <summary>A tab is outside of quotes, comments and blocks.</summary>
    Tab,

    /// <summary>A tab is before the text of a block, so its indentation is unclear.</summary>
    TabInBlock,

    /// <summary>A character can't start a value.</summary>
    StartCharacter,

    /// <summary>A quote has no closing quote.</summary>
    OpenQuote,

    /// <summary>An escape sequence is unknown or has no character.</summary>
    Escape,

    /// <summary>Text follows the indicators of a block.</summary>
    BlockHeader,

    /// <summary>A comment follows the indicators of a block, or a version, without a blank.</summary>
    CommentStart,

    /// <summary>A list starts within a line.</summary>
    ListStart,

    /// <summary>A <c>?</c> is within a line.</summary>
    KeyStart,

    /// <summary>A <c>:</c> is where no key can be before it.</summary>
    ValueStart,

    /// <summary>A <c>:</c> is missing after a key.</summary>
    MissingColon,

    /// <summary>A value is missing.</summary>
    MissingValue,

    /// <summary>A <c>,</c> or <c>}</c> is missing.</summary>
    MissingBrace,

    /// <summary>A <c>,</c> or <c>]</c> is missing.</summary>
    MissingBracket,

    /// <summary>A bracket or brace is not closed.</summary>
    OpenBracket,

    /// <summary>The text of a block is indented less than an empty line before it.</summary>
    BlankLines,

    /// <summary>Something other than a key is in a mapping.</summary>
    MissingKey,

    /// <summary>Something other than an item is in a list.</summary>
    MissingItem,

    /// <summary>The name of an anchor or alias is missing, or has other characters.</summary>
    AnchorName,

    /// <summary>A tag isn't valid.</summary>
    Tag,

    /// <summary>A line with <c>%</c> isn't valid.</summary>
    Directive,

    /// <summary>A document starts without <c>---</c>.</summary>
    DocumentStart,

    /// <summary>A document ends before it started.</summary>
    DocumentEnd,
}

/// <summary>The place at which a program rejects a text.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Start">The index at which it starts.</param>
/// <param name="End">The index after its end.</param>
/// <param name="Reached">The index up to which the text was read.</param>
internal sealed record Problem(ProblemKind Kind, int Start, int End, int Reached);
