using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>Reads whole numbers as the Azure ML CLI does.</summary>
internal static class WholeNumber
{
    /// <summary>Returns a count, or <see langword="null"/> if it's unknown or not a whole number.</summary>
    internal static Quantity? Read(Scalar count) => count.State != ScalarState.Known ? null : count.Kind switch
    {
        ScalarKind.Number when Quantity.TryParse(count.Value, out var number) && number.IsWhole => number,
        ScalarKind.String when IsInteger(count.Value.Trim())
            && Quantity.TryParse(count.Value.Trim().Replace("_", string.Empty), out var number) => number,
        _ => null,
    };

    // The Azure ML CLI reads a string as Python's int does: 1_000 and +3 are numbers.
    private static bool IsInteger(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        for (var i = start; i < text.Length; i++)
        {
            if (!Characters.IsDigit(text[i]) && !(text[i] == '_' && i > start && i + 1 < text.Length && text[i - 1] != '_'))
            {
                return false;
            }
        }

        return text.Length > start;
    }
}
