namespace InstanceLint.Yaml.Edits;

/// <summary>An edit that fixes a finding, or the reason why it can't be fixed.</summary>
/// <param name="Edit">The edit, or <see langword="null"/> if there is none.</param>
/// <param name="Reason">Why there is no edit, as the rest of a sentence, or <see langword="null"/> if there is one.</param>
internal readonly record struct EditResult(TextEdit? Edit, string? Reason)
{
    public static implicit operator EditResult(TextEdit edit) => new(edit, null);

    public static implicit operator EditResult(string reason) => new(null, reason);
}
