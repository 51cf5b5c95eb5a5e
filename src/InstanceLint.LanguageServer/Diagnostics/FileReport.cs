using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using InstanceLint.LanguageServer.Protocol;

namespace InstanceLint.LanguageServer.Diagnostics;

/// <summary>The diagnostics of a file.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version of the text, or <see langword="null"/> if it isn't open.</param>
/// <param name="Items">The diagnostics by place.</param>
internal sealed record FileReport(string Uri, int? Version, IReadOnlyList<Diagnostic> Items)
{
    /// <summary>The result of a file without diagnostics.</summary>
    internal const string NoItems = "none";

    private string? _resultId;

    /// <summary>A text that is the same exactly if the diagnostics are.</summary>
    internal string ResultId => _resultId ??= Items.Count == 0 ? NoItems : Hash();

    private string Hash()
    {
        var text = new StringBuilder();
        foreach (var item in Items)
        {
            text.Append(item.Range).Append('|').Append(item.Severity).Append('|').Append(item.Code).Append('|').AppendLine(item.Message);
            foreach (var related in item.RelatedInformation ?? [])
            {
                text.Append(related.Location).Append('|').AppendLine(related.Message);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
