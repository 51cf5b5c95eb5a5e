namespace InstanceLint.Yaml.Scalars;

/// <summary>Reads the parts of a date from the start of a text.</summary>
internal sealed class DateScanner(string text)
{
    private int _at;

    /// <summary>Whether all characters have been read.</summary>
    internal bool IsAtEnd => _at == text.Length;

    /// <summary>Reads a number. Returns -1 if it has fewer digits.</summary>
    internal int ReadNumber(int fewest, int most)
    {
        var (value, count) = (0, 0);
        while (count < most && IsAt('0', '9'))
        {
            value = (value * 10) + text[_at] - '0';
            _at++;
            count++;
        }

        return count < fewest ? -1 : value;
    }

    /// <summary>Moves after any number of digits, and returns whether there were any.</summary>
    internal bool SkipDigits()
    {
        var start = _at;
        while (IsAt('0', '9'))
        {
            _at++;
        }

        return _at > start;
    }

    /// <summary>Moves after any number of blanks, and returns whether there were any.</summary>
    internal bool SkipBlanks()
    {
        var start = _at;
        while (Skip(' ') || Skip('\t'))
        {
        }

        return _at > start;
    }

    /// <summary>Moves after a character, and returns whether it was the next one.</summary>
    internal bool Skip(char c)
    {
        var isNext = IsAt(c, c);
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private bool IsAt(char first, char last) => _at < text.Length && text[_at] >= first && text[_at] <= last;
}
