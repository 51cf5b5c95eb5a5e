using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>What the value of a field can be, beyond the choices that it lists.</summary>
internal enum ValueKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>An amount of the resource with the name of the field.</summary>
    Amount,

    /// <summary>The name of an instance type.</summary>
    InstanceType,

    /// <summary>The value of the label with the name of the field.</summary>
    Label,
}

/// <summary>A field of a document.</summary>
/// <param name="Name">The name.</param>
/// <param name="Documentation">What it is, in a sentence.</param>
internal sealed record Field(string Name, string Documentation)
{
    /// <summary>The fields of the mapping that it has, or of each item of its list; <see langword="null"/> for a single value.</summary>
    internal FieldSet? Fields { get; init; }

    /// <summary>Whether its value is a list.</summary>
    internal bool IsList { get; init; }

    /// <summary>What its value can be.</summary>
    internal ValueKind Values { get; init; }

    /// <summary>The values that it can have, if it can have only a few.</summary>
    internal IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The value to start with in a new mapping. If it's one of the choices, no other is meant.</summary>
    internal string Example { get; init; } = string.Empty;

    /// <summary>Whether a new mapping starts with it.</summary>
    internal bool IsUsual { get; init; }

    /// <summary>Whether it's known but not offered, because it should not be written.</summary>
    internal bool IsHidden { get; init; }
}

/// <summary>The fields of a mapping. They can contain the mapping itself, so they are made when they're needed.</summary>
/// <param name="fields">Makes the fields.</param>
internal sealed class FieldSet(Func<IReadOnlyList<Field>> fields)
{
    private readonly Lazy<IReadOnlyList<Field>> _fields = new(fields);

    /// <summary>Creates the fields of a mapping.</summary>
    /// <param name="fields">The fields.</param>
    internal FieldSet(params Field[] fields)
        : this(() => fields)
    {
    }

    /// <summary>The fields with known names.</summary>
    internal IReadOnlyList<Field> Fields => _fields.Value;

    /// <summary>Creates the field with any other name, or <see langword="null"/> if there are none.</summary>
    internal Func<string, Field>? Others { get; init; }

    /// <summary>Returns the field with a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    internal Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name) ?? Others?.Invoke(name);
}
