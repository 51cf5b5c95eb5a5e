using System.IO;
using InstanceLint.Files;
using InstanceLint.Projects.Sarif;

namespace InstanceLint.Cli.Formats;

/// <summary>Writes the result as SARIF.</summary>
internal static class SarifFormat
{
    /// <summary>Writes the report.</summary>
    internal static void Write(CheckReport report, TextWriter output)
    {
        var settings = report.Workspace.Settings.Path;
        var log = new SarifLog(settings, Repositories.RootOf(settings), !report.Result.HasInvalidSettings, report.Fixes);
        output.Write(log.Write(report.Result.Findings));
    }
}
