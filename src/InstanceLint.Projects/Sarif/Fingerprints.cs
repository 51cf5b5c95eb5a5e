using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Sarif;

/// <summary>Identifies findings independently of line numbers, so code scanning recognizes them after the file was edited.</summary>
internal sealed class Fingerprints
{
    private const int Bytes = 16;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns a hash of the rule, the file and the message without line numbers, and a counter for findings with the same hash.
    /// </summary>
    internal string Next(Finding finding, string uri)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", finding.Rule.Id, uri, WithoutLines(finding.Message))));
        var hash = BitConverter.ToString(bytes, 0, Bytes).Replace("-", string.Empty).ToLowerInvariant();
        _counts.TryGetValue(hash, out var count);
        _counts[hash] = ++count;
        return hash + ":" + count.ToString(CultureInfo.InvariantCulture);
    }

    // Messages contain lines as '(line 12)', '(first on line 12)' and '(gpu.yaml:12)'.
    private static string WithoutLines(string message)
    {
        var text = new StringBuilder(message.Length);
        var end = 0;
        for (var close = message.IndexOf(')'); close >= 0; close = message.IndexOf(')', close + 1))
        {
            var digits = close;
            while (digits > end && message[digits - 1] is >= '0' and <= '9')
            {
                digits--;
            }

            var isLine = digits > 0
                && (message[digits - 1] == ':' || message.Substring(0, digits).EndsWith("line ", StringComparison.Ordinal));
            text.Append(message, end, (isLine ? digits : close) - end);
            end = close;
        }

        return text.Append(message, end, message.Length - end).ToString();
    }
}
