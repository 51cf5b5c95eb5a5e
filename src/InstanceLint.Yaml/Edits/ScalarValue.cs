using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>The value of a scalar: its text, with the style and tag that determine its type. All nulls are equal.</summary>
internal static class ScalarValue
{
    /// <summary>Returns the value of a scalar as a text.</summary>
    internal static string Of(YamlScalar scalar) => IsNull(scalar) ? string.Empty : Of(scalar.Text, scalar.IsPlain, scalar.Tag);

    /// <summary>Returns the value of a scalar that isn't null as a text.</summary>
    internal static string Of(string text, bool isPlain, string? tag = null) => (isPlain ? "plain " : "quoted ") + tag + " " + text;

    /// <summary>Whether two scalars have the same value.</summary>
    internal static bool AreEqual(YamlScalar left, YamlScalar right) =>
        IsNull(left) ? IsNull(right) : left.Text == right.Text && left.IsPlain == right.IsPlain && left.Tag == right.Tag;

    /// <summary>Whether every YAML reader reads a scalar as null.</summary>
    internal static bool IsNull(YamlScalar scalar) => scalar is { IsPlain: true, Tag: null, Text: "" or "~" or "null" or "Null" or "NULL" };
}
