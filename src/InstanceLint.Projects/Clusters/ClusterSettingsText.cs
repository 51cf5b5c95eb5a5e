using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Clusters;

/// <summary>Parses the texts of cluster settings. Their parts are separated by <c>;</c>, <c>,</c>, blanks or line breaks.</summary>
/// <param name="reportError">Receives one message for each invalid text.</param>
public sealed class ClusterSettingsText(Action<string> reportError)
{
    private const string TaintForm = "use the form 'key=value:NoSchedule;key:NoExecute'";

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
    public IReadOnlyList<string> ReadNames(string setting, string text) => ReadNames(setting, text, out _);

    /// <summary>Parses names of instance types. Invalid names are reported and left out.</summary>
    /// <param name="setting">The name of the setting in messages.</param>
    /// <param name="text">The value of the setting.</param>
    /// <param name="areComplete">Whether all names are valid.</param>
    internal IReadOnlyList<string> ReadNames(string setting, string text, out bool areComplete)
    {
        var names = new List<string>();
        areComplete = true;
        foreach (var name in Split(text))
        {
            if (ObjectName.FindProblem(name) is not { } problem)
            {
                names.Add(name);
            }
            else if (areComplete)
            {
                reportError($"{setting}: {Wording.Quote(name)} {problem}; use the form 'name;name'");
                areComplete = false;
            }
        }

        return names;
    }

    /// <summary>Parses tolerations written like taints, as <c>key=value:NoSchedule;key:NoExecute</c>.</summary>
    internal IEnumerable<Toleration> ReadTolerations(string setting, string text) =>
        ReadTaintParts(setting, text).Select(static taint => new Toleration(taint.Key, taint.Value, taint.Effect));

    /// <summary>Parses taints as <c>kubectl taint</c> takes them, as <c>key=value:NoSchedule;key:NoExecute</c>.</summary>
    internal IEnumerable<Taint> ReadTaints(string setting, string text)
    {
        foreach (var (key, value, effect) in ReadTaintParts(setting, text))
        {
            if (effect.Length > 0)
            {
                yield return new Taint(key, value ?? string.Empty, effect);
            }
            else
            {
                reportError($"{setting}: the taint {Wording.Quote(key)} has no effect; {TaintForm}");
            }
        }
    }

    private IEnumerable<(string Key, string? Value, string Effect)> ReadTaintParts(string setting, string text)
    {
        foreach (var part in Split(text))
        {
            var colon = part.LastIndexOf(':');
            var taint = colon < 0 ? part : part.Substring(0, colon);
            var effect = colon < 0 ? string.Empty : part.Substring(colon + 1);
            var equals = taint.IndexOf('=');
            var key = equals < 0 ? taint : taint.Substring(0, equals);
            var problem = LabelKey.FindProblem(key) is { } keyProblem ? $"has a key that {keyProblem}"
                : effect.Length > 0 && !SettingKeys.Effects.Contains(effect, StringComparer.Ordinal) ? "has an unknown effect"
                : null;
            if (problem is null)
            {
                yield return (key, equals < 0 ? null : taint.Substring(equals + 1), effect);
            }
            else
            {
                reportError($"{setting}: {Wording.Quote(part)} {problem}; {TaintForm}");
            }
        }
    }

    /// <summary>Parses a whole number, or returns <see langword="null"/> if it's empty or invalid.</summary>
    internal int? ReadNumber(string setting, string text)
    {
        if (text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        reportError($"{setting}: {Wording.Quote(text)} is not a whole number; use a number such as '4'");
        return null;
    }

    /// <summary>Parses an amount greater than zero, or returns <see langword="null"/> if it's empty or invalid.</summary>
    internal SettingText? ReadAmount(string setting, string text)
    {
        if (text.Length == 0 || (Quantity.TryParse(text, out var amount) && amount.Sign > 0))
        {
            return text.Length == 0 ? null : new SettingText(text, default);
        }

        reportError($"{setting}: {Wording.Quote(text)} is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'");
        return null;
    }

    /// <summary>Parses a version of Kubernetes, or returns <see langword="null"/> if it's empty or invalid.</summary>
    internal SettingText? ReadVersion(string setting, string text)
    {
        if (text.Length == 0 || KubernetesVersions.IsVersion(text))
        {
            return text.Length == 0 ? null : new SettingText(text, default);
        }

        reportError($"{setting}: {Wording.Quote(text)} is not a version of Kubernetes; use one such as '1.29'");
        return null;
    }

    /// <summary>Parses <c>true</c> or <c>false</c>, or returns <see langword="null"/> if the text is empty or invalid.</summary>
    internal bool? ReadSwitch(string setting, string text)
    {
        if (text.Length == 0 || bool.TryParse(text, out _))
        {
            return text.Length == 0 ? null : bool.Parse(text);
        }

        reportError($"{setting} is {Wording.Quote(text)}; use true or false");
        return null;
    }
}
