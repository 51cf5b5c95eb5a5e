namespace InstanceLint.Projects.Baselines;

/// <summary>What identifies findings in a baseline. Lines and messages take no part, so both can change.</summary>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Definition">The kind and name of the definition, such as <c>InstanceType/gpu</c>.</param>
/// <param name="Field">The path of the field in the definition.</param>
/// <param name="Value">The value of the field, if the finding is about it.</param>
internal readonly record struct BaselineKey(string Rule, string Path, string Definition, string Field, string Value)
{
    /// <summary>Compares two keys by file, definition, field, rule and value.</summary>
    internal static int Compare(BaselineKey left, BaselineKey right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : string.CompareOrdinal(left.Definition, right.Definition);
        order = order != 0 ? order : string.CompareOrdinal(left.Field, right.Field);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
    }
}
