namespace InstanceLint.Yaml.Tree;

/// <summary>Limits the number of fields to read. With aliases and merge keys, a few lines can represent billions of fields.</summary>
internal sealed class AliasBudget(int textLength)
{
    private const int Least = 200_000;

    // A field takes at least two characters, so a text without aliases never exhausts the budget.
    private int _left = LimitOf(textLength);

    /// <summary>The number of fields that can be read.</summary>
    internal int Limit { get; } = LimitOf(textLength);

    /// <summary>Whether more fields were needed than the budget has.</summary>
    internal bool IsExhausted { get; private set; }

    /// <summary>Takes a number of fields from the budget. Returns <see langword="false"/> if fewer are left.</summary>
    internal bool TrySpend(int fields)
    {
        if (fields > _left)
        {
            IsExhausted = true;
            return false;
        }

        _left -= fields;
        return true;
    }

    private static int LimitOf(int textLength) => textLength / 2 > Least ? textLength / 2 : Least;
}
