using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the elements of a page. Texts are escaped, and the result is valid for both browsers and XML readers.</summary>
internal static class Html
{
    /// <summary>Creates an element with a class. An empty element has an end tag too, because browsers need it.</summary>
    internal static XElement Element(string name, string? className, params object?[] content) =>
        new(name, className is null ? null : new XAttribute("class", className), string.Empty, content);

    /// <summary>Creates a link.</summary>
    internal static XElement Link(string address, string text) => new("a", new XAttribute("href", address), text);

    /// <summary>Creates a text that is only for screen readers.</summary>
    internal static XElement Spoken(string text) => Element("span", "spoken", text);

    /// <summary>Writes a page, the same on every machine.</summary>
    internal static string Write(XElement html)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, settings))
        {
            html.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Returns the style sheet of the page.</summary>
    internal static string Style()
    {
        using var resource = typeof(Html).Assembly.GetManifestResourceStream("Report.css")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
