using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Sarif;

/// <summary>
/// A JSON object with its members in the order in which they were added. Members with a null value are left out. A value is a text, a
/// number, a boolean, an object or an array of values.
/// </summary>
internal sealed class JsonObject : IEnumerable
{
    private readonly List<KeyValuePair<string, object>> _members = [];

    /// <summary>The value of a member that is written as <c>null</c> instead of being left out.</summary>
    internal static object Null { get; } = new();

    internal void Add(string name, object? value)
    {
        if (value is not null)
        {
            _members.Add(new(name, value));
        }
    }

    public IEnumerator GetEnumerator() => _members.GetEnumerator();

    /// <summary>Returns indented JSON with LF as the line end on every machine.</summary>
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
            case not null when ReferenceEquals(value, Null):
                text.Append("null");
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

    /// <summary>
    /// Writes a text in quotes. Escapes what JSON requires and what does harm in a log, so the text itself is not changed. The encoding
    /// replaces unpaired surrogates later.
    /// </summary>
    internal static void WriteText(string words, StringBuilder text)
    {
        text.Append('"');
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (HarmlessText.IsHarmfulInJson(words, i))
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }
}
