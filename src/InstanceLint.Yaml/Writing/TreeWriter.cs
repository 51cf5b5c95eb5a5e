using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Writing;

/// <summary>
/// Writes the tree of a document in block style, with two blanks of indentation and <c>\n</c> as the line end on every machine. Each value
/// is read as the same value again.
/// </summary>
/// <param name="output">The writer to write to.</param>
/// <param name="resolve">Returns the type of a scalar for the tool that reads the document.</param>
internal sealed class TreeWriter(TextWriter output, Func<YamlScalar, TypedScalar> resolve)
{
    private const int Step = 2;

    // Readers accept no longer keys before a colon.
    private const int LongestKey = 1024;

    /// <summary>Writes a document.</summary>
    internal void Write(YamlMapping document)
    {
        if (document.Fields.Count == 0)
        {
            output.Write("{}\n");
            return;
        }

        WriteFields(document.Fields, 0, isInLine: false);
    }

    /// <summary>Writes a value that isn't a field, such as an item of a list.</summary>
    internal void WriteValue(YamlNode value) => WriteItem(value, 0);

    // After the dash of a list item, the first field is on its line.
    private void WriteFields(List<YamlEntry> fields, int indent, bool isInLine)
    {
        foreach (var field in fields)
        {
            if (!isInLine)
            {
                Indent(indent);
            }

            isInLine = false;
            WriteKey(field.Scalar, indent);
            output.Write(':');
            switch (field.Value)
            {
                case YamlMapping { Fields: { Count: > 0 } children } mapping:
                    WriteTag(mapping, " ");
                    output.Write('\n');
                    WriteFields(children, indent + Step, isInLine: false);
                    break;
                case YamlSequence { Items: { Count: > 0 } items } list:
                    WriteTag(list, " ");
                    output.Write('\n');
                    WriteItems(items, indent + Step, isInLine: false);
                    break;
                case YamlScalar { IsNothing: true }:
                    output.Write('\n');
                    break;
                case var value:
                    output.Write(' ');
                    WriteLeaf(value, indent);
                    break;
            }
        }
    }

    private void WriteItems(List<YamlNode> items, int indent, bool isInLine)
    {
        foreach (var item in items)
        {
            if (!isInLine)
            {
                Indent(indent);
            }

            isInLine = false;
            output.Write('-');
            if (item is YamlScalar { IsNothing: true })
            {
                output.Write('\n');
                continue;
            }

            output.Write(' ');
            WriteItem(item, indent + Step);
        }
    }

    private void WriteItem(YamlNode item, int indent)
    {
        switch (item)
        {
            case YamlMapping { Tag: null, Fields: { Count: > 0 } fields }:
                WriteFields(fields, indent, isInLine: true);
                break;
            case YamlSequence { Tag: null, Items: { Count: > 0 } items }:
                WriteItems(items, indent, isInLine: true);
                break;
            case YamlMapping { Fields: { Count: > 0 } fields } mapping:
                WriteTag(mapping, string.Empty);
                output.Write('\n');
                WriteFields(fields, indent, isInLine: false);
                break;
            case YamlSequence { Items: { Count: > 0 } items } list:
                WriteTag(list, string.Empty);
                output.Write('\n');
                WriteItems(items, indent, isInLine: false);
                break;
            default:
                WriteLeaf(item, indent - Step);
                break;
        }
    }

    /// <summary>Writes a single value, or a list or mapping without content, up to the end of its line.</summary>
    /// <param name="node">The value.</param>
    /// <param name="indent">The indentation of the field or item that has the value.</param>
    private void WriteLeaf(YamlNode node, int indent)
    {
        if (node is not YamlScalar scalar)
        {
            WriteTag(node, string.Empty, " ");
            output.Write(node is YamlMapping ? "{}\n" : "[]\n");
            return;
        }

        var text = WriteStart(scalar);
        if (text is not null)
        {
            if (TextStyle.Choose(text) == TextForm.Block)
            {
                WriteBlock(text, indent + Step);
            }
            else
            {
                WriteInLine(text);
            }
        }

        output.Write('\n');
    }

    private void WriteKey(YamlScalar key, int indent)
    {
        var isLong = key.Text.Length >= LongestKey - indent;
        if (isLong)
        {
            output.Write("? ");
        }

        if (WriteStart(key) is { } text)
        {
            WriteInLine(text);
        }

        if (isLong)
        {
            output.Write('\n');
            Indent(indent);
        }
    }

    /// <summary>Writes a value that isn't a string, or the tag of one.</summary>
    /// <returns>The text of a string, which is still to be written, or <see langword="null"/>.</returns>
    private string? WriteStart(YamlScalar scalar)
    {
        if (scalar.Tag is null or YamlTags.NonSpecific or YamlTags.Str)
        {
            var typed = resolve(scalar);
            if (typed.Kind == ScalarKind.String)
            {
                return typed.Value;
            }

            output.Write(scalar.Text);
            return null;
        }

        WriteTag(scalar, string.Empty, " ");
        return scalar.Text;
    }

    private void WriteInLine(string text)
    {
        if (TextStyle.IsPlain(text))
        {
            output.Write(text);
        }
        else
        {
            QuotedText.Write(output, text);
        }
    }

    private void WriteBlock(string text, int indent)
    {
        var hasEnd = text[text.Length - 1] == '\n';
        output.Write(hasEnd ? "|" : "|-");
        foreach (var line in (hasEnd ? text.Substring(0, text.Length - 1) : text).Split('\n'))
        {
            output.Write('\n');
            if (line.Length > 0)
            {
                Indent(indent);
                output.Write(line);
            }
        }
    }

    private void WriteTag(YamlNode node, string before, string after = "")
    {
        if (node.Tag is { } tag)
        {
            output.Write(before);
            output.Write(YamlTags.Shorten(tag));
            output.Write(after);
        }
    }

    private void Indent(int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Write(' ');
        }
    }
}
