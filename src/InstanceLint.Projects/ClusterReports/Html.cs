using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Makes the elements of a page. Whatever a text says, it stays text; what browsers read, XML readers read too.</summary>
internal static class Html
{
    /// <summary>An element of a class. Without content it still has an end tag, which browsers want.</summary>
    internal static XElement Element(string name, string? className, params object?[] content) =>
        new(name, className is null ? null : new XAttribute("class", className), string.Empty, content);

    /// <summary>A link.</summary>
    internal static XElement Link(string address, string text) => new("a", new XAttribute("href", address), text);

    /// <summary>A text that only those hear who do not see the page.</summary>
    internal static XElement Spoken(string text) => Element("span", "spoken", text);

    /// <summary>The text of a page, the same on every machine.</summary>
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

    /// <summary>The style of the page.</summary>
    internal static string Style()
    {
        using var resource = typeof(Html).Assembly.GetManifestResourceStream("Report.css")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
