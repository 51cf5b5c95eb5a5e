using System.Collections.Generic;

namespace InstanceLint.LanguageServer.Completions;

/// <content>Reads what is in brackets.</content>
internal sealed partial class EntryReader
{
    // What is in brackets can have several lines, whatever their indentation.
    private sealed class BracketReader(EntryReader reader)
    {
        private readonly List<Entry> _containers = [];
        private Entry? _field;

        internal void Read(Entry container)
        {
            var indent = container.Column - 1;
            Open(container);
            while (_containers.Count > 0)
            {
                if (reader._at >= reader.Line.Length || IsComment())
                {
                    if (!NextLine(indent))
                    {
                        break;
                    }
                }
                else
                {
                    ReadNext();
                }
            }

            foreach (var open in _containers)
            {
                open.Close = reader.Here;
            }
        }

        private bool IsComment() =>
            reader.Line[reader._at] == '#' && (reader._at == 0 || IsBlank(reader.Line[reader._at - 1]));

        // If the brackets aren't closed, they end at a line that can't be in them.
        private bool NextLine(int indent)
        {
            var next = reader._line + 1;
            if (next == reader._end || (IndentOf(reader._lines[next]) is var own && own <= indent && own < reader._lines[next].Length
                && reader._lines[next][own] is not ('}' or ']')))
            {
                reader._at = reader.Line.Length;
                return false;
            }

            (reader._line, reader._at) = (next, 0);
            return true;
        }

        private void ReadNext()
        {
            switch (reader.Line[reader._at])
            {
                case ' ' or '\t':
                    reader._at++;
                    break;
                case ',':
                    _field = null;
                    reader._at++;
                    break;
                case '{' or '[':
                    Open(_field ?? Item());
                    break;
                case '}' or ']':
                    Close();
                    break;
                case ':' when _field is { Colon.IsSet: false }:
                    reader._at++;
                    _field.Colon = reader.Here;
                    break;
                default:
                    ReadText();
                    break;
            }
        }

        private void ReadText()
        {
            var start = reader.Here;
            var text = Scalar();
            if (_field is { Colon.IsSet: true, Value: null })
            {
                (_field.Value, _field.ValueStart, _field.ValueEnd) = (text, start, reader.Here);
            }
            else if (_containers[^1].Brackets == Brackets.Braces)
            {
                _field = reader.Add(new(_containers[^1], text, start, reader.Here) { IsInBrackets = true });
            }
            else
            {
                var item = Item();
                (item.Value, item.ValueStart, item.ValueEnd) = (text, start, reader.Here);
            }
        }

        private string Scalar()
        {
            var (line, start) = (reader.Line, reader._at);
            if (line[start] is '"' or '\'' && QuoteEnd(line, start) is > 0 and var end)
            {
                reader._at = end;
                return Unquote(line[start..end]);
            }

            // At least one character, so reading goes on whatever it is.
            var at = start + 1;
            while (at < line.Length && line[at] is not (',' or '{' or '}' or '[' or ']') && !IsColon(line, at)
                && !(line[at] == '#' && IsBlank(line[at - 1])))
            {
                at++;
            }

            while (IsBlank(line[at - 1]) && at - 1 > start)
            {
                at--;
            }

            reader._at = at;
            return line[start..at].TrimStart('"', '\'');
        }

        private static bool IsColon(string line, int at) =>
            line[at] == ':' && (at + 1 == line.Length || line[at + 1] is ' ' or '\t' or ',' or '}' or ']' || line[at - 1] is '"' or '\'');

        private Entry Item() => _containers[^1].Brackets == Brackets.Square
            ? reader.Add(new(_containers[^1], string.Empty, reader.Here, reader.Here) { IsInBrackets = true, IsItem = true })
            : reader.Add(new(_containers[^1], string.Empty, reader.Here, reader.Here) { IsInBrackets = true });

        private void Open(Entry container)
        {
            container.Brackets = reader.Line[reader._at] == '{' ? Brackets.Braces : Brackets.Square;
            reader._at++;
            container.Open = reader.Here;
            _containers.Add(container);
            _field = null;
        }

        private void Close()
        {
            _containers[^1].Close = reader.Here;
            _containers.RemoveAt(_containers.Count - 1);
            reader._at++;
            _field = null;
        }
    }
}
