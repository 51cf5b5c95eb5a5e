using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes the result as a JUnit test report: a suite for each file, and a test for each finding, or one that passes.</summary>
internal static class JUnitFormat
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", CheckCharacters = false };

    /// <summary>Writes the report.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        var root = Repositories.RootOf(report.Workspace.Settings.Path);
        var byPath = report.Findings.ToLookup(static finding => finding.Finding.Span.Path, StringComparer.Ordinal);
        var paths = report.Workspace.Reported.Select(static source => source.Path)
            .Concat(byPath.Select(static file => file.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var text = new DocumentWriter();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "InstanceLint");
            WriteCounts(xml, paths.SelectMany(path => TestsOf(byPath[path])).ToList());
            foreach (var path in paths)
            {
                Write(xml, root.Show(path), [.. byPath[path]], report);
            }

            xml.WriteEndElement();
        }

        output.Write(text + "\n");
    }

    private static void Write(XmlWriter xml, string path, IReadOnlyList<ProjectFinding> findings, CheckReport report)
    {
        xml.WriteStartElement("testsuite");
        WriteAttribute(xml, "name", path);
        WriteCounts(xml, [.. TestsOf(findings)]);
        foreach (var found in TestsOf(findings))
        {
            xml.WriteStartElement("testcase");
            WriteAttribute(xml, "classname", path);
            WriteAttribute(xml, "name", found is null ? "InstanceLint" : NameOf(found));
            if (found is not null)
            {
                WriteFailure(xml, found, report);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFailure(XmlWriter xml, ProjectFinding found, CheckReport report)
    {
        // A message is not a reason to fail.
        xml.WriteStartElement(found.Severity == EffectiveSeverity.Message ? "system-out" : "failure");
        if (found.Severity != EffectiveSeverity.Message)
        {
            xml.WriteAttributeString("type", SeverityWord.Of(found.Severity));
            WriteAttribute(xml, "message", ShortFormat.MessageOf(found, report));
        }

        WriteText(xml, ShortFormat.LineOf(found, report));
        xml.WriteString("\n" + found.Finding.Rule.HelpLink);
        xml.WriteEndElement();
    }

    // A file without findings is one test that passes.
    private static IEnumerable<ProjectFinding?> TestsOf(IEnumerable<ProjectFinding> findings) => findings.DefaultIfEmpty(null!);

    private static void WriteCounts(XmlWriter xml, List<ProjectFinding?> tests)
    {
        xml.WriteAttributeString("tests", tests.Count.ToString(CultureInfo.InvariantCulture));
        var failures = tests.Count(static test => test is { Severity: EffectiveSeverity.Error or EffectiveSeverity.Warning });
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    // Two findings of a rule can be on one line.
    private static string NameOf(ProjectFinding found)
    {
        var (span, id) = (found.Finding.Span, found.Finding.Rule.Id);
        return span.IsText ? FormattableString.Invariant($"{id} at line {span.Start.Line}, column {span.Start.Column}") : id;
    }

    private static void WriteAttribute(XmlWriter xml, string name, string text)
    {
        xml.WriteStartAttribute(name);
        WriteText(xml, text);
        xml.WriteEndAttribute();
    }

    // What does harm in a log is written as a reference, which doesn't change the text. Paths can have characters that XML can't.
    private static void WriteText(XmlWriter xml, string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (rune.IsBmp && !XmlConvert.IsXmlChar(character[0]))
            {
                xml.WriteString("\uFFFD");
            }
            else if (!HarmlessText.IsHarmfulInJson(text, at))
            {
                xml.WriteString(character);
            }
            else if (rune.IsBmp)
            {
                xml.WriteCharEntity(character[0]);
            }
            else
            {
                xml.WriteSurrogateCharEntity(character[1], character[0]);
            }

            at += rune.Utf16SequenceLength;
        }
    }

    // The declaration names the encoding of the writer.
    private sealed class DocumentWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
