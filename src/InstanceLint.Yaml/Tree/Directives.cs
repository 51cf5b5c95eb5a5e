using System;
using System.Collections.Generic;
using InstanceLint.Yaml.Parsing;

namespace InstanceLint.Yaml.Tree;

/// <summary>The lines with <c>%</c> before a document.</summary>
/// <param name="tokens">The tokens of the text.</param>
internal sealed class Directives(TokenReader tokens)
{
    // Almost no document has any.
    private List<Token>? _lines;
    private Dictionary<string, string>? _prefixes;

    /// <summary>The first one, or <see langword="null"/>.</summary>
    internal Token? First => _lines?[0];

    /// <summary>Reads all that follow.</summary>
    internal void Read()
    {
        while (tokens.PeekQuietly().Kind == TokenKind.Directive)
        {
            (_lines ??= []).Add(tokens.Take());
        }
    }

    /// <summary>Determines what they define, or stops if something is defined twice.</summary>
    internal void Resolve()
    {
        _prefixes = null;
        var hasVersion = false;
        if (_lines is null)
        {
            return;
        }

        foreach (var line in _lines)
        {
            var isVersion = line is { Handle: null, Text: NameScanner.VersionDirective };
            if ((isVersion && hasVersion) || (line.Handle is { } known && _prefixes?.ContainsKey(known) == true))
            {
                tokens.Fail(ProblemKind.Directive, line);
            }

            hasVersion |= isVersion;
            if (line.Handle is { } handle)
            {
                _prefixes ??= new Dictionary<string, string>(StringComparer.Ordinal);
                _prefixes[handle] = line.Text!;
            }
        }
    }

    /// <summary>Returns a tag in full, or stops if its handle isn't defined.</summary>
    internal string TagOf(Token token)
    {
        if (token.Handle is not { } handle)
        {
            return token.Text!;
        }

        if (_prefixes is not null && _prefixes.TryGetValue(handle, out var prefix))
        {
            return prefix + token.Text;
        }

        if (handle is not ("!" or "!!"))
        {
            tokens.Fail(ProblemKind.Tag, token);
        }

        return (handle == "!" ? handle : YamlTags.Prefix) + token.Text;
    }
}
