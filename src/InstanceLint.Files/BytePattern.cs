using System;
using System.Collections.Generic;

namespace InstanceLint.Files;

/// <summary>
/// A pattern for relative paths, with the wildcards of Git. It matches bytes of UTF-8, as Git does, so <c>?</c> is only a part of a
/// character that isn't ASCII.
/// </summary>
internal sealed class BytePattern
{
    private readonly Step[] _steps;
    private readonly bool _isCaseSensitive;

    private BytePattern(Step[] steps, bool isCaseSensitive) => (_steps, _isCaseSensitive) = (steps, isCaseSensitive);

    private enum StepKind
    {
        Byte,
        Set,

        // *
        AnyInName,

        // **/
        AnyFolders,

        // ** at the end
        AnyPath,
    }

    /// <summary>Parses a pattern.</summary>
    /// <returns>The pattern, or <see langword="null"/> if it's invalid, so it matches nothing.</returns>
    internal static BytePattern? TryParse(ReadOnlySpan<byte> text, bool isCaseSensitive)
    {
        var steps = new List<Step>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var value = text[at++];
            switch (value)
            {
                case (byte)'*':
                    steps.Add(new(ParseStars(text, start, ref at)));
                    break;

                case (byte)'?':
                    steps.Add(new(StepKind.Set, Set: ByteSet.All));
                    break;

                case (byte)'[':
                    if (ByteSet.TryParse(text, ref at, isCaseSensitive) is not { } set)
                    {
                        return null;
                    }

                    steps.Add(new(StepKind.Set, Set: set));
                    break;

                case (byte)'\\':
                    if (at == text.Length)
                    {
                        return null;
                    }

                    // Git ignores the case of a letter only if it isn't escaped.
                    steps.Add(new(StepKind.Byte, text[at++]));
                    break;

                default:
                    steps.Add(new(StepKind.Byte, isCaseSensitive ? value : ToLower(value)));
                    break;
            }
        }

        return new BytePattern([.. steps], isCaseSensitive);
    }

    /// <summary>Returns the byte in lower case if it's an ASCII letter.</summary>
    internal static byte ToLower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    /// <summary>Whether the pattern matches a whole path.</summary>
    internal bool IsMatch(ReadOnlySpan<byte> path)
    {
        // The last wildcard takes only as much as the rest of the pattern needs, so those before it need not take more, and the time
        // is bounded. But '*' can't take a slash, so the last '**' is kept too.
        var (at, step) = (0, 0);
        var (inName, inNameStep) = (0, -1);
        var (inPath, inPathStep) = (0, -1);
        while (true)
        {
            var kind = step < _steps.Length ? _steps[step].Kind : StepKind.Byte;
            if (kind is StepKind.AnyInName)
            {
                (inName, inNameStep) = (at, ++step);
            }
            else if (kind is StepKind.AnyFolders or StepKind.AnyPath)
            {
                (inPath, inPathStep, inNameStep) = (at, ++step, -1);
                if (kind is StepKind.AnyPath && step == _steps.Length)
                {
                    return true;
                }
            }
            else if (at == path.Length)
            {
                // A wildcard that takes more leaves even less for the rest.
                return step == _steps.Length;
            }
            else if (step < _steps.Length && IsMatch(_steps[step], path[at]))
            {
                (at, step) = (at + 1, step + 1);
            }
            else if (inNameStep >= 0 && path[inName] != '/')
            {
                (at, step) = (++inName, inNameStep);
            }
            else if (inPathStep >= 0)
            {
                var next = _steps[inPathStep - 1].Kind is StepKind.AnyFolders ? path.Slice(inPath).IndexOf((byte)'/') : 0;
                if (next < 0)
                {
                    return false;
                }

                inPath += next + 1;
                (at, step, inNameStep) = (inPath, inPathStep, -1);
            }
            else
            {
                return false;
            }
        }
    }

    // Two or more stars are special only between slashes. An escaped slash must be there, unlike that of "**/".
    private static StepKind ParseStars(ReadOnlySpan<byte> text, int start, ref int at)
    {
        while (at < text.Length && text[at] == '*')
        {
            at++;
        }

        var rest = text.Slice(at);
        if (at - start == 1 || (start > 0 && text[start - 1] != '/'))
        {
            return StepKind.AnyInName;
        }

        if (rest.StartsWith("/"u8))
        {
            at++;
            return StepKind.AnyFolders;
        }

        return rest.Length == 0 || rest.StartsWith("\\/"u8) ? StepKind.AnyPath : StepKind.AnyInName;
    }

    private bool IsMatch(Step step, byte value)
    {
        var folded = _isCaseSensitive ? value : ToLower(value);
        return step.Set?.Contains(folded) ?? (step.Value == folded);
    }

    private readonly record struct Step(StepKind Kind, byte Value = 0, ByteSet? Set = null);
}
