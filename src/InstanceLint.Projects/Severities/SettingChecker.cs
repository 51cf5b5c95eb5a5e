using System;
using System.Collections.Generic;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;

namespace InstanceLint.Projects.Severities;

/// <summary>Finds severity settings without effect: unknown rule IDs and unknown severities.</summary>
internal sealed class SettingChecker
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string IdPrefix = "INST";
    private const int DigitsOfId = 4;
    private static readonly HashSet<string> Ids = ReadIds();

    private readonly List<Finding> _findings = [];

    /// <summary>Checks the properties of a project, and its configuration files.</summary>
    internal static IReadOnlyList<Finding> Check(ProjectSettings settings)
    {
        var (checker, severities) = (new SettingChecker(), settings.Severities);
        checker.CheckProperty(settings.Path, nameof(severities.NoWarn), severities.NoWarn);
        checker.CheckProperty(settings.Path, nameof(severities.WarningsAsErrors), severities.WarningsAsErrors);
        checker.CheckProperty(settings.Path, nameof(severities.WarningsNotAsErrors), severities.WarningsNotAsErrors);
        foreach (var file in severities.ConfigFiles)
        {
            checker.CheckFile(file);
        }

        return checker._findings;
    }

    // These properties also contain IDs of other analyzers.
    private void CheckProperty(string project, string property, IEnumerable<string> ids)
    {
        foreach (var id in new HashSet<string>(ids, StringComparer.OrdinalIgnoreCase))
        {
            if (HasRuleIdForm(id) && !Ids.Contains(id) && !id.Equals(Summary.Id, StringComparison.OrdinalIgnoreCase))
            {
                Report(SourceSpan.WholeFile(new PathSource(project)), $"{property} names '{id}', which is not an InstanceLint rule; {Instead(id)}");
            }
        }
    }

    private void CheckFile(ConfigFile file)
    {
        if (file.Refusal is { } reason)
        {
            Report(SourceSpan.WholeFile(new PathSource(file.Path)), $"the severities in this file are ignored because it cannot be read; grant read access: {reason}");
        }

        if (!file.MentionsUs)
        {
            return;
        }

        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (TryReadSetting(lines[i], out var id, out var word))
            {
                var place = PlaceOf(file, i, lines[i].TrimEnd());
                if (!Ids.Contains(id))
                {
                    Report(place, $"'{id}' is not an InstanceLint rule; {Instead(id)}");
                }
                else if (SeverityWords.Find(word) is null)
                {
                    Report(place, $"'{word}' is not a severity; use {SeverityWords.All}");
                }
            }
        }
    }

    private void Report(SourceSpan span, string message) => _findings.Add(SettingMustBeValid.Rule.Invalid(span, message));

    private static SourceSpan PlaceOf(ConfigFile file, int index, string line) => new(
        new PathSource(file.Path),
        new Position(index + 1, line.Length - line.TrimStart().Length + 1),
        new Position(index + 1, line.Length + 1));

    // dotnet_diagnostic.INST2009.severity = warning
    private static bool TryReadSetting(string line, out string id, out string word)
    {
        (id, word) = (string.Empty, string.Empty);
        var text = line.Trim();
        var equals = text.IndexOf('=');
        if (equals < 0 || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parts = text.Substring(0, equals).Trim().Split('.');
        if (parts.Length != 3 || !string.Equals(parts[2], "severity", StringComparison.OrdinalIgnoreCase) || !HasRuleIdForm(parts[1]))
        {
            return false;
        }

        id = parts[1];
        word = text.Substring(equals + 1).Split('#', ';')[0].Trim();
        return true;
    }

    private static bool HasRuleIdForm(string id)
    {
        if (id.Length <= IdPrefix.Length || !id.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = IdPrefix.Length; i < id.Length; i++)
        {
            if (id[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static string Instead(string id) => id.Length == IdPrefix.Length + DigitsOfId
        ? "check the ID in the list of rules"
        : "a rule ID is INST followed by four digits";

    private static HashSet<string> ReadIds()
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in RuleCatalog.All)
        {
            ids.Add(rule.Id);
        }

        return ids;
    }
}
