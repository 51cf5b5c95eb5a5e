using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>The style sheets and the script of the page, and the policy that allows nothing else.</summary>
internal static class HtmlCode
{
    private const int MostPercent = 100;

    /// <summary>The style sheet.</summary>
    internal static readonly string Style = Read("Report.css") + Bars() + Labels(
        LabelsOf(HtmlTables.Types, HtmlTables.OfInstanceTypes), LabelsOf(HtmlTables.Workloads, HtmlTables.OfWorkloads));

    /// <summary>The style sheet of nodes, which is only in a page that has some.</summary>
    internal static readonly string NodeStyle = Read("Nodes.css") + Labels(
        LabelsOf(HtmlNodes.Capacities, HtmlNodes.OfCapacities), LabelsOf(HtmlNodes.Nodes, HtmlNodes.OfNodes));

    /// <summary>The script. Without it, the page has no filter, and everything else works.</summary>
    internal static readonly string Script = Read("Report.js");

    /// <summary>Returns the style sheets of a page.</summary>
    internal static IReadOnlyList<string> StylesOf(ProjectReport report) => report.HasNodes ? [Style, NodeStyle] : [Style];

    /// <summary>
    /// Returns the Content-Security-Policy: a browser loads nothing, and runs only these style sheets and this script, whatever a manifest
    /// contains.
    /// </summary>
    internal static string PolicyOf(IEnumerable<string> styles) => string.Join("; ",
    [
        "default-src 'none'",
        "style-src " + string.Join(" ", styles.Select(static style => $"'{HashOf(style)}'")),
        $"script-src '{HashOf(Script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]);

    /// <summary>Returns the class of a bar: the share of the request and that of the limit, in percent.</summary>
    internal static string BarOf(int request, int limit) =>
        string.Join(" ", new[] { ShareOf('r', request), ShareOf('l', limit) }.Where(static share => share.Length > 0));

    private static string ShareOf(char part, int share) => share == 0 ? string.Empty : part + share.ToString(CultureInfo.InvariantCulture);

    private static string Read(string name)
    {
        using var resource = typeof(HtmlCode).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return "\n" + Encoding.UTF8.GetString(bytes.ToArray());
    }

    // The policy allows no style attributes, so each percentage is a class.
    private static string Bars() => string.Concat(Enumerable.Range(1, MostPercent).Select(static share =>
        FormattableString.Invariant($".r{share}{{--r:{share}%}}.l{share}{{--l:{share}%}}\n")));

    // On narrow screens, each cell has the title of its column before it.
    private static string Labels(params string[] tables) =>
        "@media screen and (max-width: 60rem) {\n" + string.Concat(tables) + "}\n";

    private static string LabelsOf(string table, IEnumerable<string> titles) => string.Concat(titles.Select((title, index) => index == 0
        ? string.Empty
        : $".{table} td:nth-child({(index + 1).ToString(CultureInfo.InvariantCulture)})::before {{ content: \"{title}\"; }}\n"));

    private static string HashOf(string code)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(code)));
    }
}
