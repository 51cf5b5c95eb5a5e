namespace InstanceLint.Yaml.Tree;

/// <summary>How many fields of a text are looked at. Aliases and merge keys let a few lines stand for billions of fields.</summary>
internal sealed class AliasBudget(int textLength)
{
    private const int Least = 200_000;

    // What is written out has at most a field in two letters, and never exhausts it.
    private int _left = textLength / 2 > Least ? textLength / 2 : Least;

    /// <summary>Takes a number of fields off the budget; <see langword="false"/> where there are not as many left.</summary>
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
