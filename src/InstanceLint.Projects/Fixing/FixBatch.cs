using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.Fixing;

/// <summary>Identifies a finding while fixes change the text around it.</summary>
/// <param name="Path">The path of the manifest.</param>
/// <param name="Unit">The part of the text with the definition.</param>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="Message">The message.</param>
/// <param name="Ordinal">The number of equal findings before it.</param>
internal readonly record struct FixKey(string Path, string Unit, string Rule, string Message, int Ordinal);

/// <summary>Fixes of one definition that are tried together.</summary>
/// <param name="Keys">The findings.</param>
internal sealed record FixBatch(IReadOnlyList<FixKey> Keys)
{
    internal FixBatch FirstHalf => new([.. Keys.Take(Keys.Count / 2)]);

    internal FixBatch SecondHalf => new([.. Keys.Skip(Keys.Count / 2)]);

    /// <summary>The part of the text with the definition.</summary>
    internal (string Path, string Unit) Unit => (Keys[0].Path, Keys[0].Unit);
}
