using System;
using System.Collections.Generic;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Clusters;

/// <summary>Parses the texts of cluster settings. Their parts are separated by <c>;</c>, <c>,</c>, blanks or line breaks.</summary>
/// <param name="reportError">Receives one message for each invalid text.</param>
public sealed class ClusterSettingsText(Action<string> reportError)
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Splits a list, such as the names of several clusters.</summary>
    /// <param name="list">The list.</param>
    public static string[] Split(string list) => list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Parses a node selector written as <c>key=value;key=value</c>, or returns <see langword="null"/> if it's empty or invalid.
    /// </summary>
    /// <param name="setting">The name of the setting in messages.</param>
    /// <param name="text">The value of the setting.</param>
    public IReadOnlyDictionary<string, string>? ReadNodeSelector(string setting, string text)
    {
        var parts = Split(text);
        if (parts.Length == 0)
        {
            return null;
        }

        var selector = new Dictionary<string, string>(parts.Length, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=');
            var (key, value) = equals < 0 ? (part, string.Empty) : (part.Substring(0, equals), part.Substring(equals + 1));
            var problem = equals < 0 ? "has no '='"
                : LabelKey.FindProblem(key) is { } keyProblem ? $"has a key that {keyProblem}"
                : LabelValue.FindProblem(value) is { } valueProblem ? $"has a value that {valueProblem}"
                : selector.ContainsKey(key) ? "repeats an earlier key"
                : null;
            if (problem is not null)
            {
                reportError($"{setting}: {Wording.Quote(part)} {problem}; use the form 'key=value;key=value'");
                return null;
            }

            selector.Add(key, value);
        }

        return selector;
    }

    /// <summary>Parses names of instance types written as <c>name;name</c>. Invalid names are reported and left out.</summary>
    /// <param name="setting">The name of the setting in messages.</param>
    /// <param name="text">The value of the setting.</param>
    public IReadOnlyList<string> ReadNames(string setting, string text)
    {
        var names = new List<string>();
        var isReported = false;
        foreach (var name in Split(text))
        {
            if (ObjectName.FindProblem(name) is not { } problem)
            {
                names.Add(name);
            }
            else if (!isReported)
            {
                reportError($"{setting}: {Wording.Quote(name)} {problem}; use the form 'name;name'");
                isReported = true;
            }
        }

        return names;
    }
}
