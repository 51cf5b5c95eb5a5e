using System;
using System.Globalization;
using System.Linq;
using System.Text;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Writes fields as the text of a snippet, whose placeholders the user goes through with the tabulator.</summary>
/// <param name="step">The number of blanks for each level.</param>
/// <param name="indent">The indentation of the lines after the first.</param>
/// <param name="isInBraces">Whether the text is in braces, so it's written in one line.</param>
internal sealed class Snippet(int step, int indent, bool isInBraces)
{
    private const int DashAndBlank = 2;

    private readonly StringBuilder _text = new();
    private int _placeholders;

    /// <summary>Returns the text of a field with the fields that its mapping starts with.</summary>
    /// <param name="field">The field.</param>
    internal string Write(Field field)
    {
        WriteField(field, indent);
        return _text.ToString();
    }

    /// <summary>Returns the text of a whole document, or of an item of a list.</summary>
    /// <param name="fields">Its fields.</param>
    internal string Write(FieldSet fields)
    {
        WriteFields(fields, indent);
        return _text.ToString();
    }

    /// <summary>Returns the text of a list item with its dash.</summary>
    /// <param name="fields">The fields of the item.</param>
    internal string WriteItem(FieldSet fields)
    {
        _text.Append("- ");
        WriteFields(fields, indent + DashAndBlank);
        return _text.ToString();
    }

    /// <summary>Escapes a text in a snippet.</summary>
    /// <param name="text">The text.</param>
    internal static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("$", "\\$", StringComparison.Ordinal)
        .Replace("}", "\\}", StringComparison.Ordinal);

    private void WriteField(Field field, int at)
    {
        _text.Append(Escape(field.Name)).Append(':');
        if (field is { IsList: true })
        {
            _ = isInBraces ? _text.Append(" [") : NewLine(at + step).Append("- ");
            WriteFieldsOrPlace(field.Fields, at + step + DashAndBlank);
            _ = isInBraces ? _text.Append(']') : _text;
        }
        else if (field.Fields is null || field.Example.Length > 0)
        {
            WriteValue(field);
        }
        else if (isInBraces)
        {
            _text.Append(" { ");
            WriteFieldsOrPlace(field.Fields, at);
            _text.Append(" }");
        }
        else
        {
            NewLine(at + step);
            WriteFieldsOrPlace(field.Fields, at + step);
        }
    }

    private void WriteFieldsOrPlace(FieldSet? fields, int at)
    {
        if (fields is { Others: { } others, Fields.Count: 0 } && others(string.Empty) is { Fields: not null } each)
        {
            WriteField(each with { Name = "train" }, at);
        }
        else if (fields is null || !fields.Fields.Any(static field => field.IsUsual))
        {
            Placeholder(string.Empty);
        }
        else
        {
            WriteFields(fields, at);
        }
    }

    private void WriteFields(FieldSet fields, int at)
    {
        var isFirst = true;
        foreach (var field in fields.Fields.Where(static field => field is { IsUsual: true, IsHidden: false }))
        {
            _ = isFirst ? _text : isInBraces ? _text.Append(", ") : NewLine(at);
            isFirst = false;
            WriteField(field, at);
        }
    }

    private void WriteValue(Field field)
    {
        _text.Append(' ');
        switch (field.Choices)
        {
            case []:
                var isAmount = field is { Values: ValueKind.Amount, Example.Length: > 0 };
                Placeholder(isAmount && !TextStyle.IsPlain(field.Example) ? "\"" + field.Example + "\"" : field.Example);
                break;
            case [var only]:
                _text.Append(Escape(only));
                break;
            case var choices when choices.Contains(field.Example, StringComparer.Ordinal):
                _text.Append(Escape(field.Example));
                break;
            default:
                Placeholder(field.Choices[0]);
                break;
        }
    }

    private void Placeholder(string text)
    {
        _placeholders++;
        var number = _placeholders.ToString(CultureInfo.InvariantCulture);
        _text.Append(text.Length == 0 ? "$" + number : "${" + number + ":" + Escape(text) + "}");
    }

    private StringBuilder NewLine(int at) => _text.Append('\n').Append(' ', at);
}
