using System;
using System.Collections.Generic;

namespace InstanceLint.Fluent.Contents;

/// <summary>Checks for null, the only problem of an argument that throws at once. The rules report all others.</summary>
internal static class Argument
{
    internal static T NotNull<T>(T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    internal static IReadOnlyList<T> NoneNull<T>(IEnumerable<T>? items, string name)
        where T : class
    {
        IReadOnlyList<T> all = [.. NotNull(items, name)];
        foreach (var item in all)
        {
            NotNull(item, name);
        }

        return all;
    }

    internal static IReadOnlyList<KeyValuePair<string, T>> NoneNull<T>(IEnumerable<KeyValuePair<string, T>>? entries, string name)
        where T : class
    {
        IReadOnlyList<KeyValuePair<string, T>> all = [.. NotNull(entries, name)];
        foreach (var entry in all)
        {
            NotNull(entry.Key, name);
            NotNull(entry.Value, name);
        }

        return all;
    }

    /// <summary>Checks that a field can be set, because it doesn't determine what the document is.</summary>
    internal static void NotFixed(string? field, string name, string what, params string[] fixedFields)
    {
        NotNull(field, name);
        if (Array.IndexOf(fixedFields, field) >= 0)
        {
            throw new ArgumentException($"The field '{field}' makes the document {what}, so it can't be changed.", name);
        }
    }
}
