using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Finds variables that YAML takes for comments: <c>key: #{x}#</c> is a field without a value.</summary>
internal static class HiddenVariables
{
    private static readonly Regex Pattern = new(
        @"^[ \t]*(- +)*[^\s#:'""]+:[ \t]+(?<variable>#\{[^\r\n]+?\}#)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <exception cref="FormatException">The text has one.</exception>
    internal static void Check(string text)
    {
        if (text.IndexOf("#{", StringComparison.Ordinal) < 0 || Pattern.Match(text) is not { Success: true } match)
        {
            return;
        }

        var variable = match.Groups["variable"];
        var line = text.Substring(0, variable.Index).Split('\n').Length;
        throw new FormatException(
            $"The YAML has the variable {variable.Value} on line {line.ToString(CultureInfo.InvariantCulture)}, which was not replaced; replace it with a value.");
    }
}
