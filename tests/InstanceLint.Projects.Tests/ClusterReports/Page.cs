using System.Xml.Linq;
using InstanceLint.Projects.ClusterReports;

namespace InstanceLint.Projects.Tests;

/// <summary>The page of a report.</summary>
internal static class Page
{
    /// <summary>Returns the elements of a report's page.</summary>
    internal static XElement Of(ProjectReport report) => XDocument.Parse(HtmlReport.Write(report)).Root!;
}
