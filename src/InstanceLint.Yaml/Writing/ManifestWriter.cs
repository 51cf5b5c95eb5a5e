using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InstanceLint.Yaml.Writing;

/// <summary>Writes one document in block style, with two blanks of indentation and <c>\n</c> as the line end on every machine.</summary>
internal sealed class ManifestWriter
{
    // YAML readers accept simple keys up to 1,024 characters, and an unlimited width keeps lines from being folded.
    private static readonly EmitterSettings Settings = EmitterSettings.Default
        .WithBestIndent(2)
        .WithBestWidth(int.MaxValue)
        .WithMaxSimpleKeyLength(1024)
        .WithIndentedSequences()
        .WithNewLine("\n");

    private readonly Emitter _emitter;

    private ManifestWriter(TextWriter output) => _emitter = new Emitter(output, Settings);

    /// <summary>Writes a document that is a mapping.</summary>
    /// <param name="output">The writer to write to.</param>
    /// <param name="writeFields">Writes its fields.</param>
    internal static void WriteDocument(TextWriter output, Action<ManifestWriter> writeFields)
    {
        var writer = new ManifestWriter(output);
        writer._emitter.Emit(new StreamStart());
        writer._emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        writer.WriteMapping(() => writeFields(writer));
        writer._emitter.Emit(new DocumentEnd(isImplicit: true));
        writer._emitter.Emit(new StreamEnd());
    }

    /// <summary>Writes a text that every YAML reader reads as this string, or nothing if it's null.</summary>
    internal void Text(string key, string? text)
    {
        if (text is not null)
        {
            WriteText(key);
            WriteText(text);
        }
    }

    /// <summary>Writes texts that every YAML reader reads as these strings.</summary>
    internal void Texts(IEnumerable<KeyValuePair<string, string>> fields)
    {
        foreach (var field in fields)
        {
            Text(field.Key, field.Value);
        }
    }

    /// <summary>Writes a number, or nothing if it's null.</summary>
    internal void Number(string key, int? number)
    {
        if (number is { } value)
        {
            Plain(key, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a boolean, or nothing if it's null.</summary>
    internal void Boolean(string key, bool? boolean)
    {
        if (boolean is { } value)
        {
            Plain(key, value ? "true" : "false");
        }
    }

    /// <summary>Writes a value without quotes, whatever its type is then.</summary>
    internal void Plain(string key, string value)
    {
        WriteText(key);
        Write(value, ScalarStyle.Plain);
    }

    /// <summary>Writes a mapping.</summary>
    internal void Mapping(string key, Action writeFields)
    {
        WriteText(key);
        WriteMapping(writeFields);
    }

    /// <summary>Writes a list of mappings.</summary>
    internal void List<T>(string key, IEnumerable<T> items, Action<T> writeFields)
    {
        WriteText(key);
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var item in items)
        {
            WriteMapping(() => writeFields(item));
        }

        _emitter.Emit(new SequenceEnd());
    }

    private void WriteMapping(Action writeFields)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        writeFields();
        _emitter.Emit(new MappingEnd());
    }

    private void WriteText(string text)
    {
        text = TextStyle.Sound(text);
        Write(text, TextStyle.Choose(text));
    }

    private void Write(string text, ScalarStyle style) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
}
