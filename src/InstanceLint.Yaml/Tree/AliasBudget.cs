namespace InstanceLint.Yaml.Tree;

/// <summary>Limits the number of fields to read. With aliases and merge keys, a few lines can represent billions of fields.</summary>
internal sealed class AliasBudget(int textLength)
{
    private const int Least = 200_000;

    // A field takes at least two characters, so a text without aliases never exhausts the budget.
    private int _left = textLength / 2 > Least ? textLength / 2 : Least;

    /// <summary>Takes a number of fields from the budget. Returns <see langword="false"/> if fewer are left.</summary>
    internal bool TrySpend(int fields)
    {
        if (fields > _left)
        {
            return false;
        }

        _left -= fields;
        return true;
    }
}
