using System.Runtime.InteropServices;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>A position in a document. Both count from zero; the character counts units of the negotiated encoding.</summary>
/// <param name="Line">The line.</param>
/// <param name="Character">The place in the line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPosition(int Line, int Character)
{
    /// <summary>Whether a position is after another one.</summary>
    internal bool IsAfter(TextPosition other) => Line > other.Line || (Line == other.Line && Character > other.Character);
}

/// <summary>A piece of a document.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">The position after its end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    /// <summary>Whether two pieces share a position, which can be where one ends and the other starts.</summary>
    internal bool Touches(TextRange other) => !Start.IsAfter(other.End) && !other.Start.IsAfter(End);
}

/// <summary>A piece of a document anywhere.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The piece.</param>
internal sealed record Location(string Uri, TextRange Range);
