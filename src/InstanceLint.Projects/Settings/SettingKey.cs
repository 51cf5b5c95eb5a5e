using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.Settings;

/// <summary>The form of a value in a settings file.</summary>
internal enum SettingForm
{
    /// <summary>A mapping with known keys.</summary>
    Mapping,

    /// <summary>A mapping with keys that the user chooses.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>A single value.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of at least 0.</summary>
    Number,
}

/// <summary>A key of a settings file: one row of <see cref="SettingKeys"/>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="Description">What it means, in one sentence.</param>
/// <param name="Example">The value in messages.</param>
internal sealed record SettingKey(string Name, SettingForm Form, string Description, string Example)
{
    /// <summary>The keys of the value, or of each item or value in it, if these are mappings.</summary>
    internal IReadOnlyList<SettingKey> Keys { get; init; } = [];

    /// <summary>The only values that are allowed, or empty.</summary>
    internal IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Other names that people use for it.</summary>
    internal IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether the value can't be left out.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>The names of the keys.</summary>
    internal string[] Names => [.. Keys.Select(static key => key.Name)];
}
