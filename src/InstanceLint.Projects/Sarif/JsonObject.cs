using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace InstanceLint.Projects.Sarif;

/// <summary>
/// A JSON object: its members in the order in which they were added, but for those without a value. A value is text, a number, a
/// truth, an object or an array of values.
/// </summary>
internal sealed class JsonObject : IEnumerable
{
    private readonly List<KeyValuePair<string, object>> _members = [];

    internal void Add(string name, object? value)
    {
        if (value is not null)
        {
            _members.Add(new(name, value));
        }
    }

    public IEnumerator GetEnumerator() => _members.GetEnumerator();

    /// <summary>The text, indented, with line feeds on every machine.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(this, 0, text);
        return text.ToString();
    }

    private static void Write(object value, int depth, StringBuilder text)
    {
        switch (value)
        {
            case string words:
                WriteText(words, text);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case int number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case JsonObject json:
                WriteBlock('{', json._members, '}');
                break;
            case IEnumerable<object> values:
                WriteBlock('[', values, ']');
                break;
        }

        void WriteBlock<T>(char open, IEnumerable<T> items, char close)
        {
            var start = text.Append(open).Length;
            foreach (var item in items)
            {
                text.Append(text.Length > start ? ",\n" : "\n").Append(' ', 2 * (depth + 1));
                if (item is KeyValuePair<string, object> member)
                {
                    WriteText(member.Key, text);
                    text.Append(": ");
                    Write(member.Value, depth + 1, text);
                }
                else
                {
                    Write(item!, depth + 1, text);
                }
            }

            if (text.Length > start)
            {
                text.Append('\n').Append(' ', 2 * depth);
            }

            text.Append(close);
        }
    }

    // Only what JSON demands; half a character of two UTF-16 units is left to the encoding, which replaces it.
    private static void WriteText(string words, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in words)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
