using System;
using System.Text.RegularExpressions;

namespace InstanceLint.Rules.Model;

#pragma warning disable RS0030 // Users know this syntax, the constructs that take long are rejected, and there is a time limit.

/// <summary>
/// A pattern for names: a .NET regular expression that matches whole names, the same in every culture. Only constructs whose matching time
/// doesn't explode are accepted: no lookaround, no backreference, no option, and no quantifier of a group that contains a quantifier.
/// </summary>
public sealed class NamePattern
{
    // Names have at most 253 characters, so a pattern that takes longer would take minutes.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private NamePattern(string text, SourceSpan span, Regex regex)
    {
        Text = text;
        Span = span;
        _regex = regex;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The place where the pattern is written.</summary>
    public SourceSpan Span { get; }

    /// <summary>Whether matching a name took too long. From then on, no name is compared with the pattern.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>Creates a pattern.</summary>
    /// <param name="text">The regular expression.</param>
    /// <param name="span">The place where it's written.</param>
    /// <param name="problem">The problem as the end of a sentence if the result is <see langword="null"/>.</param>
    public static NamePattern? TryCreate(string text, SourceSpan span, out string? problem)
    {
        problem = PatternSyntax.FindProblem(text);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            return new NamePattern(text, span, new Regex(@"\A(?:" + text + @")\z", RegexOptions.CultureInvariant, MaxTime));
        }
        catch (ArgumentException)
        {
            problem = "is not a valid .NET regular expression";
            return null;
        }
    }

    /// <summary>Whether a name matches, or <see langword="null"/> if the pattern is too slow to tell.</summary>
    /// <param name="name">The name.</param>
    internal bool? IsMatch(string name)
    {
        if (IsTooSlow)
        {
            return null;
        }

        try
        {
            return _regex.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            IsTooSlow = true;
            return null;
        }
    }
}
