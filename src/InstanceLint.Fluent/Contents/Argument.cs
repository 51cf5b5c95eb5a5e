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

    internal static IReadOnlyList<KeyValuePair<string, string>> NoneNull(IEnumerable<KeyValuePair<string, string>>? labels, string name)
    {
        IReadOnlyList<KeyValuePair<string, string>> all = [.. NotNull(labels, name)];
        foreach (var label in all)
        {
            NotNull(label.Key, name);
            NotNull(label.Value, name);
        }

        return all;
    }
}
