using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>
/// The node selector, requests and limits of an instance type in few bytes. A cluster keeps those of all its instance types until the last
/// manifest has been read, and looks at few of them again.
/// </summary>
internal sealed class PackedSections
{
    private const int HasValue = 1 << 5;
    private const int IsForAzureCli = 1 << 6;

    // Its lists are as long as those of the longest definition, so no definition makes new ones.
    [ThreadStatic]
    private static Writer? _writer;

    private readonly Source _source;
    private readonly string[] _texts;
    private readonly byte[] _numbers;

    private PackedSections(Source source, string[] texts, byte[] numbers) => (_source, _texts, _numbers) = (source, texts, numbers);

    /// <summary>Packs a definition, or returns <see langword="null"/> if its parts come from several sources.</summary>
    internal static PackedSections? TryPack(InstanceTypeDefinition definition)
    {
        // Sections in a program or a test can come from elsewhere.
        var source = definition.Name.Span.Source;
        if (!ReferenceEquals(definition.Requests.Span.Source, source))
        {
            return null;
        }

        var writer = _writer ??= new Writer();
        writer.Start(source);
        writer.WriteNumber(definition.NodeSelector.Count);
        foreach (var (key, value) in definition.NodeSelector)
        {
            writer.Write(key);
            writer.Write(value);
        }

        writer.Write(definition.Requests);
        writer.Write(definition.Limits);
        return writer.End();
    }

    /// <summary>Returns the parts of the definition.</summary>
    internal (IReadOnlyList<NodeSelectorTerm> NodeSelector, ResourceSection Requests, ResourceSection Limits) Unpack()
    {
        var reader = new Reader(this);
        var terms = new NodeSelectorTerm[reader.ReadNumber()];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new NodeSelectorTerm(reader.ReadScalar(), reader.ReadScalar());
        }

        return (terms, reader.ReadSection(), reader.ReadSection());
    }

    // Numbers are small differences, so most take a byte.
    private sealed class Writer
    {
        private readonly List<string> _texts = [];
        private readonly List<byte> _numbers = [];
        private Source _source = Source.None;
        private bool _isOfOneSource;
        private int _line;

        internal void Start(Source source)
        {
            (_source, _isOfOneSource, _line) = (source, true, 0);
            _texts.Clear();
            _numbers.Clear();
        }

        internal void Write(ResourceSection section)
        {
            _texts.Add(section.Path);
            Write(section.Span);
            WriteNumber((section.IsPresent ? 1 : 0) + (section.IsComplete ? 2 : 0));
            WriteNumber(section.Resources.Count);
            foreach (var resource in section.Resources)
            {
                Write(resource.Name);
                Write(resource.Amount);
                WriteNumber(resource.IsRepeated ? 1 : 0);
            }
        }

        internal void Write(Scalar scalar)
        {
            var hasValue = !ReferenceEquals(scalar.Value, scalar.Text) && scalar.Value != scalar.Text;
            WriteNumber((int)scalar.State + ((int)scalar.Kind << 2)
                + (hasValue ? HasValue : 0) + (scalar.Reader == Scalar.AzureCli ? IsForAzureCli : 0));
            _texts.Add(scalar.Text);
            if (hasValue)
            {
                _texts.Add(scalar.Value);
            }

            Write(scalar.Span);
        }

        internal void WriteNumber(int number)
        {
            var rest = (uint)number;
            for (; rest > 0x7F; rest >>= 7)
            {
                _numbers.Add((byte)(rest | 0x80));
            }

            _numbers.Add((byte)rest);
        }

        internal PackedSections? End() => _isOfOneSource ? new PackedSections(_source, [.. _texts], [.. _numbers]) : null;

        private void Write(SourceSpan span)
        {
            _isOfOneSource &= ReferenceEquals(span.Source, _source);
            WriteDifference(span.Start.Line, _line);
            WriteNumber(span.Start.Column);
            WriteDifference(span.End.Line, span.Start.Line);
            WriteDifference(span.End.Column, span.Start.Column);
            _line = span.Start.Line;
        }

        private void WriteDifference(int number, int from)
        {
            var difference = unchecked(number - from);
            WriteNumber(unchecked((difference << 1) ^ (difference >> 31)));
        }
    }

    private sealed class Reader(PackedSections packed)
    {
        private int _text;
        private int _number;
        private int _line;

        internal ResourceSection ReadSection()
        {
            var path = packed._texts[_text++];
            var span = ReadSpan();
            var flags = ReadNumber();
            var resources = new Resource[ReadNumber()];
            for (var i = 0; i < resources.Length; i++)
            {
                var (name, amount) = (ReadScalar(), ReadScalar());
                resources[i] = new Resource(name, amount) { IsRepeated = ReadNumber() != 0 };
            }

            return new ResourceSection(path, span, (flags & 1) != 0, (flags & 2) != 0, resources);
        }

        internal Scalar ReadScalar()
        {
            var flags = ReadNumber();
            var text = packed._texts[_text++];
            var value = (flags & HasValue) != 0 ? packed._texts[_text++] : text;
            var span = ReadSpan();
            return (ScalarState)(flags & 3) switch
            {
                ScalarState.Absent => Scalar.Absent(span),
                ScalarState.Unknown => Scalar.Unknown(text, span),
                _ => Scalar.Known(
                    (ScalarKind)((flags >> 2) & 7), text, value, span, (flags & IsForAzureCli) != 0 ? Scalar.AzureCli : Scalar.Kubectl),
            };
        }

        internal int ReadNumber()
        {
            var (number, shift) = (0u, 0);
            byte next;
            do
            {
                next = packed._numbers[_number++];
                number |= (uint)(next & 0x7F) << shift;
                shift += 7;
            }
            while (next > 0x7F);

            return (int)number;
        }

        private SourceSpan ReadSpan()
        {
            var line = ReadDifference(_line);
            var column = ReadNumber();
            var span = new SourceSpan(
                packed._source, new Position(line, column), new Position(ReadDifference(line), ReadDifference(column)));
            _line = line;
            return span;
        }

        private int ReadDifference(int from)
        {
            var number = ReadNumber();
            return unchecked(from + ((int)((uint)number >> 1) ^ -(number & 1)));
        }
    }
}
