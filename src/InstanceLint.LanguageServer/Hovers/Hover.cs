using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>What an editor shows about a place in a text.</summary>
/// <param name="Markdown">The content, in Markdown.</param>
/// <param name="Span">The piece of text that it's about.</param>
internal sealed record Hover(string Markdown, SourceSpan Span);
