using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Cli.Tests;

/// <summary>A command that the agent of a CI system reads from a line.</summary>
/// <param name="Name">The name.</param>
/// <param name="Properties">The decoded properties.</param>
/// <param name="Data">The decoded data.</param>
internal sealed record AgentCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
{
    private static readonly (string Code, string Text)[] DataOfGitHub = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")];
    private static readonly (string Code, string Text)[] PropertiesOfGitHub = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];
    private static readonly (string Code, string Text)[] Azure = [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")];

    /// <summary>Reads <c>::name property=value,property=value::data</c>, if the line has a command of this form.</summary>
    internal static AgentCommand? ReadGitHub(string line)
    {
        const string Mark = "::";
        var text = line.TrimStart();
        var end = text.StartsWith(Mark, StringComparison.Ordinal) ? text.IndexOf(Mark, Mark.Length, StringComparison.Ordinal) : -1;
        return end < 0 ? null : Create(text[Mark.Length..end], ',', PropertiesOfGitHub, Decode(text[(end + Mark.Length)..], DataOfGitHub));
    }

    /// <summary>Reads <c>##vso[area.event property=value;property=value;]data</c>, if the line has a command of this form.</summary>
    internal static AgentCommand? ReadAzure(string line)
    {
        const string Mark = "##vso[";
        var start = line.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : line.IndexOf(']', start);
        return end < 0 ? null : Create(line[(start + Mark.Length)..end], ';', Azure, Decode(line[(end + 1)..], Azure));
    }

    private static AgentCommand Create(string head, char separator, (string Code, string Text)[] codes, string data)
    {
        var parts = head.Split(' ', 2);
        var properties = parts.Length == 1 ? [] : parts[1].Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(property => property.Split('=', 2));
        return new AgentCommand(
            parts[0],
            properties.ToDictionary(property => property[0], property => Decode(property[1], codes), StringComparer.Ordinal),
            data);
    }

    private static string Decode(string text, (string Code, string Text)[] codes) =>
        codes.Aggregate(text, static (decoded, code) => decoded.Replace(code.Code, code.Text, StringComparison.Ordinal));
}
