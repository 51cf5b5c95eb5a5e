using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the elements of a page. Texts are escaped, and the result is valid for both browsers and XML readers.</summary>
internal static class Html
{
    /// <summary>Creates an element with a class. An empty element has an end tag too, because browsers need it.</summary>
    internal static XElement Element(string name, string? className, params object?[] content) =>
        new(name, string.IsNullOrEmpty(className) ? null : new XAttribute("class", className), string.Empty, content);

    /// <summary>Creates a link.</summary>
    internal static XElement Link(string address, string text) => new("a", new XAttribute("href", address), text);

    /// <summary>Creates a link to an element of the page.</summary>
    internal static XElement LinkTo(string id, string text) => Link("#" + id, text);

    /// <summary>Creates a setting of the page.</summary>
    internal static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    /// <summary>Begins each element on a line of its own. Other elements take no more room than their text.</summary>
    internal static IEnumerable<object> Lines(params IEnumerable<XElement?> elements) =>
        elements.OfType<XElement>().SelectMany(static element => new object[] { "\n", element });

    /// <summary>
    /// Creates an element with code, which browsers don't unescape, so it must contain neither <c>&lt;</c> nor <c>&amp;</c>.
    /// </summary>
    internal static XElement Code(string name, string code) => new(name, new UnescapedText(code));

    /// <summary>Writes a page, the same on every machine.</summary>
    internal static string Write(XElement html)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" };
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, settings))
        {
            html.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    private sealed class UnescapedText(string text) : XText(text)
    {
        public override void WriteTo(XmlWriter writer) => writer.WriteRaw(Value);
    }
}
