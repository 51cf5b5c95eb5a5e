using System.Text;

namespace InstanceLint.Yaml.Parsing;

/// <summary>The text of the value that is being read. It's a part of the whole text unless something in it changes.</summary>
/// <param name="text">The whole text.</param>
internal sealed class ScalarText(string text)
{
    private readonly StringBuilder _value = new();
    private readonly StringBuilder _breaks = new();
    private bool _isChanged;

    /// <summary>The number of line ends since the last text.</summary>
    internal int Breaks => _breaks.Length;

    /// <summary>Whether nothing has been added.</summary>
    internal bool IsEmpty => !_isChanged || _value.Length == 0;

    /// <summary>Starts a value.</summary>
    internal void Start()
    {
        _isChanged = false;
        _breaks.Clear();
    }

    /// <summary>Adds a part of the whole text.</summary>
    internal void Add(int start, int end)
    {
        Change();
        _value.Append(text, start, end - start);
    }

    /// <summary>Adds a character.</summary>
    internal void Add(char c)
    {
        Change();
        _value.Append(c);
    }

    /// <summary>Adds a character that can be a surrogate pair.</summary>
    internal void Add(uint code)
    {
        Change();
        _ = code <= char.MaxValue ? _value.Append((char)code) : _value.Append(char.ConvertFromUtf32((int)code));
    }

    /// <summary>Adds a line end that may be a blank.</summary>
    internal void AddBreak(char lineBreak) => _breaks.Append(lineBreak);

    /// <summary>Adds the line ends: a single one is a blank, and more are one less.</summary>
    internal void Fold()
    {
        Change();
        var isFolded = _breaks[0] == '\n';
        if (isFolded && _breaks.Length == 1)
        {
            _value.Append(' ');
        }
        else
        {
            _value.Append(isFolded ? _breaks.ToString(1, _breaks.Length - 1) : _breaks.ToString());
        }

        _breaks.Clear();
    }

    /// <summary>Adds the line ends as they are.</summary>
    internal void TakeBreaks()
    {
        if (_breaks.Length > 0)
        {
            Change();
            _value.Append(_breaks.ToString());
            _breaks.Clear();
        }
    }

    /// <summary>Returns the value, which ends with a part of the whole text.</summary>
    internal string End(int start, int end)
    {
        if (!_isChanged)
        {
            return SharedText.Get(text, start, end - start);
        }

        Add(start, end);
        return _value.ToString();
    }

    /// <summary>Returns the value.</summary>
    internal string End() => _isChanged ? _value.ToString() : string.Empty;

    private void Change()
    {
        if (!_isChanged)
        {
            _isChanged = true;
            _value.Clear();
        }
    }
}
