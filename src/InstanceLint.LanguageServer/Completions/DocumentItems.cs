namespace InstanceLint.LanguageServer.Completions;

/// <summary>Offers whole documents where none is yet.</summary>
internal static class DocumentItems
{
    /// <summary>Adds a document of each kind, and the first fields of each.</summary>
    /// <param name="items">Receives the completions.</param>
    internal static void Add(ItemList items)
    {
        if (items.Place.Container.Parent is not null || items.Place.Before.Length > 0)
        {
            return;
        }

        foreach (var form in DocumentForm.All)
        {
            var text = new Snippet(items.Place.Step, 0, isInBraces: false).Write(form.Fields);
            items.Add(form.Name, CompletionKind.Document, string.Empty, "A new document: " + form.Name + ".", text, isSnippet: true);
        }

        foreach (var field in InstanceTypeFields.Start.Fields)
        {
            FieldItems.Add(items, field);
        }
    }
}
